/**
 * The script a title is written in, by its ISO 15924 code: `Latn` where nothing but names of other scripts stand in it.
 * Words of two scripts cannot meet, and those of one can, whatever languages the reports are said to be in: a feed that
 * declares English may carry Chinese headlines.
 * `scriptOf('英伟达收购 Tarn')` → `Hani`, `scriptOf('エヌビディア、Tarnを買収')` → `Jpan`
 */
export function scriptOf(title: string): string {
  if (kana.test(title)) return 'Jpan'
  for (const [name, pattern] of scripts) if (pattern.test(title)) return name
  return 'Latn'
}

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const scripts: readonly (readonly [string, RegExp])[] = [
  ['Hang', /\p{Script=Hangul}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Grek', /\p{Script=Greek}{3}/u],
  ['Zzzz', /[\p{L}--\p{Script=Latin}]{3}/v],
]
