import type { StoredDecision } from '../../model/decision.ts'
import type { Edition, Report } from '../../model/edition.ts'
import { reasons } from '../../model/reason.ts'
import { capitalized } from '../../text/capitalized.ts'
import { countWords } from '../../text/count-words.ts'
import { type Html, html } from '../markup.ts'
import { timeWords } from '../wording.ts'
import { inward, type PageContext } from './page-context.ts'

/** What became of a story since an edition told it. The edition’s own text never changes. */
export type StoryNow = {
  readonly id: string
  /** Decisions by which others went into it or reports left it since, oldest first. */
  readonly regroupings: readonly StoredDecision[]
  /** The stories that reports of the edition are in by now, where it is another one. */
  readonly elsewhere: ReadonlyMap<string, string>
  /** Why each report is in the story, in plain words, by article: for the desk’s owner. */
  readonly joined?: ReadonlyMap<string, string>
}

/** That the story was split or merged since the edition was made; nothing when it was not. */
export function regroupedSince(now: StoryNow | undefined, edition: Edition, context: PageContext): Html | undefined {
  if (now === undefined || now.regroupings.length === 0) return undefined
  const rows = now.regroupings.map(
    (decision) =>
      html`<li>${timeWords(decision.at, edition.zone)}: ${deedWords(decision, context)}, because ${reasons[decision.because]}.</li>\n`,
  )
  return html`<section><h2>Split and merged since</h2><p class="note">The edition keeps its text; this is what became of the story after it.</p><ul class="why">${rows}</ul></section>`
}

function deedWords({ verdict, evidence }: StoredDecision, context: PageContext): Html {
  const other = inward({ at: 'why', id: String(evidence.story) }, 'another story', context)
  if (verdict === 'took in') return html`${other} went into this one`
  const count = typeof evidence.articles === 'number' ? countWords(evidence.articles, 'report', 'reports') : 'some reports'
  return html`${count} left for ${other}`
}

/** Why a report is in the story, and how to split it off; or that it left. Nothing where nothing is known of either. */
export function reportNow({ articleId, outletName }: Report, now: StoryNow | undefined, context: PageContext): Html | undefined {
  const home = now?.elsewhere.get(articleId)
  if (home !== undefined) return html`<br><small>now in ${inward({ at: 'why', id: home }, 'another story', context)}</small>`
  if (now?.joined === undefined) return undefined
  const why = now.joined.get(articleId)
  const line = html`Another happening? <code>headwater story split ${now.id} ${articleId}</code> splits it off.`
  return html`<details class="note"><summary>Why is ${outletName}’s report here?</summary>${why !== undefined && html`<p>${capitalized(why)}.</p>`}<p>${line}</p></details>`
}
