import { sentencesOf } from '../../languages/sentences.ts'
import { promptPatterns } from './patterns.ts'
import { firstFit, plain, screen } from './screen.ts'
import { strictOrder } from './strict-order.ts'

/**
 * What is said in a text nobody sees: an order, or a prompt of any kind, for who hides a question hides it from people and
 * asks machines. Captions and descriptions are questions and headings at times, so there a prompt must be a whole sentence
 * in plain case; labels of controls count only when they are orders by the narrow screen. Undefined for the harmless rest.
 * `screenHidden('What is the capital of Brazil?', 'hidden')` → `a prompt`
 */
export function screenHidden(text: string, kind: 'hidden' | 'described' | 'label'): string | undefined {
  const order = screen(text) ?? (kind === 'label' ? undefined : strictOrder(text))
  if (order !== undefined) return order.how
  if (kind === 'label') return undefined
  if (!/[.?!。？！]['"”’»]?$/.test(text.trim())) return undefined
  const sentences = sentencesOf(text.slice(0, textCharsMax), 'en')
  const first = sentences[0]?.text ?? ''
  // One or two sentences are a prompt; a longer text that begins so is a hidden part of the page.
  if (sentences.length === 0 || sentences.length > promptSentencesMax) return undefined
  const asked = plain(first)
  if (isTitleCase(first) || asksReader.test(asked)) return undefined
  // A question with its answer is a list of questions, folded away.
  if (sentences.length > 1 && (kind === 'described' || (first.endsWith('?') && !/\?["'”’»]?$/.test(text.trim())))) return undefined
  if (kind === 'described' && advertises.test(asked)) return undefined
  return firstFit(asked, promptPatterns)
}

const textCharsMax = 20_000
const promptSentencesMax = 2
/** `What are you looking for?` is asked of the person in front of the page. */
const asksReader = /\b(?:are|were|would|have|did|will) you\b/
/** Descriptions of pages invite: `Compare the best …`, `Create your free …`. */
const advertises = /^(?:compare|create|design|develop|enhance|express|identify|plan|solve)\b/

/** `How to Choose a Lantern?` is a heading; `How do I choose a lantern?` is asked. */
function isTitleCase(sentence: string): boolean {
  const words = sentence
    .split(/\s+/)
    .slice(1)
    .filter((word) => word.length > 2)
  return words.length > 0 && words.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > words.length
}
