import { setTimeout as wait } from 'node:timers/promises'
import type { Config } from '#app/config/config.ts'
import { newSecret } from '#app/new-secret.ts'
import { type PaperPlace, placeOf } from '#app/open-paper-desk.ts'
import type { OpenDesk } from '#app/wiring.ts'
import type { Beat } from '#core/model/beat.ts'
import type { Failure } from '#core/model/failure.ts'
import { present } from '#core/model/present.ts'
import { newSignIn } from './new-sign-in.ts'
import type { SettingsPlace, Status } from './paper/messages.ts'
import { type PaperThread, startPaperThread } from './paper/paper-thread.ts'
import type { Progress } from './progress.ts'
import { tellFailure } from './tell-failure.ts'

/** The paper as it is served: which desk it reads, and where it is. */
export type Paper = AsyncDisposable & {
  readonly address: string
  readonly failure: Failure | undefined
  /** What the desk is doing, for the page a reader sees before the first edition. */
  setPhase(phase: Status['phase']): void
  /** An address that signs in whoever opens it, once, within the hour. */
  newSignIn(): Promise<string>
  /** Reads another desk from now on: the sample, or the real one after it. Done when the next page is of that one. */
  show(desk: OpenDesk, isSample: boolean): Promise<void>
}

export type PaperWish = {
  readonly config: Config
  readonly beats: readonly Beat[]
  readonly desk: OpenDesk
  readonly progress: Progress
  readonly sourceCount: () => number
  /** Where the settings are; without it they are not shown. */
  readonly settings?: SettingsPlace
}

/** How often the thread is told of the progress of a collection, where there is any. */
const tellMs = 200

/**
 * Serves the paper of a desk on the configured address, in a thread of its own; a port that is taken is a failure to tell. A thread
 * that ends by itself is told on standard error and followed by another at the same address: the desk goes on meanwhile.
 */
export async function servePaper(wish: PaperWish): Promise<Paper> {
  const { config, beats, desk, settings } = wish
  let phase: Status['phase'] = 'starting'
  let shown: PaperPlace | undefined
  const begin = (port: number): Promise<PaperThread> => {
    const start = {
      config: { ...config, port },
      beats,
      place: placeOf(desk, false),
      status: statusOf(wish, phase),
      ...present({ shown, settings }),
    }
    return startPaperThread(start, () => desk.wakeups.announce())
  }
  const held = await holdThread(begin, config.port)
  const { address, failure } = held
  const telling = setInterval(tellStatus, tellMs)
  telling.unref()
  let told = ''
  function tellStatus(): void {
    const status = statusOf(wish, phase)
    const print = `${status.phase} ${status.done} ${status.total}`
    if (print !== told) held.thread().tell({ is: 'status', status })
    told = print
  }
  return {
    address,
    failure,
    setPhase: (next) => {
      phase = next
      tellStatus()
    },
    newSignIn: () => newSignIn({ store: desk.store, clock: desk.clock, newSecret }, address),
    show: async (other, isSample) => {
      shown = placeOf(other, isSample)
      await held.thread().show(shown)
    },
    [Symbol.asyncDispose]: async () => {
      clearInterval(telling)
      await held.close()
    },
  }
}

function statusOf({ progress, sourceCount }: PaperWish, phase: Status['phase']): Status {
  const { outcomes } = progress
  return { phase, done: outcomes.length, total: Math.max(sourceCount(), outcomes.length), outcomes: [...outcomes] }
}

type HeldThread = {
  readonly address: string
  readonly failure: Failure | undefined
  /** The one that serves now, or the last that did. */
  thread(): PaperThread
  close(): Promise<void>
}

/** The pause before another thread is begun doubles while they end young, so that a fault that stays fills no disk with its words. */
const pauseMsMin = 500
const pauseMsMax = 60_000

/** Begins a thread, and another one whenever it ends by itself. One that ends before it ever served is a mistake of ours. */
async function holdThread(begin: (port: number) => Promise<PaperThread>, port: number): Promise<HeldThread> {
  const closing = new AbortController()
  let thread = await begin(port)
  const { began } = thread
  if (began.is === 'ended') throw new Error(`the paper’s thread ended before it began: ${began.why}`)
  const held = began.is === 'listening' ? keepUp(began.port) : Promise.resolve()
  return {
    address: began.is === 'listening' ? began.address : '',
    failure: began.is === 'refused' ? began.failure : undefined,
    thread: () => thread,
    close: async () => {
      closing.abort()
      await thread.close()
      await held
      // It may have been one more that began while the last one was being closed.
      await thread.close()
    },
  }

  async function keepUp(taken: number): Promise<void> {
    for (let pauseMs = pauseMsMin; ; ) {
      const beganAt = performance.now()
      const why = await thread.ended
      if (closing.signal.aborted) return
      pauseMs = performance.now() - beganAt > pauseMsMax ? pauseMsMin : Math.min(pauseMsMax, pauseMs * 2)
      if (thread.began.is !== 'refused')
        console.error(`headwater: bug: the paper stopped; it is served again in ${pauseMs / 1000} s, and the desk goes on\n  ${why}`)
      await wait(pauseMs, undefined, { signal: closing.signal, ref: false }).catch(() => undefined)
      if (closing.signal.aborted) return
      // A free port was taken once; readers know that one.
      thread = await begin(taken)
      if (thread.began.is === 'refused') {
        tellFailure('the paper cannot be served', thread.began.failure)
        await thread.close()
      }
    }
  }
}
