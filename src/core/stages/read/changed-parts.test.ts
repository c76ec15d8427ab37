import { describe, expect, test } from 'vitest'
import type { Item } from '../../model/item.ts'
import { changedParts } from './changed-parts.ts'
import { revisedDecision } from './revised-decision.ts'

const item = (more: Partial<Item>): Item => ({
  key: 'item-1',
  sourceId: 'source-1',
  captureId: 'capture-1',
  guid: 'tram-1',
  url: 'https://courier.example/tram?sid=1',
  title: 'Tram and bus collide',
  html: '<p>12 people were injured when a tram and a bus collided on Quarry Street.</p><p>The street is closed.</p>',
  publishedAt: 0,
  dateOrigin: 'published',
  language: 'en',
  tags: [],
  enclosures: [],
  firstSeenAt: 0,
  revision: 1,
  hash: 'a',
  ...more,
})

const before = item({})

function told(more: Partial<Item>) {
  const after = item(more)
  const changes = changedParts(before, after)
  return changes && revisedDecision(before, after, changes).evidence
}

describe('changedParts', () => {
  test('sees no change in other markup, spaces, sessions and counting pixels', () => {
    const html =
      '<div><p class="x">12 people were   injured when a tram and a bus collided on Quarry Street.</p>\n<p>The street is closed.<img src="https://px.example/2"></p></div>'
    expect(changedParts(before, item({ html, url: 'https://www.courier.example/tram/?sid=2&utm_source=rss' }))).toBeUndefined()
  })

  test('tells a changed number with its sentence', () => {
    expect(told({ html: before.html?.replace('12', '21') ?? '' })).toEqual({
      parts: 'text',
      revision: 2,
      change: 'numbers',
      sentencesChanged: 1,
      numbersChanged: '12 → 21',
      before: '12 people were injured when a tram and a bus collided on Quarry Street.',
      after: '21 people were injured when a tram and a bus collided on Quarry Street.',
    })
  })

  test('tells a comma from it', () => {
    expect(told({ title: 'Tram, and bus collide' })).toMatchObject({ parts: 'title', change: 'spelling' })
  })

  test('shows the place where a number changed before others', () => {
    const html = '<p>21 people were injured when a tram and a bus collided on Quarry Street.</p><p>The street is open.</p>'
    expect(told({ title: 'Collision of tram and bus', html })).toMatchObject({
      parts: 'title, text',
      sentencesChanged: 3,
      before: expect.stringMatching(/^12 people/),
    })
  })

  test('names the other parts without showing sentences', () => {
    const facts = { is: 'thread', root: 'x', replyCount: 4 } as const
    expect(told({ author: 'Ann', tags: ['b', 'a'], publishedAt: 5, url: 'https://courier.example/other', facts })).toEqual({
      parts: 'link, date, author, tags, facts',
      revision: 2,
    })
    expect(told({ html: `${before.html}<a href="https://else.example/">.</a>` })).toMatchObject({ parts: expect.stringMatching('links') })
  })

  test('shows a changed place in a long sentence with a few words around it', () => {
    const long = (end: string): string => `<p>${'one word after the other, '.repeat(40)}and then ${end}</p>`
    const [old, now] = [item({ html: long('it stops') }), item({ html: long('it goes on') })]
    const changes = changedParts(old, now)
    expect(changes && revisedDecision(old, now, changes).evidence).toMatchObject({
      before: expect.stringMatching(/^….{20,60}it stops$/),
      after: expect.stringMatching(/^….{20,60}it goes on$/),
    })
  })

  test('says of a text too long to be compared that it changed', () => {
    const long = (end: string): string => `<p>${'word '.repeat(10_000)}${end}</p>`
    const [old, now] = [item({ html: long('a') }), item({ html: long('b') })]
    expect(changedParts(old, now)).toEqual({ parts: ['text'], sentences: [] })
  })
})
