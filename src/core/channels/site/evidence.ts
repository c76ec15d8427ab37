import type { CountCitation, Edition, PassageCitation } from '../../model/edition.ts'
import { type Html, html, joined, outbound } from '../markup.ts'
import { briefsOf, type Evidence } from '../telling.ts'
import { countWords, foreignWords, numberWords, passageWords } from '../wording.ts'
import { claimAnchor, evidenceAnchor, langOf } from './claims.ts'
import { inward, type PageContext } from './page-context.ts'

/**
 * What a page’s sentences rest on, at its end: the passages by the article they stand in, with outlet, time and link, and
 * the way back to each sentence. An article’s entry stands where it is first cited.
 */
export function evidenceHtml(evidence: readonly Evidence[], edition: Edition, context: PageContext): Html | undefined {
  if (evidence.length === 0) return undefined
  const byArticle = Map.groupBy(evidence, ({ citation }) => (citation.kind === 'passage' ? citation.articleId : evidenceAnchor(citation)))
  return html`<section class="evidence" aria-labelledby="evidence">
<h2 id="evidence">Evidence</h2>
<p class="note">What the sentences above rest on. <span class="mark">◆</span> marks a first-hand source.</p>
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
  return html`<p class="from">${joined(factsOf(citation, edition), html` · `)}</p>${group.map((each) => quoteHtml(each, lang))}<p class="where"${lang}>${outbound(citation.url, citation.title)}</p>`
}

function factsOf(citation: PassageCitation, edition: Edition): readonly (Html | undefined)[] {
  const foreign = foreignWords(citation.language, edition)
  const form = citation.form === 'headline' ? 'headline only' : citation.form === 'feed' ? 'from the feed' : undefined
  return [
    citation.isPrimary ? html`<b><span class="mark" aria-hidden="true">◆ </span>first-hand</b>` : undefined,
    html`${passageWords(citation, edition)}`,
    foreign === undefined ? undefined : html`${foreign}`,
    form === undefined ? undefined : html`${form}`,
  ]
}

function quoteHtml(evidence: Evidence, lang: Html | undefined): Html {
  const { citation } = evidence
  if (citation.kind === 'count') return html``
  // The headline stands below as the article’s link; it is not printed twice.
  const quote =
    citation.quote === citation.title ? html`<p class="note">its headline:</p>` : html`<blockquote${lang}>${citation.quote}</blockquote>`
  return html`<div id="${evidenceAnchor(citation)}">${quote}${backLinks(evidence)}</div>`
}

/** Counted stories named under a count; a count over weeks may rest on hundreds. */
const countedNamedMax = 8

type Place = { readonly edition: Edition; readonly context: PageContext }
function countHtml(evidence: Evidence, citation: CountCitation, { edition, context }: Place): Html {
  const counted = new Set(citation.storyIds)
  const named = briefsOf(edition)
    .filter((brief) => counted.has(brief.storyId))
    .slice(0, countedNamedMax)
  const links = named.map(({ storyId, headline }) => {
    const title = html`<span${langOf(headline.language, edition)}>${headline.text}</span>`
    return inward({ at: 'story', beat: edition.beat, date: edition.date, storyId }, title, context)
  })
  const others = counted.size - named.length
  const rest = others > 0 ? html`${named.length > 0 && 'and '}${countWords(others, 'story', 'stories')} of the archive` : undefined
  const stories = counted.size > 0 && html`<p class="where">${joined([...links, rest], html`; `)}</p>`
  return html`<p class="from">counted over the archive</p><div id="${evidenceAnchor(citation)}"><p><b>${numberWords(citation.value)}</b> ${citation.label}</p>${backLinks(evidence)}</div>${stories}`
}

/** `back`, or `back` and a number for each further sentence. */
function backLinks({ claimIds }: Evidence): Html {
  const links = claimIds.map((claimId, index) => html`<a href="#${claimAnchor(claimId)}">${index === 0 ? 'back' : `back ${index + 1}`}</a>`)
  return html`<p class="backs">${joined(links, html` `)}</p>`
}
