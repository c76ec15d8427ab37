import type { Brief, Edition, Report } from '../../../model/edition.ts'
import { longDate } from '../../../model/instant.ts'
import { present } from '../../../model/present.ts'
import { claimsOfBrief } from '../../../stages/compose/printed.ts'
import { capitalized } from '../../../text/capitalized.ts'
import { type Html, html, outbound } from '../../markup.ts'
import { notesOnStory } from '../../notes.ts'
import { evidenceOf, toldBrief } from '../../telling.ts'
import {
  corroborationWords,
  foreignWords,
  howCountedWords,
  primaryWords,
  relations,
  relationWords,
  timeWords,
  unbroken,
} from '../../wording.ts'
import { topStory } from '../briefs.ts'
import { firstHandMark, langOf } from '../claims.ts'
import { isolated } from '../direction.ts'
import { evidenceHtml } from '../evidence.ts'
import { frame } from '../frame.ts'
import { machineNotice } from '../machine-notice.ts'
import { notedHtml } from '../noted.ts'
import { inward, type PageContext } from '../page-context.ts'
import { regroupedSince, reportNow, type StoryNow } from '../story-now.ts'
import { storyLinks, timeline } from '../timeline.ts'
import { dateline } from './edition-page.ts'

/** An edition that told a story, by address. */
type Told = { readonly beat: string; readonly beatTitle: string; readonly date: string; readonly number: number }

/** A story as one edition tells it: its sentences, where it comes from, its timeline, the editions that told it, the evidence. */
export type StoryPage = {
  readonly brief: Brief
  readonly edition: Edition
  readonly told: readonly Told[]
  /** What became of it since; absent where pages are made once. */
  readonly now?: StoryNow
}

/** The page of one story. */
export function storyPage({ brief, edition, told, now }: StoryPage, context: PageContext): string {
  const { beat, date } = edition
  const notes = notesOnStory(brief.storyId, edition)
  const main = html`<div class="reading">
<p class="crumb">${inward({ at: 'edition', beat, date }, `Edition of ${longDate(date)}`, context)}</p>
${notedHtml(notes, edition)}<div class="lead">${topStory(brief, edition, { context: unlinked(context), level: 'h1' })}</div>
${machineNotice(edition, brief, context)}
${regroupedSince(now, edition, context)}
${timeline(brief, edition)}
${articles({ brief, edition, told, ...present({ now }) }, context)}
${storyLinks(brief, edition, context)}
${told.length > 1 && html`<section><h2>Told in</h2><ul>${told.map((each) => html`<li>${inward({ at: 'edition', beat: each.beat, date: each.date }, toldWords(each, told), context)}</li>`)}</ul></section>`}
${context.href({ at: 'story-feed', storyId: brief.storyId, form: 'atom' }) && html`<p class="note">To be told how it goes on: ${inward({ at: 'story-feed', storyId: brief.storyId, form: 'atom' }, 'this story as a feed', context)}.</p>`}
${whyHere(brief, context)}
</div>
${evidenceHtml(evidenceOf([...claimsOfBrief(toldBrief(brief)), ...(brief.steps ?? []).map(({ claim }) => claim), ...notes.map(({ claim }) => claim)]), edition, context)}`
  const page = {
    title: brief.headline.text,
    language: edition.language,
    isSample: edition.isSample,
    dateline: dateline(edition),
    main,
    description: (brief.claims[0] ?? brief.headline).text,
    here: { at: 'story', beat, date, storyId: brief.storyId } as const,
    beat,
  }
  return frame({ ...page, islands: ['cite-island'] }, context)
}

/** `No. 3, Thursday, 28 May 2026`, with its beat in front where several beats told the story. */
function toldWords({ beat, beatTitle, date, number }: Told, told: readonly Told[]): string {
  const isOfOneBeat = told.every((each) => each.beat === beat)
  return `${isOfOneBeat ? '' : `${beatTitle}, `}No. ${number}, ${longDate(date)}`
}

/** The headline of a story’s own page is no link. */
function unlinked(context: PageContext): PageContext {
  return { ...context, href: (place) => (place.at === 'story' ? undefined : context.href(place)) }
}

function whyHere(brief: Brief, context: PageContext): Html | undefined {
  if (brief.why.length === 0) return undefined
  const chain =
    context.href({ at: 'why', id: brief.storyId }) &&
    html`<p>${inward({ at: 'why', id: brief.storyId }, 'Every decision about this story', context)}</p>`
  return html`<section><h2>Why it stands here</h2><ul class="why">${brief.why.map((reason) => html`<li>${reason}</li>`)}</ul>${chain}</section>`
}

function articles({ brief, edition, now }: StoryPage, context: PageContext): Html {
  const groups = relations.flatMap((relation) => {
    const reports = brief.reports.filter((report) => report.relation === relation)
    if (reports.length === 0) return []
    const rows = reports.map((report) => html`<dd>${reportLine(report, edition, context)}${reportNow(report, now, context)}</dd>`)
    return [html`<dt>${relationWords[relation]}</dt>${rows}`]
  })
  const { primary } = brief
  const isListed = brief.reports.some((report) => report.relation === 'primary')
  const traced =
    primary &&
    !isListed &&
    html`<dt>First-hand</dt><dd>${firstHandMark}${outbound(primary.url, primary.title)}, ${primary.outletName} (${primaryWords[primary.kind]})</dd>`
  return html`<section><h2>Articles</h2><dl class="articles">${traced}${groups}</dl>
<p><small>${capitalized(corroborationWords(brief))}. ${howCountedWords(brief)}</small></p></section>`
}

function reportLine(report: Report, edition: Edition, context: PageContext): Html {
  const foreign = foreignWords(report.language, edition)
  const mark = report.relation === 'primary' && firstHandMark
  const isHere = context.href({ at: 'article', id: report.articleId }) !== undefined
  const held =
    isHere &&
    html` <small>${inward({ at: 'article', id: report.articleId }, html`what we hold<span class="unseen"> of ${report.outletName}’s article</span>`, context)}</small>`
  return html`${mark}<span${langOf(report.language, edition)}>${outbound(report.url, report.title)}</span>, ${isolated(report.outletName)}${foreign && ` (${foreign})`} <span class="note">${unbroken(timeWords(report.publishedAt, edition.zone))}</span>${held}`
}
