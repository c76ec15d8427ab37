/**
 * What a text must hold for a regular expression to fit it: every entry is a list of pieces of which one must stand in the
 * text. The answer errs on the side of asking less, so a text without them cannot fit; an empty answer asks for nothing.
 * Reads the syntax that our tables use: groups, looks around, classes, bounded repetition; never the flag `i`.
 * Method: required literals, as in Cox, “Regular Expression Matching with a Trigram Index” (2012).
 * `neededWords('(?:ignore|forget)\\b[^.]{0,9} rules?')` → `[['ignore', 'forget'], [' rule']]`
 */
export function neededWords(source: string): readonly (readonly string[])[] {
  const part = readChoice({ source, at: 0 })
  return [...part.needs, ...flushed(part.exact)].map(shortestOf)
}

/** Where `answer` stands in the list, `answers` and `your answer` ask for nothing more. */
function shortestOf(pieces: readonly string[]): readonly string[] {
  const kept: string[] = []
  for (const piece of [...new Set(pieces)].toSorted((a, b) => a.length - b.length)) {
    if (!kept.some((short) => piece.includes(short))) kept.push(piece.slice(0, pieceCharsMax))
  }
  return kept
}

/** What is known of a part: all that it can be, when that is little, and what must stand in it. */
type Part = { readonly exact: readonly string[] | undefined; readonly needs: readonly (readonly string[])[] }
type Reader = { readonly source: string; at: number }

/** A part that may be more than this many texts is known by its needs alone. */
const exactMax = 200
/** A single sign stands in nearly every text. */
const pieceCharsMin = 2
/** The beginning of a long piece says as much, and is shared with others. */
const pieceCharsMax = 10

const nothing: Part = { exact: [''], needs: [] }
const anything: Part = { exact: undefined, needs: [] }

function readChoice(reader: Reader): Part {
  const options = [readRow(reader)]
  while (reader.source[reader.at] === '|') {
    reader.at += 1
    options.push(readRow(reader))
  }
  const [first] = options
  if (first !== undefined && options.length === 1) return first
  const exact = options.every((option) => option.exact !== undefined && option.needs.length === 0)
    ? [...new Set(options.flatMap((option) => option.exact ?? []))]
    : undefined
  if (exact !== undefined && exact.length <= exactMax) return { exact, needs: [] }
  const needed = options.map((option) => best([...option.needs, ...flushed(option.exact)]))
  return { exact: undefined, needs: needed.every((one) => one !== undefined) ? [needed.flat()] : [] }
}

/** Parts one behind another: what they can be together is kept while that is little, and the last pieces grow from part to part. */
function readRow(reader: Reader): Part {
  let exact: readonly string[] | undefined = ['']
  let needs: readonly (readonly string[])[] = []
  let isWhole = true
  while (reader.at < reader.source.length && reader.source[reader.at] !== '|' && reader.source[reader.at] !== ')') {
    const next = repeated(reader, readOne(reader))
    const both: readonly string[] | undefined = together(exact, next.exact)
    if (both === undefined) {
      needs = [...needs, ...flushed(exact)]
      isWhole = false
    }
    needs = [...needs, ...next.needs]
    exact = both ?? next.exact
  }
  return isWhole ? { exact, needs } : { exact: undefined, needs: [...needs, ...flushed(exact)] }
}

function together(starts: readonly string[] | undefined, ends: readonly string[] | undefined): readonly string[] | undefined {
  if (starts === undefined || ends === undefined || starts.length * ends.length > exactMax) return undefined
  return starts.flatMap((start) => ends.map((end) => start + end))
}

function flushed(exact: readonly string[] | undefined): readonly (readonly string[])[] {
  return exact?.every((piece) => piece.length >= pieceCharsMin) === true ? [exact] : []
}

/** Of several needs the one whose shortest piece is longest says most. */
function best(needs: readonly (readonly string[])[]): readonly string[] | undefined {
  return needs.toSorted((a, b) => shortest(b) - shortest(a))[0]
}

function shortest(pieces: readonly string[]): number {
  return Math.min(...pieces.map((piece) => piece.length))
}

function repeated(reader: Reader, part: Part): Part {
  const found = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(reader.source.slice(reader.at, reader.at + 12))
  if (found === null) return part
  reader.at += found[0].length
  if (found[0].startsWith('?') && part.exact !== undefined && part.needs.length === 0)
    return { exact: [...new Set(['', ...part.exact])], needs: [] }
  if (/^[*?]/.test(found[0]) || found[1] === '0') return anything
  return { exact: undefined, needs: [...part.needs, ...flushed(part.exact)] }
}

function readOne(reader: Reader): Part {
  const sign = reader.source[reader.at] ?? ''
  reader.at += 1
  if (sign === '(') return readGroup(reader)
  if (sign === '[') return readClass(reader)
  if (sign === '\\') return readEscape(reader)
  if (sign === '^' || sign === '$') return nothing
  // `¶` stands for a quotation that was cut out: the text itself holds something else there.
  return sign === '.' || sign === '¶' ? anything : { exact: [sign], needs: [] }
}

function readGroup(reader: Reader): Part {
  const opening = /^\?(?:<?[=!]|:|<\w+>)/.exec(reader.source.slice(reader.at, reader.at + 40))?.[0] ?? ''
  reader.at += opening.length
  const inner = readChoice(reader)
  reader.at += 1
  // What is looked at round a place is no part of what is found there.
  return /[=!]$/.test(opening) ? nothing : inner
}

function readClass(reader: Reader): Part {
  const start = reader.at
  while (reader.at < reader.source.length && reader.source[reader.at] !== ']') reader.at += reader.source[reader.at] === '\\' ? 2 : 1
  const inside = reader.source.slice(start, reader.at)
  reader.at += 1
  return /^[^\\^¶-]{1,4}$/.test(inside) ? { exact: Array.from(inside), needs: [] } : anything
}

function readEscape(reader: Reader): Part {
  const sign = reader.source[reader.at] ?? ''
  reader.at += 1
  if (sign === 'b' || sign === 'B') return nothing
  if (!/[a-z\d]/i.test(sign)) return { exact: [sign], needs: [] }
  reader.at +=
    /^(?:p\{[^}]{1,40}\}|u\{[^}]{1,8}\}|u[\da-f]{4}|x[\da-f]{2})/i.exec(reader.source.slice(reader.at - 1, reader.at + 44))?.[0].slice(1)
      .length ?? 0
  return anything
}
