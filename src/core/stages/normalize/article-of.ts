import { tagOf } from '../../languages/tags.ts'
import type { Article } from '../../model/article.ts'
import type { Decided } from '../../model/decision.ts'
import { type Guess, language } from '../language/language.ts'
import { type NormalizeInput, type NormalizeOptions, normalize } from './normalize.ts'

export type ArticleInput = Omit<NormalizeInput, 'language'> & {
  /** The page’s own word for its language, else the item’s or the source’s; in whatever way they say it. */
  readonly declared: string | undefined
}

/** What hears the languages of a text: the model of the workshop. */
export type Identify = (text: string) => readonly Guess[]

/** The article of an item, its language decided from its own text: that is known only when the text is. */
export function articleOf(input: ArticleInput, options: NormalizeOptions, identify: Identify): Decided<Article> {
  const said = tagOf(input.declared) ?? 'und'
  const draft = normalize({ ...input, language: said }, options)
  const { title, text } = draft.output
  const sample = `${title}\n${text.slice(0, sampleChars)}`
  const decided = language({ text: sample, declared: input.declared, heard: identify(sample) })
  // Most sources say what they write in, and the work is not done twice.
  return decided === said ? draft : normalize({ ...input, language: decided }, options)
}

/** More text makes no better guess. */
const sampleChars = 500
