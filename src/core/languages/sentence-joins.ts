import type { Language } from './language.ts'

/**
 * Whether `after` belongs to the sentence of `before`, although the rules of Unicode cut between them.
 * `goesOn('It is on p.', 'Five of them.', english)` → true
 */
export function goesOn(before: string, after: string, language: Language): boolean {
  const next = after.slice(0, nextCharsMax).trimStart()
  if (next === '') return true
  const ended = before.trimEnd().slice(-endCharsMax)
  if (/^[,;:)\]]/.test(next)) return true
  // .NET and .env begin with a period: nothing ended before it.
  if (/(?:^|[\s`「『（“‘(]|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Han})\.$/u.test(before.slice(-2)) && /^[A-Za-z]/.test(after))
    return true
  // «Go!» — said he. A dash and a small letter go on with what was said.
  if (/^[-–—]\s?\p{Ll}/u.test(next)) return true
  if (/[。！？!?.]\s?[」』”’»“"]$/u.test(ended) && saidAfter.test(next)) return true
  if (!/\.\s?["'”’»“«)\]]{0,2}$/.test(ended)) return /[?!…]\s?[”’»“«"]$/.test(ended) && /^\p{Ll}/u.test(next)
  return afterPeriod(ended, next, language)
}

const nextCharsMax = 80
const endCharsMax = 100

/**
 * What takes up a quotation as part of the sentence: particles of Japanese and Korean (「…。」と述べた, “…!” 라고 말했다), and
 * in Chinese whoever said it, in a few signs (“…？”她问。).
 */
const saidAfter =
  /^(?:と(?!ころ|も)|って|との|という|라고|이라고|라며|라는|고 |며 |\p{Script=Han}{0,6}(?:说|說|问|問|道|表示|称|稱|答)[。，：！？,])/u

/** After a period: the word before it and the word behind it tell whether a sentence ended. */
function afterPeriod(ended: string, next: string, language: Language): boolean {
  const word = lastWord(ended)
  // J. R. Moss, S. A., J.-P. Morel: one letter after another.
  if (/(?:^|[\s(“"«„».-])\p{L}\.$/u.test(ended) && /^\p{L}\.(?!\p{L})/u.test(next)) return true
  const following = /^["'“„«»(]*([\p{L}\p{M}\p{N}’'-]+)/u.exec(next)?.[1]?.toLowerCase() ?? ''
  if (/^\p{Ll}/u.test(next)) return true
  if (/^\d/.test(next)) return language.abbreviations.has(word) || isNumberGoingOn(ended, word, next)
  if (/^\p{N}{1,2}$/u.test(word)) return isOrdinal(ended, following, language)
  if (/(?:^|[\s(“"«„»]|\.-)\p{Lu}\.$/u.test(ended)) return !(/(?:^|\s)I\.$/.test(ended) || isBeginner(following, language))
  // J.D. Moss: two initials and a name.
  if (/(?:^|[\s(“"«„»])\p{Lu}\.\p{Lu}\.$/u.test(ended) && !language.abbreviations.has(word)) return !isBeginner(following, language)
  // z. B., т. е., p. ej.: the pieces of an abbreviation stand apart.
  if (/(?:^|[\s(])\p{Ll}\.$/u.test(ended) && language.tag !== 'und') return !isBeginner(following, language)
  return language.abbreviations.has(word) && !(endsOften.has(word) && isBeginner(following, language))
}

/** A form word in front of a sentence: a name or a noun that follows an abbreviation is none. */
function isBeginner(following: string, language: Language): boolean {
  return language.stopWords.has(following)
}

/** `5. 30` and `2026. 1. 5.` are one date or one list; `in 2025. 12 people` are two sentences. */
function isNumberGoingOn(ended: string, word: string, next: string): boolean {
  return /^\d{1,2}$/.test(word) || (/^\d{4}$/.test(word) && /^\d{1,2}\./.test(next)) || isListMark(ended)
}

/** `28. Mai`, `der 2. Weltkrieg`, and `3.` alone at the head of an item in a list. */
function isOrdinal(ended: string, following: string, language: Language): boolean {
  if (isListMark(ended) || koreanDate.test(ended)) return true
  if (language.monthNames.some((forms) => forms.includes(following))) return true
  const lead = /(\p{L}+)\s+\p{N}{1,2}\.$/u.exec(ended.slice(-40))?.[1]?.toLowerCase() ?? ''
  return language.ordinalLeads?.has(lead) === true && !isBeginner(following, language)
}

/** 2026. 1. 5. 출시: a Korean date ends in a period of its own. */
const koreanDate = /\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.$/

function isListMark(ended: string): boolean {
  return /^["'“„«(]?(?:\d{1,3}|[\p{L}])[.)]$/u.test(ended)
}

/** Abbreviations after which a new sentence begins as often as not: it does when a word follows that begins sentences. */
const endsOften = new Set(
  'etc inc ltd co corp llc plc a.m p.m u.s u.k e.u ecc enz usw tel min max in g gg г гг др т.д т.п itd itp np osv m.m atd apod utt u.c t.t pan kt stb m.fl n.chr j.-c m.v jne yms ff s.a s.p.a b.v gmbh ee.uu a.c d.c p vb vs'.split(
    ' ',
  ),
)

function lastWord(ended: string): string {
  const bare = ended.slice(-60).replace(/["'”’»“«)\]]{1,2}$/, '')
  return /([\p{L}\p{M}\p{N}.°º’-]*)\.$/u.exec(bare)?.[1]?.toLowerCase() ?? ''
}
