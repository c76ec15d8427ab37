import { expect, it } from 'vitest'
import type { Article } from '#core/model/article.ts'
import type { Change, SearchAsk, Store } from '#ports/store.ts'
import type { Opened } from './place.ts'
import { dayOfChanges, morning, sample } from './samples.ts'

/** What every Store must do with a search that is narrowed, ordered or read page by page. */
export function searchFiltersContract(opened: (changes?: readonly Change[]) => Promise<Opened>): void {
  const at = (days: number): number => morning + days * 86_400_000
  const articleOf = (id: string, more: Partial<Article>): Change => ({
    put: 'article',
    article: sample.article({ id, title: `Sluice ${id}`, text: 'It opens.', ...more }),
  })
  const beat = 'open-source'
  const shelf = (): readonly Change[] => [
    ...dayOfChanges(),
    { put: 'outlet', outlet: sample.outlet({ id: 'outlet-lock', name: 'The Lock', hosts: ['lock.example'] }) },
    { put: 'source', source: sample.source({ id: 'source-lock', outletId: 'outlet-lock' }) },
    articleOf('article-a', { publishedAt: at(1), title: 'Sluice, sluice, sluice' }),
    articleOf('article-b', { publishedAt: at(2), outletId: 'outlet-lock' }),
    articleOf('article-c', { publishedAt: at(3), language: 'de' }),
    {
      put: 'item',
      item: sample.item({ key: 'item-old', sourceId: 'source-lock', title: 'Sluice', publishedAt: at(-9) }),
      searchable: 'Old.',
    },
    { put: 'story', story: sample.story({ articleIds: ['article-1', 'article-a', 'article-b'] }) },
    {
      put: 'edition',
      edition: sample.edition({
        id: 'edition-2',
        date: '2026-05-29',
        number: 2,
        top: [sample.brief('told', { storyId: 'story-1', section: 'locks' })],
      }),
    },
    { put: 'story', story: sample.story({ id: 'story-untold', articleIds: ['article-c'], leadArticleId: 'article-c' }) },
  ]
  const narrowed = async (store: Store, ask: Partial<SearchAsk>): Promise<readonly string[]> =>
    (await store.search({ words: 'sluice', limit: 10, order: 'time', ...ask })).map((hit) => hit.subject)

  it('is narrowed by kind, outlet, language and time, each alone and together', async () => {
    const { store } = await opened(shelf())
    expect(await narrowed(store, {})).toEqual(['article-c', 'article-b', 'article-a', 'article-1', 'item-old'])
    expect(await narrowed(store, { kind: 'article' })).toEqual(['article-c', 'article-b', 'article-a', 'article-1'])
    expect(await narrowed(store, { kind: 'item' })).toEqual(['item-old'])
    expect(await narrowed(store, { outletId: 'outlet-lock' })).toEqual(['article-b', 'item-old'])
    expect(await narrowed(store, { language: 'de' })).toEqual(['article-c'])
    expect(await narrowed(store, { from: at(1), to: at(3) })).toEqual(['article-b', 'article-a'])
    expect(await narrowed(store, { from: at(1), language: 'en', outletId: 'outlet-lock' })).toEqual(['article-b'])
    expect(await narrowed(store, { outletId: "outlet-lock' or 1=1 --" })).toEqual([])
  })

  it('is narrowed by the beat and section under which an edition told the story, also of one that went into another', async () => {
    const { store } = await opened(shelf())
    expect(await narrowed(store, { beat })).toEqual(['article-b', 'article-a', 'article-1'])
    expect(await narrowed(store, { beat, section: 'locks' })).toEqual(['article-b', 'article-a', 'article-1'])
    expect(await narrowed(store, { beat, section: 'none' })).toEqual([])
    expect(await narrowed(store, { beat: 'none' })).toEqual([])
    const story = sample.story({ id: 'story-2', articleIds: ['article-a'], leadArticleId: 'article-a' })
    await store.commit([
      { put: 'story', story },
      { drop: 'story', storyId: 'story-1', into: 'story-2' },
    ])
    expect(await narrowed(store, { beat })).toEqual(['article-a'])
  })

  it('finds a story that was told once, by its best or its newest article', async () => {
    const { store } = await opened(shelf())
    const [best] = await store.search({ words: 'sluice', kind: 'story', limit: 10 })
    expect(await store.search({ words: 'sluice', kind: 'story', limit: 10 })).toHaveLength(1)
    expect(best).toMatchObject({ subject: 'article-a', storyId: 'story-1' })
    expect(await narrowed(store, { kind: 'story' })).toEqual(['article-b'])
  })

  it('goes on where a page ended, and nothing comes twice', async () => {
    const { store } = await opened(shelf())
    const pages = await Promise.all([0, 2, 4, 6].map((offset) => narrowed(store, { offset, limit: 2 })))
    expect(pages).toEqual([['article-c', 'article-b'], ['article-a', 'article-1'], ['item-old'], []])
    // Past the end of what has every word, what has any does not begin.
    expect(await narrowed(store, { words: 'sluice old', offset: 1 })).toEqual([])
  })

  it('without words shows what the filters let through, the newest first', async () => {
    const { store } = await opened(shelf())
    expect(await narrowed(store, { words: '', outletId: 'outlet-weir' })).toEqual(['article-c', 'article-a', 'article-1'])
    expect(await narrowed(store, { words: '', to: at(3), order: 'worth', limit: 1 })).toEqual(['article-b'])
    expect(await narrowed(store, { words: '"; --' })).toEqual([])
    expect(await narrowed(store, { words: ' ', kind: 'story' })).toEqual(['article-b'])
  })
}
