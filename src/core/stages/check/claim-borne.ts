import type { Article, Passage } from '../../model/article.ts'
import type { DraftClaim } from '../write/write.ts'
import { type Bearing, type BearsOptions, bears } from './bears.ts'
import { tokensOf } from './tokens.ts'

/** A passage with the report it stands in. */
export type Found = { readonly article: Article; readonly passage: Passage }

export type CheckOptions = BearsOptions & {
  /** Share of the content words of a sentence in a model’s words that its passages must hold between them, 0 to 1. */
  readonly wordedCoverageMin: number
}

/** The stored passages that a draft points at; what does not exist is left out. */
export function passagesOf({ passages }: DraftClaim, articles: readonly Article[]): readonly Found[] {
  return passages.flatMap(({ articleId, passageId }) => {
    const article = articles.find((candidate) => candidate.id === articleId)
    const passage = article?.passages.find((candidate) => candidate.id === passageId)
    return article === undefined || passage === undefined ? [] : [{ article, passage }]
  })
}

/**
 * Whether passages bear a sentence of a draft. One in a model’s words is held to more: most of its words must stand there, and
 * a name it begins with, where its passages say “it”, must stand in one of their reports.
 */
export function claimBorne({ text, wording }: DraftClaim, found: readonly Found[], options: CheckOptions): Bearing {
  const bearing = bears(
    text,
    found.map(({ passage }) => passage.text),
    options,
  )
  if (wording !== 'model' || !bearing.isBorne) return bearing
  const strangers = bearing.unnamed.filter((name) => !found.some(({ article }) => isNamedIn(name, article)))
  const isBorne = strangers.length === 0 && bearing.coverage >= options.wordedCoverageMin
  return { ...bearing, isBorne, missing: strangers }
}

function isNamedIn(name: string, article: Article): boolean {
  return tokensOf(`${article.title}\n${article.text}`).some(({ word }) => word === name)
}
