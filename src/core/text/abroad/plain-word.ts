/**
 * A word as it is looked up: in lower case; Latin without accents, Cyrillic without its ending, Arabic without its article
 * and with one form of each letter.
 * `plainWord('Türkei')` → `turkei`, `plainWord('Украиной')` → `украин`, `plainWord('الصين')` → `صين`
 */
export function plainWord(word: string): string {
  const lower = word.toLowerCase()
  if (!isBeyondAscii.test(lower)) return lower
  if (isCyrillic.test(lower)) return withoutEnding(lower)
  if (isArabic.test(lower)) return withoutArticle(lower)
  return lower.normalize('NFD').replaceAll(accents, '').replaceAll('ß', 'ss')
}

const isBeyondAscii = /[^\x20-\x7e]/
const isCyrillic = /^\p{Script=Cyrillic}/u
const isArabic = /^\p{Script=Arabic}/u
const accents = /[\u0300-\u036f]/g

const endings = /(?:ого|ому|ами|ями|[ыиоеая][мх]|[ое]в)$/
const closing = /[аеёиоуыэюяйьіїє]+$/
const stemMin = 3

function withoutEnding(word: string): string {
  const open = word.replace(endings, '')
  const stem = (open.length >= stemMin ? open : word).replace(closing, '')
  return stem.length >= stemMin ? stem : word
}

const articleMin = 4

function withoutArticle(word: string): string {
  const plain = word
    .replaceAll(/[أإآٱ]/g, 'ا')
    .replaceAll(/[ىی]/g, 'ي')
    .replaceAll('ک', 'ك')
    .replaceAll('ة', 'ه')
    .replaceAll(/[\u064b-\u065f\u0640\u200c]/g, '')
  if (plain.length < articleMin) return plain
  return plain.replace(/^(?:[وفبك]?ال|لل)(?=\p{L}{2})/u, '')
}
