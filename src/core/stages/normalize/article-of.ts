import { tagOf } from '../../languages/tags.ts'
import type { Article } from '../../model/article.ts'
import type { Decided } from '../../model/decision.ts'
import { type Guess, language } from '../language/language.ts'
import { type DraftInput, draftOf, inLanguage, type NormalizeOptions } from './normalize.ts'

export type ArticleInput = DraftInput & {
  /** The page’s own word for its language, else the item’s or the source’s; in whatever way they say it. */
  readonly declared: string | undefined
}

/** What hears the languages of a text: the model of the workshop. */
export type Identify = (text: string) => readonly Guess[]

/** The article of an item, its language decided from its own text: that is known only when the text is. */
export function articleOf(input: ArticleInput, options: NormalizeOptions, identify: Identify): Decided<Article> {
  const said = tagOf(input.declared) ?? 'und'
  const draft = draftOf(input, options)
  const asSaid = inLanguage(draft, said)
  const { title, text } = asSaid.output
  const sample = `${title}\n${text.slice(0, sampleChars)}`
  const decided = language({ text: sample, declared: input.declared, heard: identify(sample) })
  return decided === said ? asSaid : inLanguage(draft, decided)
}

/** More text makes no better guess. */
const sampleChars = 500
