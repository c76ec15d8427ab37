/**
 * About how many tokens a model makes of a text: a quarter of its Latin letters, signs and blanks, half of the letters of other alphabets,
 * and one for each sign of Chinese, Japanese and Korean; rather too many than too few for models that know the language.
 * `tokensIn('The bridge is closed.')` → 6, `tokensIn('大桥关闭')` → 4
 */
export function tokensIn(text: string): number {
  const east = text.match(eastAsian)?.length ?? 0
  const other = text.match(otherLetters)?.length ?? 0
  return Math.ceil((text.length - east - other) / 4 + other / 2 + east)
}

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu
const otherLetters = /(?![\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])\p{L}/gu
