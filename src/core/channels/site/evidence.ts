import type { CountCitation, Edition, PassageCitation } from '../../model/edition.ts'
import { printedBriefs } from '../../stages/compose/printed.ts'
import { numberWords } from '../../text/count-words.ts'
import { dayWords } from '../../text/day-words.ts'
import { type Html, html, joined, outbound } from '../markup.ts'
import type { Evidence } from '../telling.ts'
import { countedValueWords, foreignWords, passageWords } from '../wording.ts'
import { claimAnchor, evidenceAnchor, langOf } from './claims.ts'
import { inward, type PageContext } from './page-context.ts'

/**
 * What a page’s sentences rest on, at its end: the passages by the article they stand in, with outlet, time and link, and
 * the way back to each sentence. An article’s entry stands where it is first cited.
 */
export function evidenceHtml(evidence: readonly Evidence[], edition: Edition, context: PageContext): Html | undefined {
  if (evidence.length === 0) return undefined
  const byArticle = Map.groupBy(evidence, ({ citation }) => (citation.kind === 'passage' ? citation.articleId : evidenceAnchor(citation)))
  const isMarked = evidence.some(({ citation }) => citation.kind === 'passage' && citation.isPrimary)
  return html`<section class="evidence" aria-labelledby="evidence">
<h2 id="evidence">Evidence</h2>
<p class="note">What the sentences above rest on.${isMarked && html` <span class="mark">◆</span> marks a first-hand source.`}</p>
<ul>
${[...byArticle.values()].map((group) => html`<li>${groupHtml(group, edition, context)}</li>\n`)}</ul>
</section>`
}

function groupHtml(group: readonly Evidence[], edition: Edition, context: PageContext): Html {
  const [first] = group
  if (first?.citation.kind === 'count') return countHtml(first, first.citation, { edition, context })
  if (!first) return html``
  const { citation } = first
  const lang = langOf(citation.language, edition)
  const isHeadline = (each: Evidence): boolean => each.citation.kind === 'passage' && each.citation.quote === each.citation.title
  const headline = group.find(isHeadline)
  const title = outbound(citation.url, citation.title)
  // A cited headline is the article’s link itself; it is not printed twice.
  const where = headline
    ? html`<p id="${evidenceAnchor(headline.citation)}">${lang ? html`<span${lang}>${title}</span>` : title}${backLinks(headline)}</p>`
    : html`<p${lang}>${title}</p>`
  const quotes = group.filter((each) => each !== headline).map((each) => quoteHtml(each, lang))
  return html`<p>${joined(factsOf(citation, edition), html` · `)}</p>${where}${quotes}`
}

function factsOf(citation: PassageCitation, edition: Edition): readonly (Html | undefined)[] {
  const foreign = foreignWords(citation.language, edition)
  return [
    citation.isPrimary ? html`<b><span class="mark" aria-hidden="true">◆ </span>first-hand</b>` : undefined,
    html`${passageWords(citation, edition)}`,
    foreign === undefined ? undefined : html`${foreign}`,
    citation.form === 'headline' ? html`headline only` : undefined,
  ]
}

function quoteHtml(evidence: Evidence, lang: Html | undefined): Html {
  const { citation } = evidence
  if (citation.kind === 'count') return html``
  return html`<p id="${evidenceAnchor(citation)}"><q${lang}>${citation.quote}</q>${backLinks(evidence)}</p>`
}

/** Counted stories named under a count; a count over weeks may rest on hundreds. */
const countedNamedMax = 8

type Place = { readonly edition: Edition; readonly context: PageContext }
function countHtml(evidence: Evidence, citation: CountCitation, { edition, context }: Place): Html {
  const counted = new Set(citation.storyIds)
  const named = printedBriefs(edition)
    .filter((brief) => counted.has(brief.storyId))
    .slice(0, countedNamedMax)
  const rows = named.map(({ storyId, headline }) => {
    const lang = langOf(headline.language, edition)
    const title = lang ? html`<span${lang}>${headline.text}</span>` : headline.text
    return html`<li>${inward({ at: 'story', beat: edition.beat, date: edition.date, storyId }, title, context)}</li>`
  })
  const others = counted.size - named.length
  const rest = others > 0 && html`<li>${named.length > 0 && 'and '}${numberWords(others)} more</li>`
  const stories = counted.size > 0 && html`<ul class="counted">${rows}${rest}</ul>`
  return html`<p>counted over the archive</p><p id="${evidenceAnchor(citation)}">${citation.label}: <b>${countedValueWords(citation)}</b>${backLinks(evidence)}</p>${daysHtml(citation, { edition, context })}${stories}`
}

/** The table behind a count: each edition with its number, and the way to it. */
function daysHtml({ days = [] }: CountCitation, { edition, context }: Place): Html | undefined {
  if (days.length === 0) return undefined
  const rows = days.map(
    ({ date, value }) =>
      html`${date === edition.date ? dayWords(date) : inward({ at: 'edition', beat: edition.beat, date }, dayWords(date), context)}: ${numberWords(value)}`,
  )
  return html`<p>By edition: ${joined(rows, html`, `)}</p>`
}

/** `back`, or `back` and a number for each further sentence. */
function backLinks({ claimIds }: Evidence): Html {
  const links = claimIds.map((claimId, index) => html`<a href="#${claimAnchor(claimId)}">${index === 0 ? 'back' : `back ${index + 1}`}</a>`)
  return html`\u00a0<small>${joined(links, html` `)}</small>`
}
