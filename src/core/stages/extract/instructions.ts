import type { HiddenText } from '../../extractors/visibility.ts'
import type { Instruction } from '../../model/article.ts'
import { bareWords } from '../../text/bare-words.ts'
import { screenSentences } from '../screen/screen.ts'
import { screenHidden } from '../screen/screen-hidden.ts'

const instructionsMax = 50
const textCharsMax = 1_000

/**
 * Orders to machines in a page: all texts that are hidden, with the way they are hidden, then the sentences of the text
 * itself. What is hidden and seen at once (the caption that repeats a heading, the question of a list of questions) hides nothing.
 */
export function instructionsOf(hidden: readonly HiddenText[], text: string): readonly Instruction[] {
  let seen: string | undefined
  const byText = new Map<string, Instruction>()
  const judged = new Set<string>()
  const promptCounts = new Map<string, number>()
  for (const { text: note, how, kind } of hidden) {
    if (byText.size >= instructionsMax) break
    if (judged.has(`${kind} ${note}`) || byText.has(note)) continue
    judged.add(`${kind} ${note}`)
    const said = screenHidden(note, kind)
    if (said === undefined) continue
    seen ??= bareWords(text)
    if (seen.includes(bareWords(note))) continue
    byText.set(note, { text: note.slice(0, textCharsMax), where: 'hidden', how })
    if (kind === 'described' && said === 'a prompt') promptCounts.set(how, (promptCounts.get(how) ?? 0) + 1)
  }
  const told = [...byText.values()].filter(({ how }) => (promptCounts.get(how) ?? 0) < captionsMin)
  return [...told, ...screenSentences(text, instructionsMax - told.length)]
}

/** One question in a description is put there for somebody; three of a kind are the captions of a page that asks questions. */
const captionsMin = 3
