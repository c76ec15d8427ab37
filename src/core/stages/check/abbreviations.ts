import type { Token } from './tokens.ts'
import { formWords } from './word-classes.ts'

/** What a text says it writes short: the forms of the long name, and the token that stands for them. */
export type Abbreviation = { readonly long: readonly string[]; readonly short: Token }

const abbreviationsMax = 50
const lettersMin = 2
const lettersMax = 6

/**
 * The abbreviations that a text explains, a long name with its first letters in brackets behind it (after Schwartz & Hearst, 2003,
 * who allow any letter of a word): form words may be passed over, and an `s` may mark the plural.
 * `Model Context Protocol (MCP)` → `{ long: ['model', 'context', 'protocol'], short: mcp }`
 */
export function abbreviationsIn(tokens: readonly Token[]): readonly Abbreviation[] {
  return tokens
    .flatMap((token, at): readonly Abbreviation[] => {
      if (!token.gap.endsWith('(') || !tokens[at + 1]?.gap.startsWith(')') || !token.isCapital) return []
      const start = longNameAt(tokens, at, token.word.replace(/(?<=..)s$/, '')) ?? longNameAt(tokens, at, token.word)
      return start === undefined ? [] : [{ long: tokens.slice(start, at).map(({ form }) => form), short: token }]
    })
    .slice(0, abbreviationsMax)
}

/** Where the long name before this place begins, its words beginning with these letters. */
function longNameAt(tokens: readonly Token[], at: number, letters: string): number | undefined {
  if (letters.length < lettersMin || letters.length > lettersMax) return undefined
  let left = letters.length
  let from = at
  while (left > 0 && from > 0) {
    const { word = '' } = tokens[from - 1] ?? {}
    if (word.startsWith(letters.charAt(left - 1))) left -= 1
    else if (!formWords.has(word)) return undefined
    from -= 1
  }
  return left === 0 ? from : undefined
}

/** A text with every long name written short; an abbreviation right behind its long name is said once. */
export function abbreviated(tokens: readonly Token[], abbreviations: readonly Abbreviation[]): readonly Token[] {
  if (abbreviations.length === 0) return tokens
  const out: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]
    if (token === undefined) break
    const known = abbreviations.find(({ long }) => long.every((form, offset) => tokens[at + offset]?.form === form))
    const isTwice = known === undefined && token.gap.endsWith('(') && out.at(-1)?.form === token.form
    if (known !== undefined) out.push({ ...known.short, isFirst: token.isFirst, gap: token.gap })
    else if (!isTwice) out.push(token)
    at += known?.long.length ?? 1
  }
  return out
}
