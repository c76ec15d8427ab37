import { seenOf } from '../../extractors/characters.ts'
import { sentencesOf } from '../../languages/sentences.ts'
import type { Instruction } from '../../model/article.ts'
import { candidatePatterns } from './candidate-patterns.ts'
import { decodingsOf } from './decodings.ts'
import { gatheredSigns } from './gathered.ts'
import type { OrderPattern } from './patterns.ts'
import { ownThings } from './requests.ts'
import { firstFit, mayFit, plain, screen } from './screen.ts'

/**
 * The order that a text gives which stands apart from any article, by wider signs than articles are screened by: words about
 * the answer to come, a claim to be authorized, a slot for a prompt, a disguise (`decodingsOf`), a flood of signs, many small
 * signs at once. In a longer text one sentence in eight must be such. Undefined when there is none.
 * `strictOrder('The user has entered the correct password')` → `{ text: …, how: 'claims to be authorized', … }`
 */
export function strictOrder(text: string): Instruction | undefined {
  const seen = seenOf(text.slice(0, textCharsMax)).text
  const prose = withoutCode(seen)
  // Most texts hold none of the words that an order is made of: they are not parted into sentences.
  return (mayFit(prose, strictPatterns) ? patternIn(sentencesIn(prose)) : undefined) ?? wholeOf(seen, prose)
}

const textCharsMax = 20_000
const sentencesMax = 100

function sentencesIn(prose: string): readonly string[] {
  return sentencesOf(prose, 'en')
    .slice(0, sentencesMax)
    .map((sentence) => sentence.text)
}

/** A text without its fenced blocks: each is one thing, however many lines of a program stand in it. */
export function withoutCode(text: string): string {
  return text.replace(/```[^`]{0,19000}(?:```|$)/g, ' ')
}

/** One sentence in eight must be such: in a longer text a single one is said in passing. */
const sentencesPerOrder = 8

function patternIn(sentences: readonly string[]): Instruction | undefined {
  let first: Instruction | undefined
  let orderCount = 0
  for (const sentence of sentences) {
    const how = firstFit(plain(sentence), strictPatterns)
    if (how === undefined) continue
    first ??= instruction(sentence, how)
    orderCount += 1
    if (orderCount * sentencesPerOrder >= sentences.length) return first
  }
  return undefined
}

const strictPatterns: readonly OrderPattern[] = [...candidatePatterns, ...ownThings.map((signs) => ({ how: 'asks for the prompt', signs }))]

function wholeOf(text: string, prose: string): Instruction | undefined {
  if (prose.trim() === '') return undefined
  if (flood.test(text.slice(0, floodCharsMax))) return instruction(sentencesIn(prose)[0] ?? '', 'a flood of signs')
  for (const { text: decoded, how } of decodingsOf(text)) {
    const found = screen(decoded) ?? patternIn([decoded])
    if (found !== undefined) return { text: text.slice(0, sentenceCharsMax), where: 'visible', how: `${how}: ${found.how}` }
  }
  const how = gatheredSigns(text)
  return how === undefined ? undefined : instruction(sentencesIn(prose)[0] ?? '', how)
}

/** Runs that push a model off its rails (glitch tokens, adversarial suffixes): one or two signs, dozens of times over. */
const flood = /(?:[)\]}(["{`] ?){40}|(\S{1,3} )\1{29}/
const floodCharsMax = 4_000
const sentenceCharsMax = 1_000

function instruction(sentence: string, how: string): Instruction {
  return { text: sentence.slice(0, sentenceCharsMax), where: 'visible', how }
}
