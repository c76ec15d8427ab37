import { languageOf } from './registry.ts'

/**
 * The words of a text in lower case. Versions, identifiers and names with a hyphen or period inside stay whole:
 * `wordsOf('OpenSSL 3.0.7 fixes CVE-2026-1234', 'en')` → `['openssl', '3.0.7', 'fixes', 'cve-2026-1234']`.
 * Chinese, Japanese and Thai are parted by the dictionary of the platform.
 */
export function wordsOf(text: string, tag: string): readonly string[] {
  const lowered = text.normalize('NFKC').toLowerCase()
  return (lowered.match(word) ?? []).flatMap((found) => (unspaced.test(found) ? piecesOf(found, tag) : [found]))
}

/** Letters and digits, with single marks inside: `3.0.7`, `cve-2026-1234`, `log4j-core`, `don’t`, `c++`, `c#`. */
const word = /(?<![\p{L}\p{N}])(?:c\+\+|[cf]#)(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:[._’'-][\p{L}\p{N}\p{M}]+)*/gu
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

const segmenters = new Map<string, Intl.Segmenter>()

/** Names and versions stand in such texts without a space: `修复了CVE-2026-1234` is `修复`, `了`, `cve-2026-1234`. */
function piecesOf(found: string, tag: string): readonly string[] {
  return (found.match(piece) ?? []).flatMap((one) => (unspaced.test(one) ? segmented(one, tag) : [one]))
}

const piece = /[a-z\d]+(?:[._-][a-z\d]+)*|[^a-z\d]+/g

function segmented(found: string, tag: string): readonly string[] {
  const known = languageOf(tag).tag
  const locale = known === 'und' ? 'zh' : known
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' })
  segmenters.set(locale, segmenter)
  return [...segmenter.segment(found)].filter((part) => part.isWordLike).map((part) => part.segment)
}
