import { wordsOf } from '../../languages/words.ts'
import { limits } from '../../limits.ts'
import type { Reason } from '../../model/reason.ts'
import { bareWords } from '../../text/bare-words.ts'
import { language as languageIn } from '../language/language.ts'
import { isPlain } from '../word/is-plain.ts'
import type { DraftClaim } from '../write/write.ts'

/**
 * Why a sentence in a model’s words may not be printed, whatever bears it: links, markup or signs that are not seen, too long,
 * another language than it was asked for, said before. Undefined for one that may. The reader of the answer looked too; this is
 * the last door.
 */
export function unfitWords({ text, language }: DraftClaim, said: ReadonlySet<string>): Reason | undefined {
  if (said.has(bareWords(text))) return 'said-twice'
  if (!isPlain(text)) return 'not-plain'
  const wordCount = wordsOf(text, language).length
  if (wordCount > limits.modelSentenceWords) return 'too-long'
  // A few words are too few to tell neighboring languages apart.
  return wordCount >= tellingWords && languageIn({ text, declared: language, heard: [] }) !== language ? 'model-language' : undefined
}

const tellingWords = 6
