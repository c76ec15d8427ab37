import { expect, test } from 'vitest'
import type { Article } from '../../model/article.ts'
import { dayMs, minuteMs } from '../../model/instant.ts'
import type { Story } from '../../model/story.ts'
import { bareArticle } from '../bare-article.ts'
import { learnedEvidence } from './evidence.ts'
import { type Grouping, group, hold, openGrouping } from './grouper.ts'
import { weights } from './weights.ts'

const options = { ...learnedEvidence, storyAgeMaxMs: 400 * dayMs }
const freshCount = 40

test('an article costs no more than it may, in a window of 20,000 hardly more than in one of 8,000', () => {
  const small = readsAt(8_000)
  expect(readsAt(20_000)).toBeLessThan(small * 1.2)
  expect(small).toBeLessThan(weights.lookedMax * 1.5)
}, 60_000)

/** How often an article of the window is read for one new article: time would depend on the machine. */
function readsAt(size: number): number {
  const grouping = heldOf(reports(0, size))
  let reads = 0
  const counted = new Proxy(grouping.window.entries, {
    get(entries, key, receiver) {
      if (typeof key === 'string' && key >= '0' && key <= ':') reads += 1
      return Reflect.get(entries, key, receiver)
    },
  })
  grouping.window = { ...grouping.window, entries: counted }
  const articles = reports(size, freshCount)
  group(grouping, { articles, now: articles.at(-1)?.publishedAt ?? 0 }, options)
  return reads / freshCount
}

/** Each event is told five times. */
function heldOf(articles: readonly Article[]): Grouping {
  const grouping = openGrouping()
  const stories = [...Map.groupBy(articles, (_, at) => eventOf(at))].map(([event, own]): Story => {
    const ids = own.map(({ id }) => id)
    return { id: `story-${event}`, articleIds: ids, leadArticleId: ids[0] ?? '', openedAt: 0, lastNewsAt: own.at(-1)?.publishedAt ?? 0 }
  })
  hold(grouping, { stories, articles })
  return grouping
}

function reports(from: number, count: number): readonly Article[] {
  return Array.from({ length: count }, (_, place) => {
    const at = from + place
    const event = eventOf(at)
    const title = Array.from({ length: 7 }, (__, nth) => wordOf(event, nth)).join(' ')
    const text = Array.from({ length: 20 }, (__, nth) => wordOf(at, nth)).join(' ')
    return bareArticle(
      { id: `a${at}`, source: `o${at % 211}`, url: `https://o${at % 211}.example/${at}`, title, text, lang: 'en' },
      { publishedAt: dayMs + at * minuteMs },
    )
  })
}

function eventOf(at: number): number {
  return Math.floor(at / 100) * 20 + (at % 20)
}

/** A few words are everywhere, most are seldom (Zipf). */
function wordOf(seed: number, nth: number): string {
  const mixed = Math.imul(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(nth + 1, 0x85ebca6b), 0xc2b2ae35) >>> 0
  const rank = Math.floor(20_000 * (mixed / 2 ** 32) ** 3)
  return `w${rank.toString(26).replaceAll(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)))}`
}
