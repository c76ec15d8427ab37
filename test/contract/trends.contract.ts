import { expect, it } from 'vitest'
import type { TrendDay, TrendRow } from '#core/trends/trend.ts'
import type { Change } from '#ports/store.ts'
import type { Opened } from './place.ts'
import { dayOfChanges, morning, sample } from './samples.ts'

const beat = 'weirs'

function row(key: string, day: string, more: Partial<TrendRow> = {}): TrendRow {
  return {
    key,
    kind: 'project',
    name: key.slice('project:'.length),
    beat,
    section: 'news',
    span: 'day',
    day,
    stories: 1,
    outlets: 1,
    ...more,
  }
}

function counted(day: string, rows: readonly TrendRow[], more: Partial<TrendDay> = {}): Change {
  const totals = [{ beat, section: 'news', span: 'day', day, stories: 9 }] as const
  const named = rows.map(({ key }) => ({ key, storyId: `story-${day}` }))
  return { put: 'trend-day', counted: { beat, day, print: `print of ${day}`, totals, rows, named, aliases: [], ...more } }
}

/** What every Store must do with counts of named things. */
export function trendsContract(opened: (changes?: readonly Change[]) => Promise<Opened>): void {
  const all = { beat, from: '' }

  it('gives back what was counted, in order of day and key, of one thing or of all', async () => {
    const rows = [row('project:lamp', '2026-03-02'), row('project:gantry', '2026-03-02', { section: 'security', outlets: 3 })]
    const { store } = await opened([counted('2026-03-03', [row('project:lamp', '2026-03-03')]), counted('2026-03-02', rows)])
    expect((await store.trends(all)).rows).toEqual([rows[1], rows[0], row('project:lamp', '2026-03-03')])
    expect((await store.trends({ ...all, from: '2026-03-03' })).rows).toEqual([row('project:lamp', '2026-03-03')])
    expect((await store.trends({ ...all, key: 'project:gantry' })).rows).toEqual([rows[1]])
    expect((await store.trends({ beat: 'others', from: '' })).rows).toEqual([])
    expect((await store.trends(all)).totals.map(({ day, stories }) => [day, stories])).toEqual([
      ['2026-03-02', 9],
      ['2026-03-03', 9],
    ])
    expect(await store.trendPrints(beat, '2026-03-03')).toEqual(new Map([['2026-03-03', 'print of 2026-03-03']]))
  })

  it('finds things by the beginning of their keys, in each beat, the one most told of first', async () => {
    const rows = [
      row('project:lamp', '2026-03-02'),
      row('project:lampshade', '2026-03-02', { stories: 4 }),
      row('project:tarn', '2026-03-02'),
    ]
    const elsewhere = { ...row('project:lamp', '2026-03-02'), beat: 'locks' }
    const { store } = await opened([
      counted('2026-03-02', rows),
      counted('2026-03-03', [row('project:lamp', '2026-03-03')]),
      counted('2026-03-02', [elsewhere], { beat: 'locks', totals: [] }),
    ])
    const found = await store.thingsNamed({ beginnings: ['project:lamp', 'name:lamp'], limit: 9 })
    expect(found.map((thing) => [thing.key, thing.beat, thing.stories])).toEqual([
      ['project:lampshade', beat, 4],
      ['project:lamp', beat, 2],
      ['project:lamp', 'locks', 1],
    ])
    expect(await store.thingsNamed({ beginnings: ['project:lamp'], limit: 1 })).toEqual([
      { key: 'project:lampshade', kind: 'project', name: 'lampshade', beat, stories: 4 },
    ])
    expect(await store.thingsNamed({ beginnings: ['lamp', "project:lamp'", '%'], limit: 9 })).toEqual([])
  })

  it('takes the place of what was counted of a day before, and never adds to it', async () => {
    const first = counted('2026-03-02', [row('project:lamp', '2026-03-02', { stories: 5 }), row('project:gantry', '2026-03-02')])
    const { store } = await opened([first, first])
    await store.commit([counted('2026-03-02', [row('project:lamp', '2026-03-02', { stories: 2 })], { print: 'other' })])
    expect((await store.trends(all)).rows).toEqual([row('project:lamp', '2026-03-02', { stories: 2 })])
    expect(await store.storiesNaming({ beat, key: 'project:gantry', limit: 9 })).toEqual([])
    expect(await store.trendPrints(beat, '')).toEqual(new Map([['2026-03-02', 'other']]))
  })

  it('counts under one key from the day on which two are found to be one thing, and what was counted before too', async () => {
    const { store } = await opened([
      counted('2026-03-02', [
        row('project:tarn/lamp', '2026-03-02', { stories: 2, outlets: 1 }),
        row('project:lamp', '2026-03-02', { outlets: 2 }),
      ]),
      counted('2026-03-03', [row('project:lamp', '2026-03-03')], { aliases: [{ alias: 'project:tarn/lamp', key: 'project:lamp' }] }),
    ])
    const { rows } = await store.trends(all)
    expect(rows.map(({ key, day, stories, outlets }) => [key, day, stories, outlets])).toEqual([
      ['project:lamp', '2026-03-02', 3, 2],
      ['project:lamp', '2026-03-03', 1, 1],
    ])
    expect(await store.thingAliases()).toEqual([{ alias: 'project:tarn/lamp', key: 'project:lamp' }])
    expect(await store.storiesNaming({ beat, key: 'project:lamp', limit: 9 })).toEqual(['story-2026-03-03', 'story-2026-03-02'])
    // An alias of an alias leads to the same key, and what was learned stays.
    const chain = [
      { alias: 'project:lamp', key: 'project:lantern' },
      { alias: 'project:tarn/lamp', key: 'project:other' },
    ]
    await store.commit([counted('2026-03-04', [], { aliases: chain })])
    expect((await store.thingAliases()).map(({ key }) => key)).toEqual(['project:lantern', 'project:lantern'])
    expect(new Set((await store.trends(all)).rows.map(({ key }) => key))).toEqual(new Set(['project:lantern']))
  })

  it('forgets what one story named once, keeps what came back, and makes weeks of what is old, once', async () => {
    const { store } = await opened([
      counted('2026-03-03', [row('project:lamp', '2026-03-03', { stories: 2, outlets: 4 }), row('project:once', '2026-03-03')]),
      counted('2026-03-08', [row('project:lamp', '2026-03-08', { outlets: 7 })]),
      counted('2026-03-09', [row('project:lamp', '2026-03-09')]),
    ])
    const age: Change = { drop: 'aged-trends', onceBefore: '2026-03-05', dailyBefore: '2026-03-09' }
    await store.commit([age])
    await store.commit([age, age])
    const kept = await store.trends(all)
    expect(kept.rows.map(({ key, span, day, stories, outlets }) => [key, span, day, stories, outlets])).toEqual([
      ['project:lamp', 'week', '2026-03-02', 3, 7],
      ['project:lamp', 'day', '2026-03-09', 1, 1],
    ])
    expect(kept.totals.map(({ span, day, stories }) => [span, day, stories])).toEqual([
      ['week', '2026-03-02', 18],
      ['day', '2026-03-09', 9],
    ])
    expect([...(await store.trendPrints(beat, '')).keys()]).toEqual(['2026-03-09'])
  })

  it('tells which articles the stories with news since a time hold', async () => {
    const { store } = await opened(dayOfChanges())
    const { id, articleIds } = sample.story()
    const held = await store.heldSince(0)
    expect(held.map(({ storyId, articleId }) => [storyId, articleId])).toEqual(articleIds.map((articleId) => [id, articleId]))
    expect(await store.heldSince(morning * 2)).toEqual([])
  })

  it('has another digest when other things were counted', async () => {
    const { store } = await opened([counted('2026-03-02', [row('project:lamp', '2026-03-02')])])
    const before = await store.digest()
    await store.commit([counted('2026-03-02', [row('project:lamp', '2026-03-02', { stories: 2 })])])
    expect(await store.digest()).not.toBe(before)
  })
}
