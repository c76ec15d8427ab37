import type { Headline } from './headline.ts'
import { coinedWords } from './known-things.ts'
import { foldedName } from './thing-of.ts'
import type { Thing } from './trend.ts'

const lettersMin = 4
const lettersMax = 30

/**
 * Names of a headline that no table knows and that cannot be mistaken: one word with a capital inside (`TanStack`, `vLLM`),
 * and runs of capitalized words that end as organizations do (`Weir Institute`), where capitals say something. People, and
 * words for kinds of things (`DevOps`), are none. What a single capitalized word names nobody can say without a table.
 */
export function coinedNames(line: Headline): readonly Thing[] {
  const coined = line.written.flatMap((word, at) => (isCoined(word) && !isBesideDot(line, at) ? [named(word)] : []))
  return [...coined, ...institutions(line)]
}

function named(word: string): Thing {
  return { key: `name:${foldedName(word)}`, kind: 'name', name: word }
}

function isCoined(word: string): boolean {
  if (word.length < lettersMin || word.length > lettersMax || !/^[\p{L}\p{N}.-]+$/u.test(word)) return false
  if (!/^\p{Lu}\p{Ll}+\p{Lu}|^\p{Ll}{1,3}\p{Lu}{2}|^\p{Ll}{2,}\p{Lu}\p{Ll}|^\p{Lu}{2,}\p{Ll}{2,}\p{Lu}/u.test(word)) return false
  // MacDonald, McDonald, DeVault, LeCun; camelCase and file names are identifiers of programs.
  if (/^(?:Mac|Mc|De|Di|Du|La|Le|Van|Von|Fitz|O)\p{Lu}/u.test(word) || /^\p{Ll}{2,}\p{Lu}\p{Ll}/u.test(word) || /\.\p{Ll}+$/u.test(word))
    return false
  return !notCoined.has(foldedName(word))
}

/** A call of a program, `Object.toString()`, or an address. */
function isBesideDot({ tokens }: Headline, at: number): boolean {
  return tokens[at]?.includes('.') === true || tokens[at]?.includes('/') === true
}

const institutionWords = new Set(['alliance', 'consortium', 'foundation', 'institute', 'university', 'laboratory'])
const runMax = 3
const smallWords = new Set('a an and at by for from in of on or the to with new its their'.split(' '))

function institutions(line: Headline): readonly Thing[] {
  if (line.isTitleCase) return []
  return line.written.flatMap((word, at) => {
    if (!institutionWords.has(word.toLowerCase()) || !/^\p{Lu}/u.test(word)) return []
    let start = at
    while (start > 0 && at - start < runMax && isCapital(line.written[start - 1] ?? '')) start -= 1
    const run = line.written.slice(start, at + 1)
    if (run.length < 2 || smallWords.has(run[0]?.toLowerCase() ?? '')) return []
    const name = run.join(' ')
    return [{ key: `organization:${foldedName(name)}`, kind: 'organization', name } as const]
  })
}

function isCapital(word: string): boolean {
  return /^\p{Lu}[\p{L}\p{N}]/u.test(word) && !smallWords.has(word.toLowerCase())
}

const notCoined = new Set(coinedWords)
