import { neutralWords } from './neutral-words.ts'

/**
 * What of a text is language: without addresses, code, versions, identifiers, names of products and acronyms, which stand
 * in texts of every language. A text in capitals is made small. Empty when nothing is left.
 * `proseOf('PostgreSQL 17.2: seis fallos corregidos (CVE-2026-1234)')` → `seis fallos corregidos`
 */
export function proseOf(text: string): string {
  const plain = mended(text.slice(0, proseCharsMax).normalize('NFKC')).replace(code, ' ')
  const isShouted =
    plain === plain.toUpperCase() && plain !== plain.toLowerCase() && (plain.match(plainWord)?.length ?? 0) >= shoutedWordsMin
  const tokens = (isShouted ? plain.toLowerCase() : plain).split(/\s+/).filter((token) => token !== '')
  return tokens
    .flatMap((token) => (unspaced.test(token) ? [token.replace(latinRun, ' ').trim()] : isName(token) ? [] : [token]))
    .filter((token) => token !== '')
    .join(' ')
}

/** More text makes no better guess. */
const proseCharsMax = 600
/** Code in back quotes, and the names of signs in markup (`&#x201D;`). */
const code = /`[^`\n]{1,80}`|&#?\w{1,8};/g
const plainWord = /(?<![\p{L}\p{N}])\p{L}+(?![\p{L}\p{N}])/gu
/** One or two words in capitals are acronyms; more are a headline. */
const shoutedWordsMin = 3
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}\p{Script=Lao}\p{Script=Khmer}]/u
/** Names stand in such texts without a space; only those with a digit or a mark inside are taken out. */
const latinRun = /[A-Za-z]*[\d._/@-][\w./@-]*/g

function isName(token: string): boolean {
  const bare = token.replace(/^[^\p{L}\p{N}#@/]+/u, '').replace(/[^\p{L}\p{N}]+$/u, '')
  return (
    /[\d_@/\\=<>]|:\/\//.test(bare) ||
    /^#/.test(bare) ||
    // A host or a file: `example.com`, `main.rs`; an abbreviation (`s.r.o`) has shorter parts.
    /^[\w-]{2,}(?:\.[\w-]{2,}){1,5}$/.test(bare) ||
    // `PostgreSQL`, `iPhone`; but Irish puts a small letter before a capital: `bhFuil`, `an tSín`.
    /^(?!(?:bhF|bP|mB|gC|nD|nG|dT|tS|h[AEIOU])[a-z]+$)[A-Za-z]*[a-z][A-Z]\w*$/.test(bare) ||
    /^[A-Z]{2,6}s?$/.test(bare) ||
    neutralWords.has(bare.toLowerCase())
  )
}

/**
 * Mends two ways in which letters of one language arrive as those of another. Turkish pages whose encoding is taken for
 * Latin-1 have ý, þ and ð for ı, ş and ğ (ISO 8859-9 differs from it in these six letters only); Ukrainian is typed with a
 * Latin i.
 */
function mended(text: string): string {
  const isTurkish =
    /[ýþð]/i.test(text) &&
    !/[áéíúóæåěščřžůťďňľĺŕôøßğış]/i.test(text) &&
    (/[çü]/i.test(text) || /ý\p{L}{1,12}ý|ð\p{L}*ý|þ\p{L}*ý|ý\p{L}*þ|\bý/iu.test(text))
  const turkish = isTurkish ? text.replace(/[ýþðÝÞÐ]/g, (letter) => latinFive[letter] ?? letter) : text
  return turkish.replace(/(?<=\p{Script=Cyrillic})i|i(?=\p{Script=Cyrillic})/gu, 'і')
}

const latinFive: Readonly<Record<string, string>> = { ý: 'ı', þ: 'ş', ð: 'ğ', Ý: 'İ', Þ: 'Ş', Ð: 'Ğ' }
