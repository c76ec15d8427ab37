import { citedOf } from '../channels/cited.ts'
import { storyContent } from '../channels/feeds/entry-content.ts'
import { type Html, html, outbound } from '../channels/markup.ts'
import { evidenceOf, tellingOf } from '../channels/telling.ts'
import type { Brief, Edition, PassageCitation } from '../model/edition.ts'

/** A story for an app that shows an entry and nothing else: its sentences with their sources as links, then every passage they rest on. */
export function readerStory(brief: Brief, edition: Edition): Html {
  const { headline, sentences, whatIsNew } = tellingOf(brief)
  const claims = [headline, ...sentences, ...(whatIsNew ? [whatIsNew] : [])]
  const words = new Map(
    claims.flatMap((claim) => citedOf(claim, edition).flatMap((cited) => cited.citations.map((each) => [each, cited.words]))),
  )
  const passages = evidenceOf(claims).flatMap(({ citation }) => (citation.kind === 'passage' ? [citation] : []))
  const groups = [...Map.groupBy(passages, ({ url, isPrimary }) => `${isPrimary} ${url}`).values()]
  return html`${storyContent(brief, edition)}
${passages.length > 0 && html`<h4>Evidence</h4>\n${groups.map(([first, ...others]) => first && quotesHtml([first, ...others], words.get(first) ?? first.outletName))}`}`
}

/** The passages of one report, under its name. */
function quotesHtml(passages: readonly [PassageCitation, ...PassageCitation[]], words: string): Html {
  const [{ url, isPrimary }] = passages
  const quotes = passages.map(({ quote, language }) => html`<blockquote lang="${language}">${quote}</blockquote>\n`)
  return html`<p>${isPrimary && '◆ '}${outbound(url, words)}</p>\n${quotes}`
}
