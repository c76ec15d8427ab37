import { describe, expect, it, onTestFinished } from 'vitest'
import { virtualClock } from '#adapters/clock/virtual.ts'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import type { Article } from '#core/model/article.ts'
import type { Beat } from '#core/model/beat.ts'
import type { Edition } from '#core/model/edition.ts'
import { dayMs, dayOf, hourMs, type Instant } from '#core/model/instant.ts'
import { printedBriefs } from '#core/stages/compose/printed.ts'
import { articleIdOf } from '#core/stages/normalize/article-id.ts'
import type { Change } from '#ports/store.ts'
import { morning, sample } from '../../../test/contract/samples.ts'
import { simDesk } from '../../../test/sim/sim-desk.ts'
import type { Desk } from '../desk.ts'
import { makeEdition } from '../steps/edition.ts'
import { whyChain } from '../why-chain.ts'
import { findLeftOut } from './find-left-out.ts'
import { type RecallAsk, recallItem, recallOf, undoRecall } from './recall-item.ts'

const beatOf = (id: string, term: string): Beat => ({
  id,
  title: id,
  language: 'en',
  sections: [{ id: 'sightings', title: 'Sightings', terms: [{ text: 'seen', weight: 2 }] }],
  terms: [{ text: term, weight: 3 }],
  names: [],
  outsiders: [],
  happenings: [{ id: 'arrival', title: 'an arrival', weight: 3, terms: ['returns', 'return', 'returned'] }],
  leaveOut: [{ reason: 'opinion', titleStarts: ['why'], titleHas: [], titleEnds: [], places: [] }],
  places: [],
  codeHosts: [],
  records: [],
  forums: [],
  mutes: ['golf'],
  boosts: [],
  outlets: [],
  languages: [],
  floor: 2,
  limits: { topStories: 3, perSection: 3, inBrief: 3, insights: 0, words: 500 },
})
const birds = beatOf('birds', 'owl')
const towers = beatOf('towers', 'steeple')

type Report = { readonly id: string; readonly title: string; readonly text: string; readonly at: Instant; readonly story?: string }

async function given() {
  const { store, queue } = await openSqlite({ path: ':memory:' })
  onTestFinished(() => store[Symbol.asyncDispose]())
  const clock = virtualClock(morning)
  const events = { editionPublished: () => undefined }
  const desk = { ...simDesk(), store, queue, clock, events, beats: [birds, towers] } as unknown as Desk
  await store.commit([{ put: 'outlet', outlet: sample.outlet() }])

  /** A report comes in; it joins the story that is named. */
  const comes = async ({ id, title, text, at, story: storyId = `story-${id}` }: Report): Promise<Article> => {
    const url = `https://weir.example/${id}`
    const article = sample.article({
      id: articleIdOf({ key: '', url }),
      itemKeys: [`item-${id}`],
      url,
      title,
      text,
      publishedAt: at,
      firstSeenAt: at,
    })
    const old = await store.storyNow(storyId)
    const articleIds = [...(old?.articleIds ?? []), article.id]
    const story = sample.story({ leadArticleId: article.id, openedAt: at, ...old, id: storyId, articleIds, lastNewsAt: at })
    const item = sample.item({ key: `item-${id}`, guid: id, url, title, publishedAt: at, firstSeenAt: at, hash: id })
    await store.commit([
      { put: 'item', item },
      { put: 'article', article },
      { put: 'story', story },
    ])
    return article
  }
  const makes = async (beat: Beat): Promise<Edition> => {
    const date = dayOf(clock.now(), 'UTC')
    const { changes } = await makeEdition(desk, `${beat.id}/${date}`)
    // What follows an edition is not looked at here.
    await store.commit(changes.filter((change: Change) => !('job' in change)))
    const edition = await store.edition(beat.id, date)
    if (edition === undefined) throw new Error('an edition was made')
    return edition
  }
  const rank = desk.options.rank
  const ask = async (wanted: string, more: Partial<RecallAsk> = {}): Promise<RecallAsk> => {
    const sought = await findLeftOut(store, wanted, (more.beat ?? birds).id)
    if (!sought.ok) throw new Error(sought.what)
    return { beat: birds, found: sought.found, ...more }
  }
  return { store, clock, comes, makes, ask, recalling: { store, clock, rank } }
}

const told = (edition: Edition) => printedBriefs(edition).map(({ storyId, standing }) => `${storyId} ${standing}`)
const leftOut = (edition: Edition) => edition.leftOut.map(({ itemKey, reason }) => `${itemKey} ${reason}`)

const owl = {
  title: 'The great owl returns to the steeple',
  text: 'The great owl was seen in the steeple of Weirton on Thursday by 12,000 people.',
}
const essay = {
  title: 'Why the owl matters',
  text: 'The owl is a bird that many people think of when it is dark outside in the evening.',
}
const fox = {
  title: 'Silver fox Reynard returns to Weirton',
  text: 'The silver fox Reynard was seen in Weirton on Thursday by three people.',
}

describe('two beats over one desk', () => {
  it('each tell a story once, and a development against their own last telling', async () => {
    const { clock, comes, makes, store } = await given()
    await comes({ id: 'owl', ...owl, at: morning - hourMs })
    const first = await makes(birds)
    // What one beat told is new to the readers of another, half a day later too.
    clock.set(morning + 6 * hourMs)
    const other = await makes(towers)
    expect([told(first), told(other)]).toEqual([['story-owl new'], ['story-owl new']])
    expect((await store.storyNow('story-owl'))?.toldIn).toEqual({ birds: first.id, towers: other.id })

    clock.set(morning + dayMs)
    expect([told(await makes(birds)), told(await makes(towers))]).toEqual([[], []])

    const again = {
      title: 'Owl returns to the steeple: 30,000 people saw it',
      text: 'The great owl was seen in the steeple of Weirton by 30,000 people.',
    }
    await comes({ id: 'chicks', ...again, at: morning + dayMs + hourMs, story: 'story-owl' })
    clock.set(morning + 2 * dayMs)
    const [later, both] = [await makes(birds), await makes(towers)]
    expect([told(later), told(both)]).toEqual([['story-owl developing'], ['story-owl developing']])
    expect((await store.storyNow('story-owl'))?.toldIn).toEqual({ birds: later.id, towers: both.id })
  })
})

describe('recalling an opinion', () => {
  it('brings the item into the next edition, once, and lets in what is like it and important enough', async () => {
    const { clock, comes, makes, ask, store, recalling } = await given()
    await comes({ id: 'essay', ...essay, at: morning - hourMs })
    expect(leftOut(await makes(birds))).toEqual(['item-essay opinion'])

    clock.set(morning + hourMs)
    const dry = await recallOf(recalling, await ask('item-essay'))
    expect(dry).toMatchObject({ ok: true, itself: 'comes', rule: { does: { kind: 'outlet', outletId: 'outlet-weir' } } })
    expect(await store.beatRules()).toEqual([])
    const done = await recallItem(recalling, await ask('why the OWL'))
    const again = await recallItem(recalling, await ask('https://weir.example/essay'))
    const [rule] = await store.beatRules()
    expect([done, again]).toEqual([
      { ...dry, rule },
      { ...dry, rule },
    ])

    clock.set(morning + dayMs)
    const next = await makes(birds)
    expect(told(next)).toEqual(['story-essay new'])
    expect(printedBriefs(next)[0]?.why).toContain('recalled by a reader +3.0')
    const why = (await whyChain(store, 'item-essay', 'UTC')).flatMap(({ decisions }) => decisions)
    expect(why.filter(({ because }) => because === 'recalled').map(({ stage, verdict }) => [stage, verdict])).toEqual([
      ['rank', 'recalled'],
      ['rank', 'fits'],
    ])
    expect(why.flatMap(({ evidence }) => evidence.rules ?? [])).toEqual([rule?.id])

    // Another of the outlet has the reason lifted by the rule, and has to be important enough by itself.
    await comes({ id: 'second', title: 'Why the owl returns: an arrival seen again', text: owl.text, at: morning + dayMs + hourMs })
    await comes({ id: 'third', title: 'Why dusk is dark', text: 'It is dark.', at: morning + dayMs + hourMs })
    clock.set(morning + 2 * dayMs)
    const third = await makes(birds)
    expect([told(third), leftOut(third)]).toEqual([['story-second new'], ['item-third off-beat']])
  })

  it('brings it in, too, when it is recalled in the very moment of an edition', async () => {
    const { clock, comes, makes, ask, recalling } = await given()
    await comes({ id: 'essay', ...essay, at: morning - hourMs })
    await makes(birds)
    expect((await recallItem(recalling, await ask('item-essay', { as: 'story' }))).ok).toBe(true)
    clock.set(morning + dayMs)
    expect(told(await makes(birds))).toEqual(['story-essay new'])
  })

  it('ends when it is taken back', async () => {
    const { clock, comes, makes, ask, store, recalling } = await given()
    await comes({ id: 'essay', ...essay, at: morning - hourMs })
    await makes(birds)
    clock.set(morning + hourMs)
    const done = await recallItem(recalling, await ask('item-essay'))
    if (done.ok) await undoRecall(recalling, done.rule)
    expect(await store.beatRules()).toEqual([])
    clock.set(morning + dayMs)
    expect(told(await makes(birds))).toEqual([])
    const id = done.ok ? done.rule.id : ''
    expect((await whyChain(store, id, 'UTC')).map(({ title }) => title)).toEqual(['taken back'])
    expect((await whyChain(store, 'item-essay', 'UTC')).flatMap(({ decisions }) => decisions.map(({ verdict }) => verdict))).toContain(
      'taken back',
    )
  })
})

describe('recalling what is not about the beat', () => {
  it('makes its name a word of that beat and of no other', async () => {
    const { clock, comes, makes, ask, store, recalling } = await given()
    await comes({ id: 'fox', ...fox, at: morning - hourMs })
    expect([leftOut(await makes(birds)), leftOut(await makes(towers))]).toEqual([['item-fox off-beat'], ['item-fox off-beat']])
    clock.set(morning + hourMs)
    const done = await recallItem(recalling, await ask('story-fox', { words: ['Reynard'] }))
    expect(done).toMatchObject({ ok: true, alone: undefined, rule: { does: { kind: 'words', words: ['Reynard'] } } })
    await comes({ id: 'den', title: 'Reynard returns with a vixen', text: fox.text, at: morning + 2 * hourMs })
    clock.set(morning + dayMs)
    expect(told(await makes(birds)).toSorted()).toEqual(['story-den new', 'story-fox new'])
    expect(told(await makes(towers))).toEqual([])
    const ranked = (await store.decisionsAbout('story-den')).filter(({ stage, evidence }) => stage === 'rank' && 'rules' in evidence)
    expect(ranked.map(({ evidence }) => evidence.rules)).toEqual([done.ok ? done.rule.id : ''])
  })
})

describe('recalling what is muted', () => {
  it('lets that one story in and no other', async () => {
    const { clock, comes, makes, ask, recalling } = await given()
    const golf = { title: 'Owl returns to the golf course', text: 'The owl was seen on Thursday on the golf course of Weirton.' }
    const course = await comes({ id: 'golf', ...golf, at: morning - hourMs })
    expect(leftOut(await makes(birds))).toEqual(['item-golf muted'])
    clock.set(morning + hourMs)
    expect(await recallItem(recalling, await ask('item-golf'))).toMatchObject({
      rule: { does: { kind: 'story', articleIds: [course.id] } },
    })
    await comes({ id: 'other', title: 'Owls return to golf links', text: golf.text, at: morning + 2 * hourMs })
    clock.set(morning + dayMs)
    const next = await makes(birds)
    expect([told(next), leftOut(next)]).toEqual([['story-golf new'], ['item-other muted']])
  })

  it('comes too late after a week: the rule is kept and the item is not told', async () => {
    const { clock, comes, makes, ask, recalling } = await given()
    await comes({ id: 'essay', ...essay, at: morning - hourMs })
    await makes(birds)
    clock.set(morning + 8 * dayMs)
    expect(await recallItem(recalling, await ask('item-essay'))).toMatchObject({ itself: 'too-old' })
    expect(told(await makes(birds))).toEqual([])
  })
})

describe('what cannot be recalled', () => {
  it.each([
    ['nothing of that name', 'no such title', 'there is no such item'],
    ['a key that is not known', 'item-none', 'no recent edition of this beat left it out'],
    ['a title that several have', 'owl', 'several items begin so'],
    ['what was told', 'item-told', 'no recent edition of this beat left it out'],
    ['nothing at all', ' ', 'there is no such item'],
  ])('%s is refused with what to do', async (_, wanted, what) => {
    const { comes, makes, store } = await given()
    await comes({ id: 'told', ...owl, at: morning - hourMs })
    await comes({ id: 'one', title: 'Owl food', text: 'It is food.', at: morning - hourMs })
    await comes({ id: 'two', title: 'Owl feathers', text: 'They are feathers.', at: morning - hourMs })
    await makes(birds)
    expect(await findLeftOut(store, wanted, 'birds')).toMatchObject({
      ok: false,
      what,
      problem: { fix: expect.stringMatching(/headwater|the key/) },
    })
  })
})
