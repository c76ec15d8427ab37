import { describe, expect, it } from 'vitest'
import type { Article } from '../../../model/article.ts'
import type { Edition } from '../../../model/edition.ts'
import { instantOf } from '../../../model/instant.ts'
import { bareArticle } from '../../bare-article.ts'
import { type ComingUpFound, comingUpOf } from './coming-up.ts'

function article(id: string, text: string, more: Partial<Article> = {}): Article {
  const bare = bareArticle({
    id,
    source: 'lamp',
    title: `Notes ${id}`,
    text,
    url: `https://lamp.example/${id}`,
    lang: 'en',
    published: '2026-05-27T09:00:00Z',
  })
  const passages = [{ id: `passage-${id}-${text.length}`, articleId: id, start: 0, end: text.length, text, part: 'body' as const }]
  return { ...bare, passages, ...more }
}

type Day = { readonly date?: string; readonly past?: readonly Edition[]; readonly cited?: readonly Article[] }

function on(articles: readonly Article[], { date = '2026-05-28', past = [], cited = [] }: Day = {}): ComingUpFound {
  return comingUpOf({
    editionId: `edition-${date}`,
    date,
    zone: 'UTC',
    stories: articles.map((one) => ({ storyId: `story-${one.id}`, articles: [one] })),
    outletNames: new Map(),
    past,
    cited: new Map(cited.map((one) => [one.id, one])),
  })
}

const printed = (date: string, found: ComingUpFound): Edition =>
  ({ date, comingUp: found.comingUp, ...(found.calledOff.length === 0 ? {} : { calledOff: found.calledOff }) }) as unknown as Edition

const conference = article('a', 'LampCon 2026 takes place June 3-5 in the old harbor of Ghent.')
const moved = article('a', 'LampCon 2026 takes place June 10-12 in the old harbor of Ghent.')
const withdrawn = article('a', 'The old harbor of Ghent is closed for a while, says the council.')

describe('comingUpOf', () => {
  it('lists what the day’s stories announce, soonest first, each happening once', () => {
    const again = article('b', 'The second LampCon 2026 takes place on June 4 in the harbor of Ghent.')
    const release = article('c', 'Wick 3.0 will be released on 1 June with a new set of wicks.')
    const { comingUp } = on([conference, again, release])
    expect(comingUp.map(({ date, endDate, title, kind }) => [date, endDate, title, kind])).toEqual([
      ['2026-06-01', undefined, 'Wick 3.0: release', 'release'],
      ['2026-06-03', '2026-06-05', 'LampCon 2026', 'meeting'],
    ])
  })

  it('keeps what an earlier edition listed until it is over, under its id and in its words', () => {
    const first = on([conference])
    const next = on([], { date: '2026-06-05', past: [printed('2026-05-28', first)], cited: [conference] })
    expect(next.comingUp).toHaveLength(1)
    expect(next.comingUp[0]).toMatchObject({ eventId: first.comingUp[0]?.eventId, listedOn: '2026-05-28', sequence: 0 })
    expect(next.comingUp[0]?.claim.text).toBe(first.comingUp[0]?.claim.text)
    expect(on([], { date: '2026-06-06', past: [printed('2026-05-28', first)], cited: [conference] }).comingUp).toEqual([])
  })

  it('moves what its source dates anew, under the same id', () => {
    const first = on([conference])
    const next = on([], { date: '2026-05-29', past: [printed('2026-05-28', first)], cited: [moved] })
    expect(next.comingUp).toHaveLength(1)
    expect(next.comingUp[0]).toMatchObject({ date: '2026-06-10', endDate: '2026-06-12', eventId: first.comingUp[0]?.eventId, sequence: 1 })
    expect(next.calledOff).toEqual([])
  })

  it('moves what a later report of the same place dates anew', () => {
    const first = on([conference])
    const later = { ...moved, id: 'd', publishedAt: instantOf('2026-05-28T09:00:00Z') ?? 0 }
    const next = on([later], { date: '2026-05-29', past: [printed('2026-05-28', first)], cited: [conference] })
    expect(next.comingUp.map(({ date, eventId, sequence }) => [date, eventId, sequence])).toEqual([
      ['2026-06-10', first.comingUp[0]?.eventId, 1],
    ])
  })

  it('calls off what its source takes back, once', () => {
    const first = printed('2026-05-28', on([conference]))
    const second = on([], { date: '2026-05-29', past: [first], cited: [withdrawn] })
    expect(second.comingUp).toEqual([])
    expect(second.calledOff).toMatchObject([{ title: 'LampCon 2026', date: '2026-06-03', sequence: 1 }])
    const third = on([], { date: '2026-05-30', past: [printed('2026-05-29', second), first], cited: [withdrawn] })
    expect(third).toEqual({ comingUp: [], calledOff: [] })
  })

  it('keeps what its source says in passages parted otherwise', () => {
    const first = printed('2026-05-28', on([conference]))
    const longer = { ...withdrawn, text: `Welcome. ${conference.text} And more.` }
    expect(on([], { date: '2026-05-29', past: [first], cited: [longer] })).toMatchObject({
      comingUp: [{ title: 'LampCon 2026' }],
      calledOff: [],
    })
  })

  it('takes nothing from a reprint, nor from a page of dates', () => {
    expect(on([{ ...conference, reprintOf: 'article-x' }]).comingUp).toEqual([])
    const dates = ['June 3', 'June 4', 'June 5', 'June 6'].map((day, at) =>
      article(`${at}`, `Lamp meeting ${at} takes place on ${day} in the old harbor of Ghent.`),
    )
    const page = article('p', '', { passages: dates.flatMap(({ passages }) => passages) })
    expect(on([page]).comingUp).toEqual([])
  })
})
