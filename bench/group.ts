// Times what it costs to group an article as the window grows, and under floods of one event:
//   node bench/group.ts

import type { Article } from '#core/model/article.ts'
import { dayMs, minuteMs } from '#core/model/instant.ts'
import { bareArticle } from '#core/stages/bare-article.ts'
import { cluster } from '#core/stages/cluster/cluster.ts'
import { learnedEvidence } from '#core/stages/cluster/evidence.ts'
import { type Grouping, group, openGrouping } from '#core/stages/cluster/grouper.ts'

const probes = 4_000
const batchSize = 500
/** Articles a second at a window of 10,000, and what one may cost at 200,000 as a multiple of that. */
const [speedMin, growthMax] = [2_000, 1.5]
const options = { ...learnedEvidence, storyAgeMaxMs: 400 * dayMs }

// Words as texts have them: a few everywhere, most seldom (Zipf), names among them; one article in three reports what another did.
const words = Array.from(
  { length: 60_000 },
  (_, at) => `${'bdfghklmnprstvz'[at % 15]}${'aeiou'[at % 5]}${'lmnrst'[at % 6]}${inLetters(at)}`,
)
let seed = 1

console.log(`${'window'.padEnd(32)} ${'articles/s'.padStart(11)} ${'ms each'.padStart(8)} ${'stories'.padStart(8)} ${'memory'.padStart(8)}`)
const grouping = openGrouping()
let made = 0
const costs = new Map<number, number>()
for (const size of [1_000, 10_000, 50_000, 100_000, 200_000]) {
  while (made + probes < size) timed(grouping, reports(batchSize))
  costs.set(size, row(`${size} articles`, timed(grouping, reports(probes)), grouping.stories.size))
}
const event = reportsOf(10_000, (at) => ({ title: `Lamp works at ${words[7]} burn, ${at % 7} wings lost`, text: textOf(7, at) }))
const crowd = openGrouping()
row('10,000 reports of one event', timed(crowd, event), crowd.stories.size)
const same = reportsOf(50_000, () => ({ title: 'Lamp 3 is out with a new wick for all', text: '' }))
const start = performance.now()
const flood = cluster({ articles: same, openStories: [], known: [], now: Number.MAX_SAFE_INTEGER, grouping: openGrouping() }, options)
row('50,000 identical titles', (performance.now() - start) / same.length, flood.output.length)

const [small = 1, large = 1] = [costs.get(10_000), costs.get(200_000)]
console.log(
  `${Math.round(1_000 / small)} articles a second at 10,000 (wanted ${speedMin}); at 200,000 an article costs ${(large / small).toFixed(2)} times that (at most ${growthMax})`,
)

/** The time an article takes, in milliseconds; run it on a quiet machine. */
function timed(into: Grouping, articles: readonly Article[]): number {
  const startedAt = performance.now()
  for (let from = 0; from < articles.length; from += batchSize) {
    const batch = articles.slice(from, from + batchSize)
    group(into, { articles: batch, now: batch.at(-1)?.publishedAt ?? 0 }, options)
  }
  return (performance.now() - startedAt) / articles.length
}

function row(name: string, ms: number, stories: number): number {
  const megabytes = `${Math.round(process.memoryUsage().rss / 1024 / 1024)} MB`
  console.log(
    `${name.padEnd(32)} ${String(Math.round(1_000 / ms)).padStart(11)} ${ms.toFixed(3).padStart(8)} ${String(stories).padStart(8)} ${megabytes.padStart(8)}`,
  )
  return ms
}

function reports(count: number): readonly Article[] {
  return reportsOf(count, (at) => {
    const event = at % 3 === 0 ? at - (at % 300) : at
    return { title: wordsOf(9, event), text: `${textOf(event, at)} ${wordsOf(30, at)}` }
  })
}

function reportsOf(count: number, write: (at: number) => { readonly title: string; readonly text: string }): readonly Article[] {
  return Array.from({ length: count }, () => {
    const at = made++
    return bareArticle(
      { id: `a${at}`, source: `outlet-${at % 997}`, url: `https://o${at % 997}.example/${at}`, ...write(at) },
      { publishedAt: dayMs + at * minuteMs, language: 'en' },
    )
  })
}

function textOf(event: number, at: number): string {
  return `${wordsOf(30, event)}. ${wordsOf(15, at)}.`
}

function wordsOf(count: number, from: number): string {
  seed = (from * 2_654_435_761) >>> 0 || 1
  return Array.from({ length: count }, (_, at) => {
    const word = words[Math.floor(words.length * random() ** 3)] ?? ''
    return at % 4 === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word
  }).join(' ')
}

/** Xorshift (Marsaglia 2003): the same texts on every machine. */
function random(): number {
  seed ^= seed << 13
  seed ^= seed >>> 17
  seed ^= seed << 5
  return (seed >>> 0) / 2 ** 32
}

function inLetters(number: number): string {
  return number < 26 ? String.fromCharCode(97 + number) : inLetters(Math.floor(number / 26)) + String.fromCharCode(97 + (number % 26))
}
