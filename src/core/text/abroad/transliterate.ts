import { kana } from './kana.ts'
import { letters } from './letters.ts'

/**
 * A name in Cyrillic, Greek, Arabic, Hebrew, Hangul or kana, in plain Latin letters, near to how it sounds and not to any
 * one standard: it is made to be compared (see `skeletonOf`), never to be shown. Latin letters lose their accents, long
 * vowels their length; other signs are left out. Hangul after the Revised Romanization (2000), kana after Hepburn.
 * `transliterate('Зеленский')` → `zelenskiy`, `transliterate('ゼレンスキー')` → `zerensuki`, `transliterate('젤렌스키')` → `jellenseuki`
 */
export function transliterate(name: string): string {
  let latin = ''
  for (const sign of name.slice(0, nameMax).normalize('NFKD').toLowerCase().replaceAll(marks, '').normalize('NFC')) {
    latin += sign >= 'a' && sign <= 'z' ? sign : (letters[sign] ?? syllable(sign) ?? '')
  }
  return latin.includes('<') ? kanaJoins.reduce((joined, [small, sound]) => joined.replaceAll(small, sound), latin) : latin
}

const nameMax = 60
/** Accents of Latin, Greek and Cyrillic, points of Arabic and Hebrew; not the marks that make another kana or letter. */
const marks = /[\u0300-\u0305\u0307-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g

const hangulFirst = 0xac00
const hangulLast = 0xd7a3
const finals = 28
const vowels = 21
const initialSounds = 'g kk n d tt r m b pp s ss - j jj ch k t p h'.split(' ')
const vowelSounds = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ')
const finalSounds = '- k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ')

function syllable(sign: string): string | undefined {
  const code = sign.codePointAt(0) ?? 0
  if (code < hangulFirst || code > hangulLast) return kana[sign]
  const at = code - hangulFirst
  const initial = initialSounds[Math.floor(at / (finals * vowels))] ?? ''
  const vowel = vowelSounds[Math.floor(at / finals) % vowels] ?? ''
  return `${initial}${vowel}${finalSounds[at % finals] ?? ''}`.replaceAll('-', '')
}

/** A small kana changes the syllable before it: `ki` and small `ya` are `kya`, `fu` and small `a` are `fa`. */
const kanaJoins: readonly (readonly [RegExp, string])[] = [
  [/(sh|ch|j)i<y?([aueo])>/g, '$1$2'],
  [/([kgnhbpmr])i<(y[auo])>/g, '$1$2'],
  [/(f|v|ts)u<y?([aieou])>/g, '$1$2'],
  [/([td])[eo]<y?([iu])>/g, '$1$2'],
  [/u<([ieo])>/g, 'w$1'],
  [/[<>]/g, ''],
]
