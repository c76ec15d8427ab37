import type { Language } from './language.ts'
import { languageOf } from './registry.ts'

/** A sentence of a text: `text.slice(start, end) === sentence.text`, without white space at its ends. */
export type Sentence = { readonly start: number; readonly end: number; readonly text: string }

/** More sentences than any report has. */
const sentencesMax = 5_000

/**
 * Parts a text into sentences by the rules of Unicode (UAX 29), and mends what these cut wrongly: after abbreviations,
 * initials and numbers. A sentence never goes across a line break, for a line is a paragraph, an item or a heading.
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
      if (found !== undefined && sentences.length < sentencesMax) sentences.push(found)
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
  for (const { index, segment } of segmenter.segment(line)) {
    const last = spans.at(-1)
    if (last !== undefined && goesOn(line.slice(last.start, last.end), segment, language)) {
      spans[spans.length - 1] = { start: last.start, end: index + segment.length }
    } else spans.push({ start: index, end: index + segment.length })
  }
  return spans
}

/** Whether what follows belongs to the same sentence, although the rules cut here. */
function goesOn(before: string, after: string, language: Language): boolean {
  const ended = before.trimEnd()
  if (!/\.["'”’»)\]]?$/.test(ended)) return /^\s*[,;)\]”’»]/.test(after) || (/[?!][”’»"]$/.test(ended) && /^\s*\p{Ll}/u.test(after))
  const word = lastWord(ended)
  if (/^\s*[\p{Ll}\d,;:)]/u.test(after)) return language.abbreviations.has(word) || /^\s*[\p{Ll},;:)]/u.test(after) || /\d$/.test(word)
  if (/^\p{Lu}$/u.test(word.toUpperCase()) && /(?:^|[\s(“"«])\p{Lu}\.$/u.test(ended)) return !/(?:^|\s)I\.$/.test(ended)
  const next = /^[\s"'“„«(]*([\p{L}\p{N}’'-]+)/u.exec(after)?.[1]?.toLowerCase() ?? ''
  if (/^\d{1,2}$/.test(word) && language.monthNames.some((forms) => forms.includes(next))) return true
  return language.abbreviations.has(word) && !(endsOften.has(word) && language.stopWords.has(next))
}

/** Abbreviations after which a new sentence begins as often as not: it does when a word follows that begins sentences. */
const endsOften = new Set('etc inc ltd co corp llc plc a.m p.m u.s u.k e.u ecc enz usw tel min max in'.split(' '))

function lastWord(ended: string): string {
  const bare = ended.replace(/["'”’»)\]]$/, '').slice(-40)
  return /([\p{L}\p{N}.°º’-]*)\.$/u.exec(bare)?.[1]?.toLowerCase() ?? ''
}

function trimmed(text: string, start: number, end: number): Sentence | undefined {
  const piece = text.slice(start, end)
  const bare = piece.trim()
  if (bare === '') return undefined
  const from = start + piece.indexOf(bare)
  return { start: from, end: from + bare.length, text: bare }
}
