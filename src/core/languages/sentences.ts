import type { Language } from './language.ts'
import { closingWidth } from './quotation-marks.ts'
import { languageOf } from './registry.ts'
import { goesOn } from './sentence-joins.ts'

/** A sentence of a text: `text.slice(start, end) === sentence.text`, without white space at its ends. */
export type Sentence = { readonly start: number; readonly end: number; readonly text: string }

/** More sentences than any report has. */
const sentencesMax = 5_000
/** A sentence that is longer is not joined with what follows: no person wrote it. */
const joinedCharsMax = 2_000

/**
 * Parts a text into sentences by the rules of Unicode (UAX 29), and mends what these cut wrongly: after abbreviations,
 * initials, ordinals and numbers, and inside quotations. A sentence never goes across a line break, for a line is a
 * paragraph, an item or a heading. What comes after the first 5,000 sentences is left out.
 * `sentencesOf('Mr. Ito left. He is 3.5 km away.', 'en')` → two sentences
 */
export function sentencesOf(text: string, tag: string): readonly Sentence[] {
  const language = languageOf(tag)
  const segmenter = segmenterOf(language.tag)
  const sentences: Sentence[] = []
  let at = 0
  for (const line of text.split('\n')) {
    for (const { start, end } of joined(line, segmenter, language)) {
      const found = trimmed(text, at + start, at + end)
      if (found !== undefined) sentences.push(found)
      if (sentences.length >= sentencesMax) return sentences
    }
    at += line.length + 1
  }
  return sentences
}

type Span = { readonly start: number; readonly end: number }

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(tag: string): Intl.Segmenter {
  const known = segmenters.get(tag)
  if (known !== undefined) return known
  const made = new Intl.Segmenter(tag === 'und' ? 'en' : tag, { granularity: 'sentence' })
  segmenters.set(tag, made)
  return made
}

function joined(line: string, segmenter: Intl.Segmenter, language: Language): readonly Span[] {
  const spans: Span[] = []
  for (const { start: from, end } of pieces(line, segmenter)) {
    let start = from
    const last = spans.at(-1)
    if (last !== undefined) {
      start = mendedCut(line, last, { start, end })
      spans[spans.length - 1] = { start: last.start, end: start }
      const isShort = start - last.start < joinedCharsMax
      if (isShort && goesOn(tailOf(line, { start: last.start, end: start }), line.slice(start, end), language)) {
        spans[spans.length - 1] = { start: last.start, end }
        continue
      }
    }
    if (spans.length > sentencesMax) break
    spans.push({ start, end })
  }
  return spans
}

/** The segments of the platform, parted once more where a speaker’s dash follows an end: `Se fue. —No sé.` */
function* pieces(line: string, segmenter: Intl.Segmenter): Iterable<Span> {
  for (const { index, segment } of segmenter.segment(line)) {
    let start = index
    for (const { index: at, 0: found } of segment.matchAll(dashAfterEnd)) {
      yield { start, end: index + at + found.length }
      start = index + at + found.length
    }
    yield { start, end: index + segment.length }
  }
}

const dashAfterEnd = /[.!?…]["”’»]?\s(?=[—–]\s?\p{Lu})/gu

/**
 * Where the cut between two segments belongs: before a mark that opens what follows (the platform leaves it behind where
 * no space stands), behind one that closes what came before.
 */
function mendedCut(line: string, last: Span, next: Span): number {
  const opened = /(?<=[。！？!?.…」』”）)])[「『（《〈【〔“‘(]{1,3}$/u.exec(tailOf(line, last))?.[0].length ?? 0
  if (opened > 0 && next.start - opened > last.start) return next.start - opened
  let cut = next.start
  for (let marks = 0; marks < closingMarksMax; marks += 1) {
    const width = closingWidth(
      tailOf(line, { start: last.start, end: cut }).trimEnd(),
      line.slice(cut, Math.min(next.end, cut + nextChars)),
    )
    if (width === 0) break
    cut += width
  }
  return cut
}

const closingMarksMax = 3
const nextChars = 12

/** What stands before a cut is judged by its last part: the cost of a cut does not grow with the sentence. */
function tailOf(line: string, { start, end }: Span): string {
  return line.slice(Math.max(start, end - tailChars), end)
}

const tailChars = 400

function trimmed(text: string, start: number, end: number): Sentence | undefined {
  const piece = text.slice(start, end)
  const bare = piece.trim()
  if (bare === '') return undefined
  const from = start + piece.indexOf(bare)
  return { start: from, end: from + bare.length, text: bare }
}
