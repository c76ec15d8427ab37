import { capitalized } from '../../text/capitalized.ts'
import { marksIn } from '../../text/marks-in.ts'
import { isOwnName } from './own-name.ts'

export type TrimContext = {
  readonly language: string
  /** The address of the report: its outlet’s own credit in its own text is no news. */
  readonly url: string
  /** The report’s whole text: an abbreviation that it uses again stays explained. */
  readonly text: string
}

/**
 * A sentence without what does not tell: how it joins the one before, where it was written, that its own outlet found it out, an
 * aside in a long sentence. Words are left out and never changed or added (but for a first letter that becomes a capital), and
 * nothing is left out that says who said it, whether, if, how much, or not (after the deletion rules of Knight and Marcu 2002, with
 * a list of what must stay instead of a model). `trimmed('However, Tarn 4 is out.', { language: 'en', url: '', text: '' })` → `Tarn 4 is out.`
 */
export function trimmed(sentence: string, context: TrimContext): string {
  let text = sentence.trim()
  if (text.length > charsMax) return text
  for (const rule of context.language === 'en' ? [...everywhere, ...english] : everywhere) {
    const wordCount = text.split(' ').length
    if (wordCount < (rule.wordsMin ?? 0)) continue
    text = without(text, rule, context)
  }
  return text
}

const charsMax = 1_000

type Rule = {
  readonly what: RegExp
  /** A sentence this short keeps it. */
  readonly wordsMin?: number
  /** Only where what is left out is the outlet’s own name (the first group). */
  readonly isOwnCredit?: boolean
  /** Only where the report never says it again (the first group). */
  readonly isSaidOnce?: boolean
  /** Only a rest of the sentence that holds this. */
  readonly rest?: RegExp
}

/** Left out once, where it says nothing that must stay and does not cut into a quotation. */
function without(text: string, rule: Rule, context: TrimContext): string {
  const found = rule.what.exec(text)
  if (found === null) return text
  const [all] = found
  const before = text.slice(0, found.index)
  const after = text.slice(found.index + all.length)
  if (mustStay.test(all) || isInQuotation(before) || isInQuotation(all)) return text
  if (rule.isOwnCredit === true && !isOwnName(found[1] ?? '', context.url)) return text
  if (rule.isSaidOnce === true && context.text.split(found[1] ?? '').length > 2) return text
  if (rule.rest !== undefined && !rule.rest.test(before + after)) return text
  return capitalized(`${before}${after}`.trim())
}

function isInQuotation(before: string): boolean {
  return marksIn(before, '"') % 2 === 1 || marksIn(before, '“') !== marksIn(before, '”')
}

// Denials, doubts, sources, conditions, quantities: what a statement is worth.
const mustStay =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|may(?! \d)|might|could|would|should|must|can|reportedly|allegedly|apparently|supposedly|likely|probably|possibly|perhaps|suspected|alleged|believed|claim(?:s|ed)?|plans?|planned|intends?|expected|proposed|if|unless|until|only|except|some|most|many|few|nearly|almost|about|up to|at least|at most|less|more|fewer|than|according|said|says|told|wrote|denie[sd])\b|n['’]t\b/iu

const everywhere: readonly Rule[] = [
  { what: /\s\((?:via|h\/t|hat tip:?) [^()]{1,60}\)/iu },
  { what: /\s\((?:opens in (?:a )?new (?:tab|window)|pdf|pictured|video|emphasis (?:added|ours|mine))\)/iu },
  // SAN FRANCISCO, May 26 (Reuters) - …
  {
    what: /^\p{Lu}[\p{L} .'’]{2,30}(?:, [\p{L}\d. ,]{2,40})?(?: \((?:AP|AFP|Reuters|dpa|ANSA|EFE|PTI|UPI|Xinhua|TASS|IANS)\)) ?(?:—|–|--|-) /u,
  },
  { what: /^\p{Lu}[\p{Lu} .'’]{2,30}, [^—–:]{2,40}\d{1,4} ?[—–-]{1,2} /u },
  { what: /^\p{Lu}[\p{Lu} .'’]{5,30}(?:, \p{Lu}[\p{L}.]{1,14})? (?:—|–|--|–-|—-) (?=\p{Lu})/u },
  { what: /^(?:update|updated|breaking|exclusive): /iu },
]

const said = /\b(?:said|says|wrote|writes|announced|announces|disclosed|confirmed|revealed|explained|warned|described|detailed)\b/i
const inNotice =
  /(?:In|Through|Via) an? (?:(?:detailed|new|recent|short|lengthy|technical|joint|company|official|public) ){0,2}(?:blog post|blog entry|blog|post|announcement|(?:news|press) release|write-?up)(?: (?:published|posted|released|shared|issued))?/
    .source
const afterIt = /(?= (?:that|the|a|an|at|on|in|its|their|it|they|of|with|for|to|after|over|by|as part|version|support)\b| \p{Lu})/u.source

const english: readonly Rule[] = [
  { what: /^(?:Now|Today|Still), (?:though|however), (?=\S)/ },
  {
    what: /^(?:However|Meanwhile|Additionally|Moreover|Furthermore|In addition|Notably|Interestingly|Unfortunately|Fortunately|Indeed|In fact|Of course|That said|Nevertheless|Nonetheless|Separately|Specifically|Importantly|Crucially|Worryingly|Finally|Overall|In the meantime|At the same time|As a result|Consequently|Therefore|Thus|Unsurprisingly|Also|Plus|Still|Now|Today|Yesterday|This week|This morning|Earlier today|Earlier this week|Late(?:r)? (?:on )?today), (?=\S)/,
  },
  { what: /, (?:however|though|meanwhile|moreover|therefore|for its part|in turn|of course|too)(?:,(?= )|(?=\.$))/ },
  { what: /^(?:But|And|So|Yet) (?=(?:the|a|an|on|in|at) |\p{Lu}|\d)/u },
  // Where it was said, if who said it stands there too; a day stays.
  { what: new RegExp(`^${inNotice}(?=,? on \\p{Lu}\\p{Ll}{2,8}day,)`, 'u'), rest: said },
  { what: new RegExp(`^${inNotice}(?: (?:today|yesterday|this week|earlier today))?, `, 'u'), rest: said },
  // Own credits: the citation names the outlet.
  {
    what: /, (\p{Lu}[\p{L}\d' ]{1,30}?) (?:reported|reports|has learned|learned|can (?:confirm|reveal|report)|has (?:confirmed|found|reported)|understands)(?=[.,])/u,
    isOwnCredit: true,
  },
  { what: /, as (?:first )?(?:reported|noted|spotted|covered) (?:earlier )?by (\p{Lu}[\p{L}\d' ]{1,30})(?=[,.])/u, isOwnCredit: true },
  { what: /, as first (?:reported|noted|spotted) by [\p{L}\d.' ]{2,40}(?=[,.])/u },
  // A day that only holds on the day it was written.
  {
    what: new RegExp(
      `(?<=\\b(?:announced|said|released|launched|unveiled|published|disclosed|warned|confirmed|introduced|debuted|revealed|patched|fixed|shipped|sentenced|arrested|charged|fined|indicted|convicted)) (?:earlier )?(?:today|yesterday|this week|this morning)${afterIt}`,
      'u',
    ),
  },
  {
    what: /(?<=\p{L}) earlier (?:today|this week)(?= (?:announced|said|released|launched|published|disclosed|warned|confirmed|introduced|revealed|patched|fixed|shipped)\b)/u,
  },
  { what: /\s\((?:NASDAQ|NYSE|Nasdaq|LSE|TSX|ASX|HKEX|TSE|KRX|FRA|XETRA|OTC[A-Z]{0,3}): ?[A-Z\d.-]{1,10}\)/u },
  { what: /\s\((?:CVSS(?: v?\d(?:\.\d)?)?(?: base)? score: ?(?:N\/A|n\/a))\)/u },
  // A comment on what it means.
  {
    what: /, (?:underscoring|highlighting|demonstrating|illustrating|reflecting|signaling|signalling|showcasing|cementing|reinforcing|emphasizing|emphasising) [^"“”]{5,200}(?=\.$)/u,
    wordsMin: 24,
  },
  // Asides of long sentences, where they name nobody and count nothing.
  { what: /\s\((?:aka|a\.k\.a\.|also known as|formerly|née) [^()]{1,60}\)/u, wordsMin: 28 },
  { what: /(?<=\p{Ll})\s\(([A-Z][A-Za-z&\d]{1,7})\)/u, wordsMin: 30, isSaidOnce: true },
  {
    what: /, (?:which|who) [^,;:()"“”—\p{Lu}\d]{5,90},(?= (?:is|are|was|were|has|have|had|will|said|says|announced|released|celebrated|launched|introduced|unveiled|confirmed|disclosed|found|discovered|patched|fixed|added|warned)\b)/u,
    wordsMin: 24,
  },
  { what: / [—–] [^—–"“”\p{Lu}\d]{5,120} [—–](?= \p{Ll})/u, wordsMin: 30 },
  {
    what: /, (?:which|making|allowing|giving|leaving|enabling|helping|offering|providing|alongside) [^"“”,;—]{5,160}(?=\.$)/u,
    wordsMin: 40,
  },
]
