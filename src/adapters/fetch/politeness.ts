import type { Instant } from '#core/model/instant.ts'
import { openSeats, type Seats } from '../seats.ts'

export type Manners = {
  /** From the end of one request to a host to the start of the next. */
  readonly perHostPauseMs: number
  /** Requests to one host at the same time. */
  readonly perHost: number
  /** Requests at the same time in all; as many again may stand aside as slow ones. */
  readonly totalAtOnce: number
  /** A request that takes longer than this stands aside, so that slow hosts cannot take every place. */
  readonly slowMs: number
  /** So many requests in a row without an answer, and the host rests for `silenceMs`. */
  readonly silencesMax: number
  readonly silenceMs: number
  readonly now: () => Instant
  /** Waits for a pause to pass. */
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>
}

/** Why a host is left alone, and until when: it asked for it, or it does not answer. */
export type Rest = { readonly until: Instant; readonly because: 'asked' | 'silent' }

/** The right to one request, to be given back at its end. */
export type Place = { leave(): void }

export type Politeness = {
  /**
   * Waits for the host’s turn and its pause, then for a place among all. Undefined when the signal aborts first, or when the
   * host is to be left alone by the time its turn comes.
   */
  enter(host: string, signal?: AbortSignal): Promise<Place | undefined>
  /** Waits for a place among all and for nothing else: for hosts of the operator’s own. */
  enterOwn(signal?: AbortSignal): Promise<Place | undefined>
  /** From now on keeps a pause of at least this length at a host, as its robots.txt asks. */
  slowDown(host: string, pauseMs: number): void
  /** Leaves a host alone until then. */
  rest(host: string, until: Instant): void
  /** Counts whether a request was answered at all; too many in a row that were not, and the host rests. */
  heard(host: string, isAnswered: boolean): void
  /** Undefined when the host may be asked. */
  restOf(host: string): Rest | undefined
}

/** Hosts remembered before those that wait for nothing are forgotten. */
const gatesMax = 10_000

type Gate = { readonly seats: Seats; busy: number; pauseMs: number; nextAt: Instant; silences: number; rest: Rest }

const noRest: Rest = { until: 0, because: 'asked' }

/** Opens the one place where requests wait: a turn and a pause for each host, and a number of places in all. */
export function openPoliteness(manners: Manners): Politeness {
  const gates = new Map<string, Gate>()
  const seats = openSeats(manners.totalAtOnce)
  const aside = openSeats(manners.totalAtOnce)

  const gateOf = (host: string): Gate => {
    const known = gates.get(host)
    if (known) return known
    if (gates.size >= gatesMax) forgetIdle(gates, manners.now())
    const gate = { seats: openSeats(manners.perHost), busy: 0, pauseMs: manners.perHostPauseMs, nextAt: 0, silences: 0, rest: noRest }
    gates.set(host, gate)
    return gate
  }
  const enterOwn = async (signal?: AbortSignal): Promise<Place | undefined> =>
    (await seats.take(signal)) ? takePlace(manners.slowMs, seats, aside) : undefined

  return {
    enterOwn,
    enter: async (host, signal) => {
      const gate = gateOf(host)
      gate.busy += 1
      if (await waitForTurn(gate, manners, signal)) {
        const place = await enterOwn(signal)
        if (place) return placeOf(place, gate, manners)
        gate.seats.give()
      }
      gate.busy -= 1
      return undefined
    },
    slowDown: (host, pauseMs) => {
      const gate = gateOf(host)
      gate.pauseMs = Math.max(pauseMs, manners.perHostPauseMs)
    },
    rest: (host, until) => {
      gateOf(host).rest = { until, because: 'asked' }
    },
    heard: (host, isAnswered) => {
      const gate = gateOf(host)
      gate.silences = isAnswered ? 0 : gate.silences + 1
      if (gate.silences < manners.silencesMax) return
      gate.silences = 0
      gate.rest = { until: manners.now() + manners.silenceMs, because: 'silent' }
    },
    restOf: (host) => {
      const rest = gates.get(host)?.rest
      return rest !== undefined && rest.until > manners.now() ? rest : undefined
    },
  }
}

async function waitForTurn(gate: Gate, manners: Manners, signal: AbortSignal | undefined): Promise<boolean> {
  if (!(await gate.seats.take(signal))) return false
  const now = manners.now()
  // Who waited in line behind the request that brought the rest must not ask either.
  if (gate.rest.until > now) {
    gate.seats.give()
    return false
  }
  const startAt = Math.max(now, gate.nextAt)
  // Set at once, so that the next in a wider gate waits behind this one’s start.
  gate.nextAt = startAt + gate.pauseMs
  if (startAt > now) await manners.wait(startAt - now, signal)
  if (!signal?.aborted) return true
  gate.seats.give()
  return false
}

function placeOf(place: Place, gate: Gate, manners: Manners): Place {
  return {
    leave: () => {
      place.leave()
      gate.nextAt = Math.max(gate.nextAt, manners.now() + gate.pauseMs)
      gate.busy -= 1
      gate.seats.give()
    },
  }
}

/**
 * A place that moves aside by itself when the request is slow and there is room for another slow one. The timer is a
 * real one: a played day waits without time passing in the world.
 */
function takePlace(slowMs: number, seats: Seats, aside: Seats): Place {
  const end = new AbortController()
  let mine = seats
  const standAside = async (): Promise<void> => {
    if (!(await aside.take(end.signal))) return
    if (end.signal.aborted) {
      aside.give()
      return
    }
    mine = aside
    seats.give()
  }
  const timer = setTimeout(() => void standAside(), slowMs)
  return {
    leave: () => {
      clearTimeout(timer)
      end.abort()
      mine.give()
    },
  }
}

function forgetIdle(gates: Map<string, Gate>, now: Instant): void {
  for (const [host, gate] of gates) {
    if (gate.busy === 0 && gate.nextAt <= now && gate.rest.until <= now) gates.delete(host)
  }
}
