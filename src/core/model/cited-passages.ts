import type { Citation, PassageCitation } from './edition.ts'

/** The passages that sentences cite, in their order; counts are none. `citedPassages([claim])[0]?.quote` → `Tarn 4 is out.` */
export function citedPassages(claims: readonly { readonly citations: readonly Citation[] }[]): readonly PassageCitation[] {
  return claims.flatMap(({ citations }) => citations.filter((citation) => citation.kind === 'passage'))
}

/** The ids of the articles that sentences cite, each once, in their order. */
export function citedArticleIds(claims: readonly { readonly citations: readonly Citation[] }[]): readonly string[] {
  return [...new Set(citedPassages(claims).map(({ articleId }) => articleId))]
}
