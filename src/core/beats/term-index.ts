import { splitWords, type Words } from './split-words.ts'

/** A term of the beat file with what it belongs to. */
export type OwnedTerm<Owner> = { readonly text: string; readonly owner: Owner }

/** What stood in the text, and where, in tokens; terms of unparted scripts stand at 0. */
export type Match<Owner> = OwnedTerm<Owner> & { readonly start: number; readonly end: number }

type Entry<Owner> = OwnedTerm<Owner> & { readonly parts: readonly string[] }

/** Terms made ready for finding: by first word, by first sign where the first word has a wildcard, and those found as substrings. */
export type TermIndex<Owner> = {
  readonly byFirst: ReadonlyMap<string, readonly Entry<Owner>[]>
  readonly wild: ReadonlyMap<string, readonly Entry<Owner>[]>
  readonly substrings: readonly OwnedTerm<Owner>[]
}

const unparted = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** Makes an index of terms; a term that holds no word is left out. See `Term` for how terms are written. */
export function indexTerms<Owner>(terms: readonly OwnedTerm<Owner>[]): TermIndex<Owner> {
  const byFirst = new Map<string, Entry<Owner>[]>()
  const wild = new Map<string, Entry<Owner>[]>()
  const substrings: OwnedTerm<Owner>[] = []
  for (const term of terms) {
    const lower = term.text.normalize('NFKC').toLowerCase()
    if (unparted.test(lower) && !lower.includes('#')) {
      substrings.push({ ...term, text: lower })
      continue
    }
    const parts = partsOf(lower)
    const first = parts[0]
    if (first === undefined) continue
    const entry = { ...term, parts }
    if (/[*#]/.test(first)) wild.set(signOf(first), [...(wild.get(signOf(first)) ?? []), entry])
    else byFirst.set(first, [...(byFirst.get(first) ?? []), entry])
  }
  return { byFirst, wild, substrings }
}

/** Every place where a term of the index stands in the words. */
export function findTerms<Owner>(index: TermIndex<Owner>, words: Words): readonly Match<Owner>[] {
  const found: Match<Owner>[] = []
  const lookAmong = (entries: readonly Entry<Owner>[] | undefined, start: number): void => {
    for (const entry of entries ?? []) {
      if (!standsAt(entry.parts, words.tokens, start)) continue
      const end = start + entry.parts.length
      found.push({ text: words.tokens.slice(start, end).join(' '), owner: entry.owner, start, end })
    }
  }
  for (const [start, token] of words.tokens.entries()) {
    lookAmong(index.byFirst.get(token), start)
    if (token.endsWith('s')) lookAmong(index.byFirst.get(token.slice(0, -1)), start)
    if (index.wild.size > 0) lookAmong(index.wild.get(signOf(token)), start)
  }
  for (const term of index.substrings) if (words.raw.includes(term.text)) found.push({ ...term, start: 0, end: 0 })
  return found
}

/**
 * Only the longest of terms that cover each other: “for WordPress” is another name than “WordPress”. Terms of unparted
 * scripts have no place that could be covered.
 */
export function longest<Owner>(matches: readonly Match<Owner>[]): readonly Match<Owner>[] {
  const lengthOf = (match: Match<Owner>): number => match.end - match.start
  return matches.filter(
    (match) =>
      lengthOf(match) === 0 ||
      !matches.some((other) => other.start <= match.start && other.end >= match.end && lengthOf(other) > lengthOf(match)),
  )
}

/** What a word, or one with a wildcard, begins with: its first sign, and one sign for all numbers. */
function signOf(word: string): string {
  const [first = ''] = word
  return first === '#' || /\p{N}/u.test(first) ? '#' : first
}

/** `v#` and `vulnerab*` keep their signs; everything else is split like a text. */
function partsOf(term: string): readonly string[] {
  return term
    .split(/[\s-]+/)
    .flatMap((piece) => (/[*#]/.test(piece) ? [piece.replace(/[()[\]]/g, '')] : splitWords(piece).tokens))
    .filter((piece) => piece.replace('*', '') !== '')
}

function standsAt(parts: readonly string[], tokens: readonly string[], start: number): boolean {
  return parts.every((part, offset) => {
    const token = tokens[start + offset]
    return token !== undefined && fits(part, token)
  })
}

function fits(part: string, token: string): boolean {
  if (part.endsWith('*')) return token.startsWith(part.slice(0, -1))
  const hash = part.indexOf('#')
  if (hash < 0) return token === part || (part.length > 2 && token === `${part}s`)
  const before = part.slice(0, hash)
  const after = part.slice(hash + 1)
  if (!token.startsWith(before) || !token.endsWith(after)) return false
  const middle = token.slice(before.length, token.length - after.length)
  return after === '' && before === '' ? /^\d/.test(middle) : /^\d[\d.,]*[a-z]?$/.test(middle)
}
