import { languages } from '../../languages/registry.ts'
import { chineseSigns, japaneseSigns } from './han-signs.ts'

/**
 * The languages that the letters of a text allow, as BCP 47 primary tags, the likeliest first; empty where it has no
 * letters. Most scripts belong to one language; those of many (Latin, Cyrillic, Arabic, Devanagari) give all that the
 * registry has. Kana make a text Japanese; without kana the forms of the Han signs decide, where they differ.
 * `languagesOfScript('한국어')` → `['ko']` · `languagesOfScript('新機能')` → `['ja', 'zh']`
 */
export function languagesOfScript(text: string): readonly string[] {
  const letters = count(text, /\p{L}/gu)
  if (letters === 0) return []
  const [han, kana, hangul] = [
    count(text, /\p{Script=Han}/gu),
    count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu),
    count(text, /\p{Script=Hangul}/gu),
  ]
  if (han + kana + hangul > letters * signShareMin) {
    if (hangul >= han + kana) return ['ko']
    // A few kana stand in Chinese texts too (の as decoration); a Japanese sentence is a fifth kana at the least.
    return kana > (han + kana) * kanaShareMin ? ['ja'] : languagesOfHan(text)
  }
  return scripts.find(({ signs }) => count(text, signs) > letters * ownShareMin)?.tags ?? latinTags
}

/** Names and terms in Latin letters stand in texts of every script. */
const ownShareMin = 0.4
/** One Han sign, kana or Hangul says as much as two or three letters. */
const signShareMin = 0.2
const kanaShareMin = 0.08

function languagesOfHan(text: string): readonly string[] {
  let [japanese, chinese] = [0, 0]
  for (const sign of text) {
    if (japaneseSigns.has(sign)) japanese += 1
    if (chineseSigns.has(sign)) chinese += 1
  }
  if (chinese > japanese) return ['zh']
  return japanese > 0 ? ['ja', 'zh'] : ['zh', 'ja']
}

const ofScript = (script: RegExp): readonly string[] =>
  languages.filter(({ letters, stopWords }) => script.test(letters) || script.test([...stopWords].join(' '))).map(({ tag }) => tag)

const latinTags = ofScript(/\p{Script=Latin}/u)

const scripts: readonly { readonly signs: RegExp; readonly tags: readonly string[] }[] = [
  { signs: /\p{Script=Cyrillic}/gu, tags: ofScript(/\p{Script=Cyrillic}/u) },
  { signs: /\p{Script=Arabic}/gu, tags: ofScript(/\p{Script=Arabic}/u) },
  { signs: /\p{Script=Devanagari}/gu, tags: ofScript(/\p{Script=Devanagari}/u) },
  { signs: /\p{Script=Thai}/gu, tags: ['th'] },
  { signs: /\p{Script=Hebrew}/gu, tags: ['he'] },
  { signs: /\p{Script=Greek}/gu, tags: ['el'] },
  { signs: /\p{Script=Bengali}/gu, tags: ['bn'] },
  { signs: /\p{Script=Georgian}/gu, tags: ['ka'] },
  { signs: /\p{Script=Armenian}/gu, tags: ['hy'] },
  { signs: /\p{Script=Tamil}/gu, tags: ['ta'] },
  { signs: /\p{Script=Telugu}/gu, tags: ['te'] },
  { signs: /\p{Script=Kannada}/gu, tags: ['kn'] },
  { signs: /\p{Script=Malayalam}/gu, tags: ['ml'] },
  { signs: /\p{Script=Gujarati}/gu, tags: ['gu'] },
  { signs: /\p{Script=Gurmukhi}/gu, tags: ['pa'] },
  { signs: /\p{Script=Oriya}/gu, tags: ['or'] },
  { signs: /\p{Script=Sinhala}/gu, tags: ['si'] },
  { signs: /\p{Script=Khmer}/gu, tags: ['km'] },
  { signs: /\p{Script=Lao}/gu, tags: ['lo'] },
  { signs: /\p{Script=Myanmar}/gu, tags: ['my'] },
  { signs: /\p{Script=Ethiopic}/gu, tags: ['am'] },
  { signs: /\p{Script=Tibetan}/gu, tags: ['bo'] },
  { signs: /\p{Script=Thaana}/gu, tags: ['dv'] },
]

function count(text: string, signs: RegExp): number {
  return text.match(signs)?.length ?? 0
}
