/**
 * The language that the letters themselves give away, as a BCP 47 primary tag; undefined when several languages share them.
 * Kana make a text Japanese, Hangul Korean, Han without kana Chinese; Ukrainian and Russian each have letters of their own.
 * `languageOfScript('한국어')` → `ko`
 */
export function languageOfScript(text: string): string | undefined {
  const letters = count(text, /\p{L}/gu)
  if (letters === 0) return undefined
  const han = count(text, /\p{Script=Han}/gu)
  const kana = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  // A few kana stand in Chinese texts too (の as decoration); a Japanese sentence is a fifth kana at the least.
  if (han + kana > letters * signShareMin) return kana > (han + kana) * kanaShareMin ? 'ja' : 'zh'
  const own = scripts.find(({ signs }) => count(text, signs) > letters * ownShareMin)
  if (own !== undefined) return own.tag
  return count(text, /\p{Script=Cyrillic}/gu) > letters * ownShareMin ? languageOfCyrillic(text) : undefined
}

/** Names and terms in Latin letters stand in texts of every script. */
const ownShareMin = 0.4
/** One Han sign or kana says as much as two or three letters. */
const signShareMin = 0.2
const kanaShareMin = 0.08

const scripts: readonly { readonly signs: RegExp; readonly tag: string }[] = [
  { signs: /\p{Script=Hangul}/gu, tag: 'ko' },
  { signs: /\p{Script=Thai}/gu, tag: 'th' },
  { signs: /\p{Script=Hebrew}/gu, tag: 'he' },
  { signs: /\p{Script=Greek}/gu, tag: 'el' },
  { signs: /\p{Script=Georgian}/gu, tag: 'ka' },
  { signs: /\p{Script=Armenian}/gu, tag: 'hy' },
]

/** Only letters that no neighbor has decide; a text without any of them is left to the model. */
function languageOfCyrillic(text: string): string | undefined {
  const ukrainian = count(text, /[іїєґ]/giu)
  const russian = count(text, /[ыэъё]/giu)
  const others = count(text, /[ўјљњћђџѓќѕқңғүұһөәӣӯҳҷ]/giu)
  if (others > 0 || (ukrainian > 0 && russian > 0)) return undefined
  if (ukrainian > 0) return 'uk'
  return undefined
}

function count(text: string, signs: RegExp): number {
  return text.match(signs)?.length ?? 0
}
