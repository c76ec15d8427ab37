import type { Article } from '../../model/article.ts'

const factsMax = 12

/**
 * What the fresh articles of a told story say that the older ones do not: numbers, versions and ids (`CVE-2026-1`),
 * and a primary document where there was none. Reprints bring nothing.
 * `['224,000', '2.8.1']`
 */
export function newFacts(articles: readonly Article[], freshIds: ReadonlySet<string>): readonly string[] {
  const fresh = articles.filter((article) => freshIds.has(article.id) && article.reprintOf === undefined)
  const old = articles.filter((article) => !freshIds.has(article.id))
  const known = new Set(old.flatMap((article) => factsOf(article)))
  const facts = new Set(fresh.flatMap((article) => factsOf(article)).filter((fact) => !known.has(fact)))
  return [...facts].slice(0, factsMax)
}

/** Numbers of two digits and more, versions and ids: what can be told apart without knowing the language. */
function factsOf(article: Article): readonly string[] {
  const lead = article.text.slice(0, 2_000)
  return `${article.title}\n${lead}`.match(/\b(?:[A-Z]{2,5}-\d[\w-]+|\d+(?:[.,]\d+)+|\d{2,})\b/g) ?? []
}
