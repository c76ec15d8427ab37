import type { Brief, Edition, Relation } from '../model/edition.ts'
import { type Html, html, joined, outbound } from './markup.ts'
import { plainText } from './plain.ts'
import { type ReporterGroup, reportersOf } from './reporters.ts'
import { foreignWords, moreOutletsWords, noPrimaryWords, primaryWords, relationWords, reportCountWords } from './wording.ts'

/**
 * Where a story comes from, as sentences with links: the first-hand source, marked, or that there is none, and who reports it. For what
 * leaves the paper and has no style of its own: `◆ First-hand: Forge: Anvil 3.0 (release notes). Reported by Bytewire.`
 */
export function provenance(brief: Brief, edition: Edition): Html {
  const groups = reportersOf(brief).map((group) => html` ${reportersLine(group, relationWords, edition)}`)
  return html`${primaryLine(brief)}${groups}`
}

/** The outlets that stand to a story in one way, as a sentence with links: `Also reported by Bytewire, El Faro (in Spanish).` */
export function reportersLine(
  { relation, reporters, more }: ReporterGroup,
  words: Readonly<Record<Relation, string>>,
  edition: Edition,
): Html {
  const named = reporters.map(({ url, outletName, language, reportCount }) => {
    const foreign = foreignWords(language, edition)
    return html`${outbound(url, plainText(outletName))}${reportCountWords(reportCount)}${foreign && ` (${foreign})`}`
  })
  return html`${words[relation]} ${joined(named, html`, `)}${moreOutletsWords(more)}.`
}

function primaryLine(brief: Brief): Html {
  if (!brief.primary) return html`${noPrimaryWords(brief)}`
  const { url, title, outletName, kind } = brief.primary
  return html`◆ First-hand: ${outbound(url, `${plainText(outletName)}: ${plainText(title)}`)} (${primaryWords[kind]}).`
}
