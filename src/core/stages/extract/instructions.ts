import type { HiddenText } from '../../extractors/visibility.ts'
import type { Instruction } from '../../model/article.ts'
import { bareWords } from '../../text/bare-words.ts'
import { screenHidden, screenSentences } from '../screen/screen.ts'

const instructionsMax = 50
const textCharsMax = 1_000

/**
 * Orders to machines in a page: all texts that are hidden, with the way they are hidden, then the sentences of the text
 * itself. What is hidden and seen at once (the caption that repeats a heading, the question of a list of questions) hides nothing.
 */
export function instructionsOf(hidden: readonly HiddenText[], text: string): readonly Instruction[] {
  const seen = bareWords(text)
  const byText = new Map<string, Instruction>()
  for (const { text: note, how, kind } of hidden) {
    if (byText.size >= instructionsMax) break
    if (byText.has(note) || screenHidden(note, kind) === undefined || seen.includes(bareWords(note))) continue
    byText.set(note, { text: note.slice(0, textCharsMax), where: 'hidden', how })
  }
  return [...byText.values(), ...screenSentences(text, instructionsMax - byText.size)]
}
