import type { Article, Passage } from '#core/model/article.ts'

/** An article as it is stored: a passage that is a stretch of the text it names does not repeat that stretch. */
export type PackedArticle = Omit<Article, 'passages'> & { readonly passages: readonly PackedPassage[] }

/** `text` stands only where the offsets do not give it. */
type PackedPassage = Omit<Passage, 'articleId' | 'text'> & { readonly text?: string }

/** Leaves out of an article what can be read from its own text: half of its size. */
export function packArticle(article: Article): PackedArticle {
  const passages = article.passages.map(({ articleId: _, text, ...place }) =>
    stretchOf(article, place) === text ? place : { ...place, text },
  )
  return { ...article, passages }
}

/** The article `packArticle` was given. */
export function unpackArticle(packed: PackedArticle): Article {
  const passages = packed.passages.map(({ id, start, end, part, text }) => ({
    id,
    articleId: packed.id,
    start,
    end,
    text: text ?? stretchOf(packed, { start, end, part }),
    part,
  }))
  return { ...packed, passages }
}

function stretchOf(article: Pick<Article, 'title' | 'text'>, place: Pick<Passage, 'start' | 'end' | 'part'>): string {
  return (place.part === 'title' ? article.title : article.text).slice(place.start, place.end)
}
