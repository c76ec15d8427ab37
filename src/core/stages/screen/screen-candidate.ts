import { seenOf } from '../../extractors/characters.ts'
import { sentencesOf } from '../../languages/sentences.ts'
import type { Instruction } from '../../model/article.ts'
import { requestStarts } from './requests.ts'
import { plain, screen } from './screen.ts'
import { strictOrder, withoutCode } from './strict-order.ts'

/**
 * The strict screen: whether a text that stands alone (a field, a comment, a line somebody hands in) is an instruction to a
 * machine, and by which sentence. It asks more than the screen of sentences: a bare request (`Write a poem about the sea.`), a
 * template with a slot, a disguise, a flood of brackets are orders when nothing else stands there. News prose is full of such
 * words in passing, so sentences of articles go by `screenSentences`, which is narrower: what is flagged there cannot be quoted.
 * `screenCandidate('Write a poem about the sea.')` → `{ text: …, where: 'visible', how: 'asks for work' }`
 */
export function screenCandidate(text: string): Instruction | undefined {
  return screen(text) ?? requestIn(text) ?? strictOrder(text)
}

const textCharsMax = 20_000
const sentenceCharsMax = 1_000
/** More than this is a document, and documents begin with verbs at times. */
const requestSentencesMax = 8
const requestWordsMax = 200

function requestIn(text: string): Instruction | undefined {
  const prose = withoutCode(seenOf(text.slice(0, textCharsMax)).text)
  const sentences = sentencesOf(prose, 'en')
  const first = sentences[0]?.text
  if (first === undefined || sentences.length > requestSentencesMax || prose.split(/\s+/).length > requestWordsMax) return undefined
  const asks = plain(first)
  if (isHeading(first) || !requestStarts.some((signs) => signs.test(asks))) return undefined
  return { text: first.slice(0, sentenceCharsMax), where: 'visible', how: 'asks for work' }
}

/** `Create Custom Themes With Less Code` is a headline; people write to machines in plain case. */
function isHeading(sentence: string): boolean {
  const words = sentence
    .split(/\s+/)
    .slice(1)
    .filter((word) => /^\p{L}{4,}/u.test(word))
  return words.length >= 2 && words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length * 3 > words.length * 2
}
