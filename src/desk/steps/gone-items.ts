import type { Article } from '#core/model/article.ts'
import type { Source } from '#core/model/source.ts'
import type { Listed } from '#core/stages/read/compare-listed.ts'
import type { Store } from '#ports/store.ts'

/** The items that their sources took out while older ones still stand there, or said that they were taken back. */
export async function goneItems(store: Store, sources: readonly Source[]): Promise<ReadonlySet<string>> {
  const notes = await Promise.all(sources.map(({ id }) => store.note(`listed:${id}`)))
  return new Set(notes.flatMap((note) => (note === undefined ? [] : (JSON.parse(note) as Listed).gone)))
}

/** Whether all items of an article are gone: then it is cited no more. */
export function isGone({ itemKeys }: Pick<Article, 'itemKeys'>, gone: ReadonlySet<string>): boolean {
  return itemKeys.length > 0 && itemKeys.every((key) => gone.has(key))
}

/** The ids of those articles whose sources said themselves that they were taken back, all items of them. */
export async function takenBackArticles(
  store: Store,
  articles: readonly Article[],
  gone: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const taken = new Set<string>()
  for (const article of articles.filter((one) => isGone(one, gone))) {
    const decisions = (await Promise.all(article.itemKeys.map((key) => store.decisionsAbout(key)))).flat()
    if (decisions.some(({ stage, because }) => stage === 'read' && because === 'taken-back')) taken.add(article.id)
  }
  return taken
}
