import type { Config } from '#app/config/config.ts'
import type { Events } from '#ports/events.ts'

type Collected = Parameters<Events['sourceCollected']>[0]

/** Events for commands that show no progress: jobs that fail by our own mistake are told on standard error. */
export function quietEvents(level: Config['logLevel']): Events {
  return {
    sourceCollected: () => undefined,
    jobDone: ({ kind, subject, ms }) => (level === 'debug' ? console.error(`done ${kind} ${subject} ${ms} ms`) : undefined),
    jobFailed: ({ kind, subject, attempt, why }) => console.error(`headwater: bug in ${kind} of ${subject}, try ${attempt}\n  ${why}`),
    storeInTrouble: ({ why, troubles }) =>
      console.error(
        `headwater: the database refuses to work (${troubles} times in a row): ${why}\n  Reading goes on; collecting is tried again.\n  fix: look for space on the disk and the rights of the folder; headwater doctor`,
      ),
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

/**
 * Shows a collection as it goes, naming each source’s outcome: on a terminal a bar that counts, with a line of its own for
 * each failure; elsewhere a line a source.
 */
export function showProgress(level: Config['logLevel']): Progress {
  const outcomes: Collected[] = []
  let total = 0
  let isFinished = false
  const listeners = new Set<() => void>()
  const isLive = process.stderr.isTTY === true
  const clearLine = '\r\u001b[K'
  const show = (event: Collected): void => {
    const words = `${plain(event.title)}: ${outcomeWords(event)}`
    const all = Math.max(total, outcomes.length)
    if (!isLive) console.error(`  ${String(outcomes.length).padStart(String(all).length)}/${all} ${words}`)
    else {
      if (event.outcome === 'failed') console.error(`${clearLine}  ${words}`)
      process.stderr.write(`${clearLine}${bar(outcomes.length, all)} ${clip(words, (process.stderr.columns ?? 80) - 34)}`)
    }
  }
  return {
    ...quietEvents(level),
    outcomes,
    sourceCollected: (event) => {
      outcomes.push(event)
      if (!isFinished) show(event)
      for (const listen of listeners) listen()
    },
    expect: (count) => {
      total = count
    },
    finish: () => {
      isFinished = true
      if (isLive) process.stderr.write(clearLine)
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

function outcomeWords(event: Collected): string {
  if (event.outcome === 'failed') return `failed, ${plain(event.failure?.why ?? 'no reason given')}`
  return event.outcome === 'new' ? `${event.newCount} new` : 'nothing new'
}

const barWidth = 18

function bar(done: number, total: number): string {
  const filled = Math.round((Math.min(done, total) / Math.max(1, total)) * barWidth)
  return `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${String(done).padStart(String(total).length)}/${total}`
}

/** Titles come from outside: control characters would write on the terminal. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, ' ')
}

function clip(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`
}
