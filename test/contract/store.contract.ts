import { describe, expect, it, onTestFinished } from 'vitest'
import type { Item } from '#core/model/item.ts'
import type { Change, Store } from '#ports/store.ts'
import { beatRulesContract } from './beat-rules.contract.ts'
import { correctionsContract } from './corrections.contract.ts'
import { followedContract } from './followed.contract.ts'
import { modelAnswersContract } from './model-answers.contract.ts'
import { passesContract } from './passes.contract.ts'
import type { Opened, Place } from './place.ts'
import { readingMarksContract } from './reading-marks.contract.ts'
import { rulingsContract } from './rulings.contract.ts'
import { dayOfChanges, morning, sample } from './samples.ts'
import { searchFiltersContract } from './search-filters.contract.ts'
import { subscribersContract } from './subscribers.contract.ts'
import { trendsContract } from './trends.contract.ts'

/** What every Store must do. `begin` makes an empty place. */
export function storeContract(name: string, begin: () => Place): void {
  const opened = async (changes: readonly Change[] = []): Promise<Opened> => {
    const handle = await begin().open()
    onTestFinished(() => handle.store[Symbol.asyncDispose]())
    if (changes.length > 0) await handle.store.commit(changes)
    return handle
  }

  describe(`${name} as a store`, () => {
    sourcesContract(opened)
    capturesContract(opened)
    itemsContract(opened)
    articlesContract(opened)
    archiveContract(opened)
    vectorsContract(opened)
    storiesContract(opened)
    followedContract(opened)
    modelAnswersContract(opened)
    rulingsContract(opened)
    beatRulesContract(opened)
    passesContract(opened)
    readingMarksContract(opened)
    editionsContract(opened)
    correctionsContract(opened)
    subscribersContract(opened)
    commitContract(opened)
    searchContract(opened)
    searchFiltersContract(opened)
    trendsContract(opened)
    wholeContract(opened)
  })
}

type Open = (changes?: readonly Change[]) => Promise<Opened>

function sourcesContract(opened: Open): void {
  it('gives back outlets, sources and states as they were put', async () => {
    const { store } = await opened(dayOfChanges())
    expect(await store.outlets()).toEqual([sample.outlet()])
    expect(await store.outlet('outlet-weir')).toEqual(sample.outlet())
    expect(await store.outlet('outlet-none')).toBeUndefined()
    expect(await store.sources()).toEqual([sample.source()])
    expect(await store.source('source-weir')).toEqual(sample.source())
    expect(await store.sourceStates()).toEqual([sample.state()])
    expect(await store.sourceState('source-weir')).toEqual(sample.state())
  })

  it('knows nothing of what was never put', async () => {
    const { store } = await opened()
    expect(await store.source('source-none')).toBeUndefined()
    expect(await store.sourceState('source-none')).toBeUndefined()
    expect(await store.capture('capture-none')).toBeUndefined()
    expect(await store.edition('open-source', '2026-05-28')).toBeUndefined()
    expect(await store.editionById('edition-none')).toBeUndefined()
    expect(await store.editionOfClaim('claim-none')).toBeUndefined()
    expect(await store.note('none')).toBeUndefined()
    expect(await store.items(['item-none'])).toEqual([])
    expect(await store.decisionsAbout('item-none')).toEqual([])
  })

  it('replaces a source and its state', async () => {
    const { store } = await opened(dayOfChanges())
    const failing = sample.state({
      strikes: 2,
      failingSince: morning,
      failure: { code: 'fetch/status', at: 'https://weir.example/', why: 'It said 503.', status: 503 },
    })
    await store.commit([
      { put: 'source', source: sample.source({ title: 'Weir weekly' }) },
      { put: 'source-state', state: failing },
    ])
    expect((await store.source('source-weir'))?.title).toBe('Weir weekly')
    expect(await store.sourceState('source-weir')).toEqual(failing)
  })

  it('gives the outlets as they are after each change', async () => {
    const { store } = await opened(dayOfChanges())
    expect(await store.outlets()).toBe(await store.outlets())
    await store.commit([{ put: 'outlet', outlet: sample.outlet({ name: 'The new Weir' }) }])
    expect((await store.outlets()).map((outlet) => outlet.name)).toEqual(['The new Weir'])
  })

  it('gives back a subscription by its source and by its token, and keeps what the hub said when it is put again', async () => {
    const { store } = await opened(dayOfChanges())
    const asked = sample.subscription()
    await store.commit([{ put: 'subscription', subscription: asked }])
    const heard = { deliveredCount: 2, refusedCount: 1, confirmedAt: morning }
    await store.commit([
      { put: 'hub-word', token: asked.token, heard },
      { put: 'hub-word', token: 'another', heard: { deliveredCount: 9, refusedCount: 9 } },
      { put: 'subscription', subscription: { ...asked, tries: 2 } },
    ])
    const whole = { ...asked, tries: 2, heard }
    expect([await store.subscription(asked.sourceId), await store.subscriptionOf(asked.token)]).toEqual([whole, whole])
    expect(await store.subscriptions()).toEqual([whole])
    expect(await store.subscriptionOf('another')).toBeUndefined()
  })

  it('forgets what the hub said when a subscription begins anew, and all of it when it is dropped', async () => {
    const { store } = await opened(dayOfChanges())
    const asked = sample.subscription()
    await store.commit([
      { put: 'subscription', subscription: asked },
      { put: 'hub-word', token: asked.token, heard: { deliveredCount: 2, refusedCount: 0 } },
      { put: 'subscription', subscription: { ...asked, token: 'new' } },
      { drop: 'source', sourceId: asked.sourceId },
    ])
    expect((await store.subscription(asked.sourceId))?.heard).toEqual(asked.heard)
    expect(await store.subscriptionOf(asked.token)).toBeUndefined()
    await store.commit([{ drop: 'subscription', sourceId: asked.sourceId }])
    expect(await store.subscriptions()).toEqual([])
  })

  it('forgets a dropped source and keeps what it sent', async () => {
    const { store } = await opened(dayOfChanges())
    await store.commit([{ drop: 'source', sourceId: 'source-weir' }])
    expect(await store.sources()).toEqual([])
    expect(await store.sourceState('source-weir')).toBeUndefined()
    expect(await store.articles(['article-1'])).toHaveLength(1)
  })

  it('replaces a note', async () => {
    const { store } = await opened(dayOfChanges())
    await store.commit([{ put: 'note', key: 'last-read', value: '2026-05-29' }])
    expect(await store.note('last-read')).toBe('2026-05-29')
  })
}

function capturesContract(opened: Open): void {
  it('keeps a body byte for byte', async () => {
    const { store } = await opened()
    const body = Uint8Array.from({ length: 70_000 }, (_, place) => (place * 7) % 256)
    await store.commit([{ put: 'capture', capture: sample.capture({ body, itemKey: 'item-1', lastModified: 'yesterday, about noon' }) }])
    expect(await store.capture('capture-1')).toEqual(sample.capture({ body, itemKey: 'item-1', lastModified: 'yesterday, about noon' }))
  })

  it('never edits a capture', async () => {
    const { store } = await opened(dayOfChanges())
    await store.commit([{ put: 'capture', capture: sample.capture({ text: 'another body' }) }])
    expect(await store.capture('capture-1')).toEqual(sample.capture())
  })

  it('forgets old bodies, keeps their rows, and keeps a body that a newer capture has too', async () => {
    const { store } = await opened([
      { put: 'capture', capture: sample.capture({ id: 'old', text: 'only old', fetchedAt: morning - 10 }) },
      { put: 'capture', capture: sample.capture({ id: 'old-too', text: 'still sent', fetchedAt: morning - 10 }) },
      { put: 'capture', capture: sample.capture({ id: 'new', text: 'still sent', fetchedAt: morning }) },
    ])
    await store.commit([{ drop: 'capture-bodies', before: morning }])
    expect(await store.capture('old')).toEqual({
      ...sample.capture({ id: 'old', text: 'only old', fetchedAt: morning - 10 }),
      body: new Uint8Array(),
    })
    expect((await store.capture('old-too'))?.body).toEqual(new TextEncoder().encode('still sent'))
    expect((await store.capture('new'))?.body).toEqual(new TextEncoder().encode('still sent'))
    expect((await store.counts()).captures).toBe(3)
  })
}

function itemsContract(opened: Open): void {
  it('gives the newest revision, and all of them in order', async () => {
    const { store } = await opened(dayOfChanges())
    expect((await store.items(['item-1'])).map((item) => item.revision)).toEqual([2])
    expect((await store.revisions('item-1')).map((item) => item.title)).toEqual(['Millrace 2.0 is out', 'Millrace 2.0 is out now'])
  })

  it('changes nothing when a revision comes twice', async () => {
    const { store } = await opened(dayOfChanges())
    await store.commit([
      { put: 'item', item: sample.item({ title: 'a late worker’s' }) },
      { put: 'item', item: sample.item({ revision: 2, title: 'a late worker’s' }) },
    ])
    expect((await store.revisions('item-1')).map((item) => item.title)).toEqual(['Millrace 2.0 is out', 'Millrace 2.0 is out now'])
    expect((await store.items(['item-1']))[0]?.title).toBe('Millrace 2.0 is out now')
  })

  it('refuses a revision that leaves a gap', async () => {
    const { store } = await opened(dayOfChanges())
    await expect(store.commit([{ put: 'item', item: sample.item({ revision: 4 }) }])).rejects.toThrow('from revision 2 to 4')
  })

  it('answers in the order it is asked, each once', async () => {
    const { store } = await opened(['a', 'b', 'c'].map((key) => ({ put: 'item', item: sample.item({ key }) })))
    expect((await store.items(['c', 'none', 'a', 'c'])).map((item) => item.key)).toEqual(['c', 'a'])
  })

  it('finds the items of a source by what their newest revision says', async () => {
    const items = [
      sample.item({ key: 'b', hash: 'one', firstSeenAt: morning + 1 }),
      sample.item({ key: 'a', hash: 'one', firstSeenAt: morning + 1 }),
      sample.item({ key: 'c', hash: 'two', firstSeenAt: morning }),
      sample.item({ key: 'd', hash: 'one', sourceId: 'another' }),
      sample.item({ key: 'e', hash: 'one' }),
      sample.item({ key: 'e', hash: 'three', revision: 2 }),
    ]
    const { store } = await opened(items.map((item) => ({ put: 'item', item })))
    const found = await store.itemsSaying('source-weir', ['two', 'one', 'none'])
    expect(found.map((item) => item.key)).toEqual(['c', 'a', 'b'])
    expect(await store.itemsSaying('source-weir', [])).toEqual([])
  })

  it('lists the items seen after one time and not after another, in order of first sight and key', async () => {
    const seen = { b: morning + 1, a: morning + 1, c: morning, d: morning + 2, e: morning + 3 }
    const { store } = await opened(
      Object.entries(seen).map(([key, firstSeenAt]) => ({ put: 'item', item: sample.item({ key, firstSeenAt }) })),
    )
    expect((await store.itemsSeen(morning, morning + 2)).map((item) => item.key)).toEqual(['a', 'b', 'd'])
  })
}

function articlesContract(opened: Open): void {
  it('gives an article back with its passages', async () => {
    const { store } = await opened(dayOfChanges())
    expect(await store.articles(['article-1'])).toEqual([sample.article()])
    expect(await store.articlesOfItems(['item-1'])).toEqual([sample.article()])
  })

  it('replaces an article and lets its item keys grow', async () => {
    const { store } = await opened(dayOfChanges())
    const again = sample.article({ itemKeys: ['item-0'], title: 'Millrace 2.0 released', text: 'Out.' })
    await store.commit([{ put: 'article', article: again }])
    expect(await store.articlesOfItems(['item-1'])).toEqual([{ ...again, itemKeys: ['item-0', 'item-1'] }])
    expect(await store.articlesOfItems(['item-0', 'item-1'])).toHaveLength(1)
    expect((await store.counts()).articles).toBe(1)
  })

  it('joins two items of one article put at the same moment, in either order', async () => {
    const own = sample.article({ itemKeys: ['item-own'], sourceId: 'source-own', role: 'primary', publishedAt: morning + 2 })
    const { discussionUrl: _none, ...bare } = own
    const listed = {
      ...own,
      itemKeys: ['item-listed'],
      sourceId: 'source-listing',
      role: 'aggregator',
      title: 'Listed',
      publishedAt: morning,
    } as const
    const left = []
    for (const order of [
      [bare, { ...listed, discussionUrl: 'https://heap.example/1' }],
      [{ ...listed, discussionUrl: 'https://heap.example/1' }, bare],
    ]) {
      const { store } = await opened()
      await Promise.all(order.map((article) => store.commit([{ put: 'article', article, joins: true }])))
      left.push((await store.articles([own.id]))[0])
    }
    expect(left[0]).toMatchObject({
      title: own.title,
      publishedAt: morning,
      itemKeys: ['item-listed', 'item-own'],
      discussionUrl: 'https://heap.example/1',
    })
    expect(left[1]).toEqual(left[0])
  })

  it('keeps a passage that its offsets do not give', async () => {
    const { store } = await opened()
    const passages = [{ id: 'p', articleId: 'article-1', start: 3, end: 5, text: 'said otherwise', part: 'body' as const }]
    await store.commit([{ put: 'article', article: sample.article({ passages }) }])
    expect((await store.articles(['article-1']))[0]?.passages).toEqual(passages)
  })

  it('lists articles that no story holds, oldest first', async () => {
    const { store } = await opened([
      { put: 'article', article: sample.article({ id: 'second', publishedAt: morning + 2 }) },
      { put: 'article', article: sample.article({ id: 'first', publishedAt: morning + 1 }) },
      { put: 'article', article: sample.article({ id: 'held', publishedAt: morning + 1 }) },
      { put: 'story', story: sample.story({ articleIds: ['held', 'late'] }) },
      { put: 'article', article: sample.article({ id: 'late', publishedAt: morning + 3 }) },
    ])
    expect((await store.articlesWithoutStory(10)).map((article) => article.id)).toEqual(['first', 'second'])
    expect((await store.articlesWithoutStory(1)).map((article) => article.id)).toEqual(['first'])
  })

  it('drops an article with its place in the search index', async () => {
    const { store } = await opened(dayOfChanges())
    await store.commit([{ drop: 'article', articleId: 'article-1' }])
    expect(await store.articles(['article-1'])).toEqual([])
    expect(await store.articlesOfItems(['item-1'])).toEqual([])
    expect(await store.search({ words: 'Millrace', limit: 10 })).toEqual([])
    expect(await store.problems()).toEqual([])
  })
}

function archiveContract(opened: Open): void {
  const archived = (more: Partial<Item>, searchable: string): Change => ({ put: 'item', item: sample.item(more), searchable })

  it('finds an item by its own words when it was put with them', async () => {
    const { store } = await opened([
      ...dayOfChanges(),
      archived({ key: 'item-old', guid: 'old', title: 'A lockkeeper retires', summary: '<p>After forty years.</p>' }, 'After forty years.'),
    ])
    expect(await store.search({ words: 'lockkeeper', limit: 10 })).toEqual([
      {
        subject: 'item-old',
        title: 'A lockkeeper retires',
        url: 'https://weir.example/1',
        outletId: 'outlet-weir',
        publishedAt: morning,
        snippet: 'After forty years.',
      },
    ])
    expect((await store.search({ words: 'forty', limit: 10 })).map((hit) => hit.subject)).toEqual(['item-old'])
    expect(await store.problems()).toEqual([])
  })

  it('finds the newest revision of an item only, and finds it once', async () => {
    const first = archived({ key: 'item-old', title: 'A lockkeeper retires' }, 'After forty years.')
    const { store } = await opened([first, first])
    await store.commit([archived({ key: 'item-old', revision: 2, title: 'A lockkeeper stays' }, 'After all.')])
    expect(await store.search({ words: 'retires', limit: 10 })).toEqual([])
    expect(await store.search({ words: 'lockkeeper', limit: 10 })).toHaveLength(1)
    await store.commit([{ put: 'item', item: sample.item({ key: 'item-old', revision: 3 }) }])
    expect(await store.search({ words: 'lockkeeper', limit: 10 })).toEqual([])
  })

  it('mixes articles and items, best first', async () => {
    const { store } = await opened([
      archived({ key: 'item-old', title: 'Sluices of the valley' }, 'A sluice, a sluice and a sluice.'),
      {
        put: 'article',
        article: sample.article({ title: 'A mill', text: 'It has a wheel, a race, a pond, a roof and, far from all that, one sluice.' }),
      },
    ])
    expect((await store.search({ words: 'sluice', limit: 10 })).map((hit) => hit.subject)).toEqual(['item-old', 'article-1'])
    expect(await store.search({ words: 'sluice', limit: 1 })).toHaveLength(1)
  })
}

function vectorsContract(opened: Open): void {
  const said = (articleId: string, more: Partial<Extract<Change, { put: 'vector' }>> = {}): Change => ({
    put: 'vector',
    articleId,
    space: 'space-1',
    textHash: `text of ${articleId}`,
    vector: Float32Array.of(0.6, 0, -0.8),
    ...more,
  })
  const likeness = (one: Float32Array | undefined, other: readonly number[]): number =>
    other.reduce((sum, value, at) => sum + value * (one?.[at] ?? 0), 0)

  it('gives back the vectors of a space by article and by text, nearly as they were put', async () => {
    const { store } = await opened([said('article-1'), said('article-2', { space: 'space-2' })])
    const byArticle = await store.vectors(['article-1', 'article-2', 'article-none'], 'space-1')
    expect([...byArticle.keys()]).toEqual(['article-1'])
    expect(likeness(byArticle.get('article-1'), [0.6, 0, -0.8])).toBeCloseTo(1, 3)
    const byText = await store.vectorsOfTexts(['text of article-1', 'text of article-2', ''], 'space-1')
    expect(byText).toEqual(new Map([['text of article-1', byArticle.get('article-1')]]))
  })

  it('replaces the vector of an article and space', async () => {
    const { store } = await opened([said('article-1'), said('article-1', { vector: Float32Array.of(1, 0, 0), textHash: 'text-2' })])
    expect(await store.vectors(['article-1'], 'space-1')).toEqual(new Map([['article-1', Float32Array.of(1, 0, 0)]]))
    expect((await store.vectorsOfTexts(['text of article-1'], 'space-1')).size).toBe(0)
  })

  it('lists the articles of no story of which nothing was said for a space, not even that they stay without', async () => {
    const articles = [3, 1, 2, 4].map((n) => sample.article({ id: `article-${n}`, publishedAt: morning + n }))
    const { store } = await opened([
      ...articles.map((article) => ({ put: 'article', article }) as const),
      { put: 'story', story: sample.story({ articleIds: ['article-4'], leadArticleId: 'article-4' }) },
      said('article-2', { vector: new Float32Array(0), textHash: '' }),
    ])
    const unknown = async (space: string, limit: number) => (await store.articlesWithoutVector(space, limit)).map(({ id }) => id)
    expect(await unknown('space-1', 9)).toEqual(['article-1', 'article-3'])
    expect(await unknown('space-1', 1)).toEqual(['article-1'])
    expect(await unknown('space-2', 9)).toEqual(['article-1', 'article-2', 'article-3'])
    expect((await store.vectors(['article-2'], 'space-1')).size).toBe(0)
    expect((await store.vectorsOfTexts([''], 'space-1')).size).toBe(0)
  })

  it('forgets a vector with its article, and when the article gets another title', async () => {
    const put = (more: object): Change => ({ put: 'article', article: sample.article(more) })
    const { store } = await opened([put({}), said('article-1')])
    await store.commit([put({ text: 'Another text.' })])
    expect((await store.vectors(['article-1'], 'space-1')).size).toBe(1)
    await store.commit([put({ title: 'Millrace 2.1 is out' })])
    expect((await store.vectors(['article-1'], 'space-1')).size).toBe(0)
    await store.commit([said('article-1')])
    await store.commit([{ drop: 'article', articleId: 'article-1' }])
    expect((await store.vectors(['article-1'], 'space-1')).size).toBe(0)
  })

  it('leaves vectors out of the digest', async () => {
    const { store } = await opened(dayOfChanges())
    const before = await store.digest()
    await store.commit([said('article-1')])
    expect(await store.digest()).toBe(before)
  })
}

function storiesContract(opened: Open): void {
  it('gives stories by id, by article and by their last news', async () => {
    const { store } = await opened([
      { put: 'story', story: sample.story({ id: 'old', lastNewsAt: morning, articleIds: ['a'] }) },
      { put: 'story', story: sample.story({ id: 'new', lastNewsAt: morning + 1, articleIds: ['b', 'c'] }) },
    ])
    expect((await store.stories(['new', 'none', 'old'])).map((story) => story.id)).toEqual(['new', 'old'])
    expect((await store.storiesSince(morning)).map((story) => story.id)).toEqual(['new'])
    expect((await store.storiesOfArticles(['c', 'a', 'b'])).map((story) => story.id)).toEqual(['old', 'new'])
  })

  it('frees the articles that leave a story', async () => {
    const { store } = await opened(dayOfChanges())
    await store.commit([{ put: 'story', story: sample.story({ articleIds: [] }) }])
    expect((await store.articlesWithoutStory(10)).map((article) => article.id)).toEqual(['article-1'])
    expect(await store.storiesOfArticles(['article-1'])).toEqual([])
  })

  it('merges two stories in one commit, whichever comes first', async () => {
    const { store } = await opened([...dayOfChanges(), { put: 'story', story: sample.story({ id: 'story-2', articleIds: ['article-2'] }) }])
    await store.commit([
      { drop: 'story', storyId: 'story-2' },
      { put: 'story', story: sample.story({ articleIds: ['article-1', 'article-2'] }) },
    ])
    expect((await store.storiesOfArticles(['article-2'])).map((story) => story.id)).toEqual(['story-1'])
    await store.commit([
      { put: 'story', story: sample.story({ id: 'story-3', articleIds: ['article-1', 'article-2'] }) },
      { drop: 'story', storyId: 'story-1' },
    ])
    expect((await store.storiesOfArticles(['article-1', 'article-2'])).map((story) => story.id)).toEqual(['story-3'])
    expect(await store.articlesWithoutStory(10)).toEqual([])
    expect(await store.problems()).toEqual([])
  })
}

function editionsContract(opened: Open): void {
  it('gives an edition by date, by id and by each claim it prints', async () => {
    const { store } = await opened(dayOfChanges())
    const edition = sample.edition()
    expect(await store.edition('open-source', '2026-05-28')).toEqual(edition)
    expect(await store.editionById('edition-1')).toEqual(edition)
    const claims = [
      'top-headline',
      'top-claim',
      'top-new',
      'insight',
      'section-claim',
      'short-headline',
      'going-on-claim',
      'coming',
      'correction',
    ]
    for (const claim of claims) expect((await store.editionOfClaim(claim))?.id, claim).toBe('edition-1')
  })

  it('names the newest edition that printed a claim', async () => {
    const { store } = await opened(dayOfChanges())
    await store.commit([
      { put: 'edition', edition: sample.edition({ id: 'edition-2', date: '2026-05-29', number: 2, cutOff: morning + 86_400_000 }) },
    ])
    expect((await store.editionOfClaim('insight'))?.id).toBe('edition-2')
  })

  it('takes the identical edition again and refuses another of that day', async () => {
    const { store } = await opened(dayOfChanges())
    const { id, ...rest } = sample.edition()
    expect(await store.commit([{ put: 'edition', edition: { ...rest, id } }])).toBe(true)
    await expect(store.commit([{ put: 'edition', edition: sample.edition({ words: 81 }) }])).rejects.toThrow('cannot change')
    await expect(store.commit([{ put: 'edition', edition: sample.edition({ id: 'edition-2' }) }])).rejects.toThrow('cannot change')
    expect(await store.editionById('edition-1')).toEqual(sample.edition())
  })

  it('keeps a day without news', async () => {
    const { store } = await opened()
    const quiet = sample.edition({ title: undefined, top: [], insights: [], sections: [], inBrief: [], continuing: [], comingUp: [] })
    await store.commit([{ put: 'edition', edition: quiet }])
    expect((await store.editionById('edition-1'))?.title).toBeUndefined()
    expect((await store.editions('open-source', 1))[0]?.title).toBe('')
  })

  it('lists the editions of a beat, newest first', async () => {
    const dates = ['2026-05-27', '2026-05-29', '2026-05-28']
    const { store } = await opened([
      ...dates.map(
        (date, place): Change => ({ put: 'edition', edition: sample.edition({ id: date, date, number: place + 1, isSample: true }) }),
      ),
      { put: 'edition', edition: sample.edition({ id: 'other', beat: 'local-ai' }) },
    ])
    const heads = await store.editions('open-source', 2)
    expect(heads.map((head) => head.date)).toEqual(['2026-05-29', '2026-05-28'])
    expect(heads[0]).toEqual({
      id: '2026-05-29',
      beat: 'open-source',
      date: '2026-05-29',
      number: 2,
      title: 'The Millrace project released version 2.0.',
      isSample: true,
      cutOff: morning,
    })
  })

  it('records a delivery once', async () => {
    const { store } = await opened(dayOfChanges())
    const delivery = { editionId: 'edition-1', channel: 'markdown', at: morning + 5, place: 'out/2026-05-28.md' }
    await store.commit([
      { put: 'delivery', delivery },
      { put: 'delivery', delivery: { ...delivery, channel: 'json' } },
    ])
    expect((await store.deliveries('edition-1')).map((done) => [done.channel, done.at])).toEqual([
      ['markdown', morning],
      ['json', morning + 5],
    ])
  })

  it('tells what was decided about a subject, oldest first', async () => {
    const { store } = await opened()
    await store.commit([{ put: 'decisions', run: 'run-2', at: morning + 1, decisions: [sample.decision({ verdict: 'third' })] }])
    await store.commit([
      {
        put: 'decisions',
        run: 'run-1',
        at: morning,
        decisions: [sample.decision({ verdict: 'first' }), sample.decision({ verdict: 'second' })],
      },
      { put: 'decisions', run: 'run-1', at: morning, decisions: [sample.decision({ subject: 'article-2' })] },
    ])
    const about = await store.decisionsAbout('article-1')
    expect(about.map((decision) => decision.verdict)).toEqual(['first', 'second', 'third'])
    expect(about[0]).toEqual({ ...sample.decision({ verdict: 'first' }), run: 'run-1', at: morning })
  })
}

function commitContract(opened: Open): void {
  it('applies all changes or none', async () => {
    const { store } = await opened()
    const broken: readonly Change[] = [...dayOfChanges(), { put: 'edition', edition: sample.edition({ id: 'edition-2' }) }]
    const before = await store.digest()
    await expect(store.commit(broken)).rejects.toThrow('cannot change')
    expect(await store.digest()).toBe(before)
    expect(await store.commit(dayOfChanges())).toBe(true)
  })

  it('ends the job of the lease with the changes', async () => {
    const { store, queue } = await opened([{ put: 'job', job: { id: 'read:c', kind: 'read', subject: 'c', dueAt: morning } }])
    const lease = await queue.claim({ worker: 'w', now: morning, leaseMs: 1_000 })
    expect(await store.commit([{ put: 'note', key: 'done', value: 'yes' }], lease)).toBe(true)
    expect(await queue.nextDueAt()).toBeUndefined()
    expect(await store.note('done')).toBe('yes')
    // The same commit again, as after an answer that was lost on the way.
    expect(await store.commit([{ put: 'note', key: 'done', value: 'twice' }], lease)).toBe(false)
    expect(await store.note('done')).toBe('yes')
  })

  it('does interleaved commits whole, one after the other', async () => {
    const { store } = await opened()
    const commits = Array.from({ length: 20 }, (_, place) =>
      store.commit([
        { put: 'capture', capture: sample.capture({ id: `capture-${place}`, text: `body ${place}` }) },
        { put: 'item', item: sample.item({ key: `item-${place}`, captureId: `capture-${place}` }) },
      ]),
    )
    expect(await Promise.all(commits)).toEqual(commits.map(() => true))
    expect(await store.counts()).toMatchObject({ captures: 20, items: 20 })
  })
}

function searchContract(opened: Open): void {
  const texts: Readonly<Record<string, string>> = {
    'Millrace 2.0 is out': 'The Millrace project released version 2.0 on Thursday. It closes CVE-2026-41414 in the sluice parser.',
    'A week of releases': 'Among them is Millrace, after a year.',
    'Presa publica su código': 'El código de la presa está en línea.',
    开源项目发布新版本: '该项目周四发布了第二版,修复了解析器中的漏洞。',
    ソースコード公開: 'プロジェクトは木曜日に第二版を公開した。',
  }
  const library = Object.entries(texts).map(
    ([title, text], place): Change => ({ put: 'article', article: sample.article({ id: `article-${place}`, title, text }) }),
  )
  const found = async (store: Store, words: string): Promise<readonly string[]> =>
    (await store.search({ words, limit: 10 })).map((hit) => hit.subject)

  it('finds words in title and text, the title first', async () => {
    const { store } = await opened(library)
    expect(await found(store, 'millrace')).toEqual(['article-0', 'article-1'])
    expect(await found(store, 'sluice MILLRACE')).toEqual(['article-0'])
    expect(await store.search({ words: 'millrace', limit: 1 })).toHaveLength(1)
    expect(await store.search({ words: 'millrace', limit: 0 })).toEqual([])
  })

  it('finds a word that is not typed to its end, for who is typing, where nothing has it as it stands', async () => {
    const { store } = await opened(library)
    const typed = async (words: string) => (await store.search({ words, limit: 10, isTyping: true })).map((hit) => hit.subject)
    expect(await typed('parser slu')).toEqual(['article-0'])
    expect(await typed('releas')).toEqual(expect.arrayContaining(['article-0', 'article-1']))
    expect(await typed('luice')).toEqual([])
    expect(await found(store, 'releas')).toEqual([])
  })

  it('finds any of the words when no article has them all', async () => {
    const { store } = await opened(library)
    expect(await found(store, 'sluice presa')).toEqual(expect.arrayContaining(['article-0', 'article-2']))
    expect(await found(store, 'nowhere')).toEqual([])
  })

  it('finds ids, words without their accents, and words of scripts without spaces', async () => {
    const { store } = await opened(library)
    expect(await found(store, 'CVE-2026-41414')).toEqual(['article-0'])
    expect(await found(store, 'codigo')).toEqual(['article-2'])
    expect(await found(store, '漏洞')).toEqual(['article-3'])
    expect(await found(store, '新版本的漏洞')).toEqual(['article-3'])
    expect(await found(store, '木曜日')).toEqual(['article-4'])
  })

  it('answers with the passage that holds the words, as plain text, and the story', async () => {
    const { store } = await opened([...library, { put: 'story', story: sample.story({ articleIds: ['article-0'] }) }])
    const [hit] = await store.search({ words: 'sluice parser', limit: 1 })
    expect(hit).toEqual({
      subject: 'article-0',
      title: 'Millrace 2.0 is out',
      url: 'https://weir.example/1',
      outletId: 'outlet-weir',
      publishedAt: morning,
      snippet: 'It closes CVE-2026-41414 in the sluice parser.',
      storyId: 'story-1',
    })
  })

  it('finds an article’s new text and no longer its old one', async () => {
    const { store } = await opened(library)
    await store.commit([{ put: 'article', article: sample.article({ id: 'article-0', title: 'Withdrawn', text: 'The weir stands.' }) }])
    expect(await found(store, 'sluice')).toEqual([])
    expect(await found(store, 'weir stands')).toEqual(['article-0'])
  })

  it.each<[string, string]>([
    ...['"', '""""', '*', 'mill*', 'NEAR', 'NEAR(millrace sluice, 2)', 'millrace AND', 'OR NOT AND', 'title:millrace'].map(named),
    ...['{title body}:millrace', '-millrace', '^millrace', '(((((', "'; drop table article; --", '\u{1F30A}', '', '   '].map(named),
    ['a null character', 'mill\u0000race'],
    ['half a character', '\ud83d millrace'],
    ['a word of 10,000 letters', 'x'.repeat(10_000)],
    ['10,000 quotes', '"'.repeat(10_000)],
    ['10,000 letters without spaces', '漏'.repeat(10_000)],
    ['500 words joined by OR', Array.from({ length: 500 }, (_, place) => `w${place}`).join(' OR ')],
  ])('takes a query for words and nothing else: %s', async (_, query) => {
    const { store } = await opened(library)
    const began = performance.now()
    await store.search({ words: query, limit: 10 })
    expect(performance.now() - began).toBeLessThan(500)
    expect((await store.counts()).articles).toBe(library.length)
  })
}

function named(query: string): [string, string] {
  return [JSON.stringify(query), query]
}

function wholeContract(opened: Open): void {
  it('counts what it holds', async () => {
    const { store } = await opened(dayOfChanges())
    const one = { sources: 1, captures: 1, items: 1, articles: 1, stories: 1, decisions: 1, editions: 1, deliveries: 1 }
    expect(await store.counts()).toEqual(one)
  })

  it('has the same digest for the same content, however it came and whenever', async () => {
    const { store } = await opened(dayOfChanges())
    const { store: other } = await opened()
    const later = dayOfChanges().map((change): Change => {
      if ('source' in change) return { put: 'source', source: sample.source({ addedAt: morning + 9 }) }
      if ('state' in change) return { put: 'source-state', state: sample.state({ nextAt: morning + 9 }) }
      if ('run' in change) return { ...change, run: 'run-2', at: morning + 9 }
      return change
    })
    for (const change of later) await other.commit([change])
    await other.commit([{ put: 'item', item: sample.item() }])
    expect(await other.digest()).toBe(await store.digest())
  })

  it.each<[string, Change]>([
    ['a source', { put: 'source', source: sample.source({ id: 'source-2' }) }],
    ['a state', { put: 'source-state', state: sample.state({ strikes: 1 }) }],
    ['a subscription', { put: 'subscription', subscription: sample.subscription() }],
    ['an item', { put: 'item', item: sample.item({ key: 'item-2' }) }],
    ['a revision', { put: 'item', item: sample.item({ revision: 3 }) }],
    ['an article', { put: 'article', article: sample.article({ title: 'Another title' }) }],
    ['a story', { put: 'story', story: sample.story({ toldIn: { lamp: 'edition-1' } }) }],
    ['a decision that is doubled', { put: 'decisions', run: 'run-1', at: morning, decisions: [sample.decision()] }],
    ['an edition', { put: 'edition', edition: sample.edition({ id: 'edition-2', date: '2026-05-29' }) }],
    ['a delivery', { put: 'delivery', delivery: { editionId: 'edition-1', channel: 'json', at: morning, place: 'here' } }],
    ['a job', { put: 'job', job: { id: 'tidy:', kind: 'tidy', subject: '', dueAt: morning } }],
    ['a job that is moved', { put: 'job', job: { id: 'collect:source-weir', kind: 'collect', subject: 'source-weir', dueAt: morning } }],
    ['a note', { put: 'note', key: 'last-read', value: 'never' }],
  ])('has another digest with %s', async (_, change) => {
    const { store } = await opened(dayOfChanges())
    const before = await store.digest()
    await store.commit([change])
    expect(await store.digest()).not.toBe(before)
  })

  it('has the same digest while a job is leased', async () => {
    const { store, queue } = await opened(dayOfChanges())
    const before = await store.digest()
    await queue.claim({ worker: 'w', now: morning + 3_600_000, leaseMs: 1_000 })
    expect(await store.digest()).toBe(before)
  })

  it('finds nothing wrong with itself', async () => {
    const { store } = await opened(dayOfChanges())
    expect(await store.problems()).toEqual([])
  })
}
