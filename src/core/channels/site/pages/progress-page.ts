import { type Failure, failures } from '../../../model/failure.ts'
import { countWords, numberWords } from '../../../text/count-words.ts'
import { html } from '../../markup.ts'
import { plainText } from '../../plain.ts'
import { frame } from '../frame.ts'
import type { PageContext } from '../page-context.ts'

/** How one source answered so far. */
type SourceOutcome = {
  readonly sourceId: string
  readonly title: string
  readonly outcome: 'new' | 'unchanged' | 'failed'
  readonly newCount: number
  readonly failure?: Failure
}

/** How far a collection is, and the edition that is made from it. */
export type Progress = {
  readonly phase: 'starting' | 'collecting' | 'making' | 'idle'
  /** Sources that answered or failed, of all that are asked. */
  readonly done: number
  readonly total: number
  /** In the order they came. */
  readonly outcomes: readonly SourceOutcome[]
}

export type ProgressPage = { readonly progress: Progress; readonly beatTitle: string; readonly isSample: boolean }

const refreshSeconds = 3
/** A collection may ask thousands of sources; the page shows the last ones. */
const outcomesShownMax = 300

/** What a reader sees while the first edition is made. It reloads by itself; with scripts it is told by events. */
export function progressPage({ progress, beatTitle, isSample }: ProgressPage, context: PageContext): string {
  const { words, done, total, rows } = toldProgress(progress, false)
  const main = html`<div class="reading wide"><h1>The first edition is being made</h1>
<p>${beatTitle}: <span id="phase" role="status">${words}</span></p>
<p><progress id="progress" max="${Math.max(total, 1)}" value="${done}" aria-label="Sources asked"></progress></p>
<ul class="outcomes" id="outcomes">${rows.map((row) => html`<li class="${row.className}"><b>${row.title}</b> ${row.words}</li>\n`)}</ul></div>`
  return frame(
    { title: 'The first edition is being made', language: 'en', isSample, main, refreshSeconds, islands: ['progress-island'] },
    context,
  )
}

/** What the page’s island is told by events: the words and rows as the page shows them. */
export type ToldProgress = {
  readonly words: string
  readonly done: number
  readonly total: number
  /** The newest first. */
  readonly rows: readonly { readonly className: string; readonly title: string; readonly words: string }[]
  /** The edition is there: load the page anew. */
  readonly isMade: boolean
}

/** A collection’s progress in the words of its page. */
export function toldProgress(progress: Progress, isMade: boolean): ToldProgress {
  const shown = progress.outcomes.slice(-outcomesShownMax).toReversed()
  const rows = shown.map((outcome) => ({ className: outcome.outcome, title: plainText(outcome.title), words: outcomeWords(outcome) }))
  return { words: phaseWords(progress), done: progress.done, total: progress.total, rows, isMade }
}

function phaseWords({ phase, done, total, outcomes }: Progress): string {
  switch (phase) {
    case 'starting':
      return 'The desk is starting.'
    case 'collecting':
      return `Asking the sources: ${numberWords(done)} of ${numberWords(total)} done${failedWords(outcomes)}.`
    case 'making':
      return 'The sources have been asked; the edition is being made.'
    case 'idle':
      return 'Waiting for the next collection.'
  }
}

function failedWords(outcomes: readonly SourceOutcome[]): string {
  const failed = outcomes.filter((outcome) => outcome.outcome === 'failed').length
  return failed === 0 ? '' : `, ${numberWords(failed)} of them failed`
}

function outcomeWords(outcome: SourceOutcome): string {
  if (outcome.failure) return `failed: ${failures[outcome.failure.code].title.toLowerCase()}`
  return outcome.outcome === 'unchanged' ? 'unchanged' : countWords(outcome.newCount, 'new item', 'new items')
}
