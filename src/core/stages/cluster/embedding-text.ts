import type { Article } from '../../model/article.ts'
import { titleOf } from './title-of.ts'

export type EmbeddingTextOptions = {
  /** Whether the model reads other languages than English. */
  readonly isMultilingual: boolean
}

/**
 * The text of an article that a model turns into a vector: its title without the marks of its form. Undefined for an article that
 * the model cannot read: one without letters, or, where the model knows English only, one in another language or in another
 * script. What has no known language counts as English when its letters are Latin ones.
 * `embeddingTextOf({ title: 'Show HN: A lamp [video]', language: 'en' }, { isMultilingual: false })` → `A lamp`
 */
export function embeddingTextOf(
  { title, language }: Pick<Article, 'title' | 'language'>,
  { isMultilingual }: EmbeddingTextOptions,
): string | undefined {
  const text = titleOf(title).subject.trim()
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return undefined
  if (isMultilingual) return text
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return (language === 'en' || language === 'und') && latin * 2 > letters ? text : undefined
}
