import type { Article } from '../model/article.ts'

/**
 * The text of an article as a language model may get it, or undefined when its publisher reserved it: then a model is told
 * the title and the address and nothing else. This is the only way from an article to a model: a stage that writes or
 * judges with one takes its texts from here and never from `article.text` or `article.passages`.
 * `textForModel({ ...article, rights: { mayModel: false, … } })` → undefined
 */
export function textForModel(article: Article): string | undefined {
  return article.rights?.mayModel === false ? undefined : article.text
}
