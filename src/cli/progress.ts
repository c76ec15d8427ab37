import type { Config } from '#app/config/config.ts'
import { clip } from '#core/channels/clip.ts'
import { plainText } from '#core/channels/plain.ts'
import { failures } from '#core/model/failure.ts'
import type { Events } from '#ports/events.ts'
import { tell } from './tell.ts'
import { tellFailure } from './tell-failure.ts'
import { columnsOf } from './terminal-width.ts'

type Collected = Parameters<Events['sourceCollected']>[0]

/** Events for commands that show no progress: jobs that fail by our own mistake are told on standard error. */
export function quietEvents(level: Config['logLevel']): Events {
  const isTalkative = level === 'info' || level === 'debug'
  let wasOffline = false
  return {
    sourceCollected: (event) => {
      if (isOffline(event) && !wasOffline)
        console.error(`headwater: ${event.failure?.why ?? ''} All sources are tried again by themselves.`)
      wasOffline = isOffline(event)
    },
    jobDone: ({ kind, subject, ms }) => (isTalkative ? console.error(`done ${kind} ${plainText(subject)} ${ms} ms`) : undefined),
    jobFailed: ({ kind, subject, attempt, why }) =>
      console.error(`headwater: bug in ${kind} of ${plainText(subject)}, try ${attempt}\n  ${why.split('\n').map(plainText).join('\n  ')}`),
    textsEmbedded: () => undefined,
    embeddingFailed: ({ failure }) => tellFailure('titles are compared by their words alone', failure),
    modelFailed: ({ failure }) => tellFailure('sentences are extracted, without the language model', failure),
    deliveryFailed: ({ editionId, failure }) =>
      tellFailure(`${editionId} is ${failures[failure.code].retry === 'never' ? 'not delivered' : 'delivered later'}`, failure),
    postFailed: ({ destination, failure }) => tellFailure(`a message to ${destination} was not taken`, failure),
    storeInTrouble: ({ why, troubles }) =>
      tell({
        what: `the database refuses to work, ${troubles} times in a row`,
        at: 'the data folder',
        why: `${why}. Reading goes on; collecting is tried again.`,
        fix: 'look for space on the disk and the rights of the folder; headwater doctor',
      }),
    editionPublished: () => undefined,
  }
}

export type Progress = Events & {
  /** Every source’s outcome since the start or the last `forget`. */
  readonly outcomes: readonly Collected[]
  /** How many sources there are to count against. */
  expect(total: number): void
  finish(): void
  forget(): void
  /** Calls back after each outcome, until the answer is called. */
  onOutcome(listen: () => void): () => void
}

/** Where progress is shown: standard error, or a test's stand-in for it. */
export type Terminal = {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/**
 * Shows a collection as it goes, naming each source’s outcome: on a terminal a bar that counts, with a line of its own for
 * each failure; elsewhere a line a source. Then it counts the items that were read.
 */
export function showProgress(level: Config['logLevel'], terminal: Terminal): Progress {
  const outcomes: Collected[] = []
  let total = 0
  let isFinished = false
  const listeners = new Set<() => void>()
  const isLive = terminal.isTTY === true && process.env.TERM !== 'dumb'
  const clearLine = '\r\u001b[K'
  const show = (event: Collected): void => {
    const words = `${plainText(event.title)}: ${outcomeWords(event)}`
    const all = Math.max(total, outcomes.length)
    // One line says it for all that wait for the network.
    const isToldAlready = isOffline(event) && outcomes.filter(isOffline).length > 1
    if (!isLive) {
      if (isToldAlready) return
      terminal.write(`  ${String(outcomes.length).padStart(String(all).length)}/${all} ${words}\n`)
      return
    }
    if (event.outcome === 'failed' && !isToldAlready) terminal.write(`${clearLine}  ${words}\n`)
    const counted = bar(outcomes.length, all)
    terminal.write(`${clearLine}${counted} ${clip(words, columnsOf(terminal) - counted.length - 2)}`)
  }
  const quiet = quietEvents(level)
  let items = 0
  const showItem = (): void => {
    items += 1
    if (isLive)
      terminal.write(`${clearLine}${clip(`items read, with the pages that are worth a visit: ${items}`, columnsOf(terminal) - 1)}`)
    else if (items % itemsPerLine === 0) terminal.write(`  ${items} items read, with the pages that are worth a visit\n`)
  }
  let titles = 0
  const showTitles = (count: number): void => {
    const before = titles
    titles += count
    if (isLive) terminal.write(`${clearLine}${clip(`titles read by the model: ${titles}`, columnsOf(terminal) - 1)}`)
    else if (Math.floor(titles / itemsPerLine) > Math.floor(before / itemsPerLine)) terminal.write(`  ${titles} titles read by the model\n`)
  }
  return {
    ...quiet,
    textsEmbedded: ({ count }) => {
      if (count > 0 && !isFinished) showTitles(count)
    },
    jobDone: (event) => {
      quiet.jobDone(event)
      if (event.kind === 'extract' && !isFinished) showItem()
    },
    outcomes,
    sourceCollected: (event) => {
      outcomes.push(event)
      if (isFinished) quiet.sourceCollected(event)
      else show(event)
      for (const listen of listeners) listen()
    },
    expect: (count) => {
      total = count
    },
    finish: () => {
      isFinished = true
      if (isLive) terminal.write(clearLine)
    },
    onOutcome: (listen) => {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    forget: () => {
      outcomes.length = 0
    },
  }
}

function isOffline({ failure }: Collected): boolean {
  return failure?.code === 'fetch/offline'
}

function outcomeWords(event: Collected): string {
  if (event.outcome === 'failed') return `failed, ${plainText(event.failure?.why ?? 'no reason given')}`
  return event.outcome === 'new' ? `${event.newCount} new` : 'nothing new'
}

const barWidth = 18
const itemsPerLine = 500

function bar(done: number, total: number): string {
  const filled = Math.round((Math.min(done, total) / Math.max(1, total)) * barWidth)
  return `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${String(done).padStart(String(total).length)}/${total}`
}
