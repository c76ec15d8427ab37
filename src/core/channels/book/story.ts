import type { Brief, BriefLink, Report } from '../../model/edition.ts'
import { longDate } from '../../model/instant.ts'
import { capitalized } from '../../text/capitalized.ts'
import { type Html, html, outbound } from '../markup.ts'
import { tellingOf } from '../telling.ts'
import {
  corroborationWords,
  foreignWords,
  headlineOnlyWords,
  howCountedWords,
  noPrimaryWords,
  primaryWords,
  relations,
  relationWords,
  standingWords,
  timeWords,
} from '../wording.ts'
import { type ChapterContext, citesHtml, langOf, sentenceAnchor, sentenceHtml } from './sentence.ts'

/** A story of the book: what is told of it, where it comes from, its articles by how they stand to it, its life so far. */
export function storyHtml(brief: Brief, context: ChapterContext): Html {
  const { edition, sentences, chapter } = context
  const { headline, sentences: told, whatIsNew } = tellingOf(brief)
  sentences.set(headline.id, chapter)
  const { standing } = brief
  return html`<section class="story" id="${storyId(brief.storyId)}">
<h3 id="${sentenceAnchor(headline.id)}"${langOf(headline.language, edition)}>${headline.text}</h3>
<p>${standing !== 'new' && html`<em>${standingWords[standing]}.</em> `}${citesHtml(headline, context)}</p>
${told.length > 0 && html`<p>${told.map((claim) => html`${sentenceHtml(claim, context)} `)}</p>`}
${whatIsNew && html`<p>${sentenceHtml(whatIsNew, context)}</p>`}
${headlineOnlyWords(brief).map((words) => html`<p><em>${words}</em></p>`)}
<p>${firstHand(brief)} ${capitalized(corroborationWords(brief))}.</p>
${articles(brief, context)}
${life(brief, context)}
${before(brief, context)}
</section>
`
}

/** The id of a story in its chapter. */
export function storyId(id: string): string {
  return `s-${id.replace(/[^\w-]+/g, '-')}`
}

function firstHand(brief: Brief): Html {
  const { primary } = brief
  if (primary === undefined) return html`${noPrimaryWords(brief)}`
  return html`◆ <strong>First-hand:</strong> ${outbound(primary.url, `${primary.outletName}: ${primary.title}`)} (${primaryWords[primary.kind]}).`
}

function articles(brief: Brief, context: ChapterContext): Html | undefined {
  if (brief.reports.length === 0) return undefined
  const groups = relations.flatMap((relation) => {
    const reports = brief.reports.filter((report) => report.relation === relation)
    if (reports.length === 0) return []
    return [html`<dt>${relationWords[relation]}</dt>\n${reports.map((report) => html`<dd>${reportHtml(report, context)}</dd>\n`)}`]
  })
  return html`<h4>Articles</h4>\n<dl>${groups}</dl>\n<p><small>${howCountedWords(brief)}</small></p>`
}

function reportHtml({ url, title, language, outletName, publishedAt }: Report, { edition }: ChapterContext): Html {
  const foreign = foreignWords(language, edition)
  return html`<span${langOf(language, edition)}>${outbound(url, title)}</span>, ${outletName}, ${timeWords(publishedAt, edition.zone)}${foreign && ` (${foreign})`}`
}

function life(brief: Brief, context: ChapterContext): Html | undefined {
  const { edition } = context
  const steps = brief.steps ?? []
  if (steps.length === 0) return undefined
  const rows = steps.map(
    ({ at, kind, claim }) =>
      html`<li>${timeWords(at, edition.zone)}: ${kind === 'opened' && 'first report: '}${sentenceHtml(claim, context)}</li>\n`,
  )
  return html`<h4>Timeline</h4>\n<ol>${rows}</ol>`
}

function before({ links = [] }: Brief, context: ChapterContext): Html | undefined {
  if (links.length === 0) return undefined
  return html`<h4>Told before</h4>\n<ul>${links.map((link) => html`<li>${linkHtml(link, context)}</li>\n`)}</ul>`
}

function linkHtml({ kind, storyId: id, headline, date }: BriefLink, { homes, links }: ChapterContext): Html {
  const chapter = homes.get(id)
  const words = chapter === undefined ? html`${headline}` : html`<a href="${links(chapter, storyId(id))}">${headline}</a>`
  return html`${kind === 'continues' ? 'Goes on with' : 'Related'}: ${words} <small>${longDate(date)}</small>`
}
