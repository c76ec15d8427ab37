import type { Ruling } from '#core/model/ruling.ts'
import type { Store } from '#ports/store.ts'
import type { GivenStore } from './given-store.ts'

/** Rulings in a few lines each: id, when and why it was made, and the articles it names, by the title of the first. */
export async function rulingLines(
  rulings: readonly Ruling[],
  { store, when }: { readonly store: Pick<Store, 'articles'>; readonly when: GivenStore['when'] },
): Promise<readonly string[]> {
  const articles = await store.articles(rulings.flatMap(({ one, other }) => [one[0], other[0]]))
  const titles = new Map(articles.map(({ id, title }) => [id, title]))
  const named = ([first, ...more]: Ruling['one']): string => {
    const title = titles.get(first)
    return `${first}${title === undefined ? '' : ` “${title}”`}${more.length > 0 ? ` and ${more.length} more` : ''}`
  }
  return rulings.flatMap(({ id, kind, one, other, madeAt, why }) => [
    `${id}, made ${when(madeAt)}${why === undefined ? '' : `: ${why}`}`,
    `  ${named(one)}`,
    `  is ${kind === 'apart' ? 'apart from' : 'together with'} ${named(other)}`,
  ])
}
