import { namesAbroad } from '../text/names-abroad.ts'

/** A headline as words, each as it was written and as it is matched. */
export type Headline = {
  /** As written: `GitHub`. */
  readonly written: readonly string[]
  /** Lower case, without possessives and closing marks: `github`. */
  readonly tokens: readonly string[]
  /** The whole text in lower case, for scripts that do not part their words. */
  readonly raw: string
  /** Whether every longer word begins with a capital: then a capital says nothing. */
  readonly isTitleCase: boolean
  /** Whether it is written in capitals throughout. */
  readonly isShouted: boolean
  /** The tokens that begin a sentence: what follows a full stop, a colon or a question mark, and the first. */
  readonly starts: ReadonlySet<number>
  /** The tokens that a hyphen joins to another: `blender-mcp`. */
  readonly joined: ReadonlySet<number>
}

const charsMax = 600
const wordsMax = 120
const wordPattern = /[\p{Script=Latin}\p{N}.][\p{Script=Latin}\p{N}\p{M}.+'’/_]*|(?:(?!\p{Script=Latin})[\p{L}\p{M}])+/gu

/**
 * A headline, or the first sentences of a report, as words. Names that other scripts write in their own way stand behind it as
 * the table of such names has them. At most 600 characters and 120 words are looked at.
 * `headlineOf('Red Hat’s npm packages').tokens` → `red`, `hat`, `npm`, `packages`
 */
export function headlineOf(text: string): Headline {
  const line = withNamesAbroad(text.slice(0, charsMax).replace(/[™®©]/g, ' ').normalize('NFKC'))
  const written: string[] = []
  const tokens: string[] = []
  const starts = new Set<number>([0])
  const joined = new Set<number>()
  let end = 0
  for (const match of line.matchAll(wordPattern)) {
    if (tokens.length >= wordsMax) break
    const word = match[0].replace(/['’]s$/i, '').replace(/[.,'’/]{1,20}$/, '')
    if (word === '') continue
    if (/[.!?:…|–—]\s|["“‘«]$/u.test(line.slice(Math.max(0, end - 1), match.index))) starts.add(tokens.length)
    end = match.index + match[0].length
    if (/^[\p{L}\p{N}]-$/u.test(line.slice(match.index - 2, match.index)) || /^-[\p{L}\p{N}]/u.test(line.slice(end, end + 2)))
      joined.add(tokens.length)
    written.push(word)
    tokens.push(word.toLowerCase())
  }
  return {
    written,
    tokens,
    raw: line.toLowerCase(),
    isTitleCase: isTitleCase(written),
    isShouted: !/\p{Ll}{2}/u.test(line),
    starts,
    joined,
  }
}

function withNamesAbroad(line: string): string {
  if (/^[\p{Script=Latin}\p{Script=Common}\p{M}]*$/u.test(line)) return line
  const named = Object.entries(namesAbroad).flatMap(([abroad, name]) => (line.includes(abroad) ? [name] : []))
  return named.length === 0 ? line : `${line} | ${named.map((name) => name.charAt(0).toUpperCase() + name.slice(1)).join(' | ')}`
}

/** Small words stay small in such headlines too, so only those of four letters and more are counted. */
function isTitleCase(words: readonly string[]): boolean {
  const long = words.slice(1).filter((word) => /^\p{L}{4,}$/u.test(word))
  return long.length > 0 && long.filter((word) => /^\p{Lu}/u.test(word)).length / long.length > titleCaseShare
}

const titleCaseShare = 0.6
