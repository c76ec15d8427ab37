import { languageOf } from '../../languages/registry.ts'
import { wordsOf } from '../../languages/words.ts'
import { limits } from '../../limits.ts'
import { present } from '../../model/present.ts'
import type { Reason } from '../../model/reason.ts'
import { bareWords } from '../../text/bare-words.ts'
import { language as languageIn } from '../language/language.ts'
import { screen } from '../screen/screen.ts'
import type { DraftClaim, Worded } from '../write/write.ts'
import { isPlain } from './is-plain.ts'
import { jsonIn, type PlainObject } from './json-in.ts'
import type { WordCandidate } from './numbered-candidates.ts'

export type AnswerInput = {
  readonly answer: string
  /** Whether the model came to its end: only of an answer that was cut are the whole sentences kept. */
  readonly isWhole: boolean
  readonly candidates: readonly WordCandidate[]
  readonly headline?: WordCandidate
  /** The language it was asked to write, as a BCP 47 primary tag. */
  readonly language: string
  readonly sentencesMax: number
}

/** A sentence of the answer that is not taken, by its place from 1 on, and why. Its words go nowhere: decisions are published. */
export type Refused = { readonly place: number; readonly because: Reason }

export type ReadAnswer = {
  /** Absent where nothing of it can be used. */
  readonly worded?: Worded
  /** Why there is none: no JSON or another shape, which is worth asking once more, or sentences of which none is left. */
  readonly problem?: 'model-broken' | 'model-language' | 'model-empty'
  readonly refused: readonly Refused[]
}

/**
 * What of a model’s answer may go on to the check. The shape is strict: an unknown field, another type, and all of it is refused.
 * A sentence is taken when it is plain text of at most `modelSentenceWords` words, in the language that was asked for, gives no
 * order, was not said before, and points at sentences that were given; ids that were not are struck out. Nothing in it is
 * believed: whether its passages bear a sentence is for the check to say (defences D6, D8 and D9).
 */
export function readAnswer(input: AnswerInput): ReadAnswer {
  const object = jsonIn(input.answer, { isCut: !input.isWhole })
  const shape = object === undefined ? undefined : shapeOf(object)
  if (shape === undefined) return { problem: 'model-broken', refused: [] }
  const refused: Refused[] = []
  const taken: DraftClaim[] = []
  const said = new Set<string>()
  for (const [at, { text, ids }] of shape.sentences.slice(0, limits.modelAnswerSentences).entries()) {
    const sentence = sentenceOf(text)
    const passages = input.candidates.filter((candidate) => ids.includes(candidate.id))
    const because = said.has(bareWords(sentence)) ? 'said-twice' : refusalOf(sentence, passages)
    said.add(bareWords(sentence))
    if (because !== undefined) refused.push({ place: at + 1, because })
    else taken.push(claimOf(sentence, passages, input.language))
  }
  const sentences = taken.slice(0, Math.min(input.sentencesMax, limits.modelSentences))
  if (sentences.length === 0) return { problem: 'model-empty', refused }
  const heard = languageIn({ text: sentences.map(({ text }) => text).join(' '), declared: input.language, heard: [] })
  if (heard !== input.language) return { problem: 'model-language', refused }
  const headline = headlineOf(shape.headline, sentences, input)
  const shown = new Set(input.candidates.map(({ passageId }) => passageId))
  return { worded: { sentences, shown, ...present({ headline }) }, refused }
}

type Shape = {
  readonly headline: string | undefined
  readonly sentences: readonly { readonly text: string; readonly ids: readonly string[] }[]
}

function shapeOf(object: PlainObject): Shape | undefined {
  const { headline, sentences } = object
  if (!hasOnly(object, ['headline', 'sentences']) || !Array.isArray(sentences)) return undefined
  if (headline !== undefined && typeof headline !== 'string') return undefined
  const rows: readonly unknown[] = sentences
  const read = rows.flatMap((row) => {
    if (typeof row !== 'object' || row === null || !hasOnly(row, ['ids', 'text'])) return []
    const { text, ids } = row as { readonly text?: unknown; readonly ids?: unknown }
    const isSentence = typeof text === 'string' && Array.isArray(ids) && ids.every((id) => typeof id === 'string')
    return isSentence ? [{ text, ids: ids as readonly string[] }] : []
  })
  return read.length === rows.length && rows.length > 0 ? { headline, sentences: read } : undefined
}

function hasOnly(object: object, keys: readonly string[]): boolean {
  return Object.keys(object).every((key) => keys.includes(key))
}

/** On one line. What is far too long for a sentence is not looked at to its end. */
function sentenceOf(text: string): string {
  return text.slice(0, sentenceCharsMax).replace(/\s+/g, ' ').trim()
}

const sentenceCharsMax = 2_000

function refusalOf(text: string, passages: readonly WordCandidate[]): Reason | undefined {
  if (passages.length === 0) return 'unknown-passage'
  if (wordsOf(text, 'en').length > limits.modelSentenceWords || text.length >= charsMax) return 'too-long'
  if (!isPlain(text)) return 'not-plain'
  if (hasBlanks.test(text) && wordsOf(text, 'en').length < wordsMin) return 'cut-off'
  if (!beginsWhole.test(text) || !/[.!。！”"’)]$/u.test(text) || /…|\.\.\./u.test(text)) return 'cut-off'
  return screen(text) === undefined ? undefined : 'order-to-machines'
}

/** A capital, a letter of a script without them, a number that is not the end of another one, or a name such as `npm2`. */
const beginsWhole = /^["“‘'«「『(]*(?:[\p{Lu}\p{Lo}]|\p{N}+(?!\p{N}|,\s))|^\p{Ll}+[\p{Lu}\d]/u

/** Who did what: less is no sentence. */
const wordsMin = 4
const hasBlanks = /^[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]*$/u

/** For languages without blanks, whose words are not counted so. */
const charsMax = 500

function headlineOf(given: string | undefined, sentences: readonly DraftClaim[], input: AnswerInput): DraftClaim | undefined {
  const text = sentenceOf(given ?? '').replace(/(?<=[^.])\.$/, '')
  if (text === '' || !isPlain(text) || wordsOf(text, 'en').length > limits.modelHeadlineWords || text.length > headlineCharsMax)
    return undefined
  if (screen(text) !== undefined || isCutOff(text, input)) return undefined
  // It rests on the headline that was given and on what the sentences below it rest on.
  const used = new Set(sentences.flatMap(({ passages }) => passages.map(({ passageId }) => passageId)))
  const below = input.candidates.filter(({ passageId }) => used.has(passageId))
  return claimOf(text, [...(input.headline ? [input.headline] : []), ...below], input.language)
}

const headlineCharsMax = 160

/** The beginning of a sentence that was given is no headline: small models stop where their breath ends. */
function isCutOff(headline: string, { candidates, language }: AnswerInput): boolean {
  const words = bareWords(headline)
  const last = words.split(' ').at(-1) ?? ''
  if (/[,;:–—-]$/u.test(headline) || languageOf(language).stopWords.has(last)) return true
  return candidates.some(({ text }) => bareWords(text).startsWith(`${words} `))
}

function claimOf(text: string, passages: readonly WordCandidate[], language: string): DraftClaim {
  return { text, language, wording: 'model', passages: passages.map(({ articleId, passageId }) => ({ articleId, passageId })) }
}
