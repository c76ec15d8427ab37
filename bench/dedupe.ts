// Times what it costs to look for an article’s copies and to take it in, as the window grows, and under floods of copies:
//   node bench/dedupe.ts
import type { Article } from '#core/model/article.ts'
import { hourMs } from '#core/model/instant.ts'
import { bareArticle } from '#core/stages/bare-article.ts'
import { type CopyIndex, openCopies } from '#core/stages/dedupe/copy-index.ts'

const probes = 2_000
/** What an article may cost in milliseconds, whatever the window holds. */
const budgetMs = 0.15
const copiedShare = 10

const words = Array.from(
  { length: 20_000 },
  (_, at) => `${'bdfghklmnprstvz'[at % 15]}${'aeiou'[at % 5]}${'lmnrst'[at % 6]}${inLetters(at * 7)}`,
)
let seed = 1
const index = openCopies({ sameTextMin: 0.8 })
let held = 0
console.log(`${'window'.padEnd(34)} ${'ms an article'.padStart(14)} ${'found'.padStart(8)} ${'memory'.padStart(8)}`)
const costs: number[] = []
for (const size of [1_000, 10_000, 50_000, 100_000, 200_000]) {
  while (held < size) index.add(report(held++))
  const { ms, found } = timed(
    index,
    Array.from({ length: probes }, (_, at) => (at % copiedShare === 0 ? copyOf(at) : report(held++))),
  )
  costs.push(ms)
  row(`${size} articles`, ms, found)
}
for (const [name, make] of [
  [
    '50,000 identical articles',
    (at: number) => bareArticle({ ...baseOf(at), title: 'Lamp 3 is out with a new wick for all', text: textOf(7) }),
  ],
  ['50,000 identical headlines', (at: number) => bareArticle({ ...baseOf(at), title: 'Lamp 3 is out with a new wick for all', text: '' })],
  ['10,000 reports of one happening', (at: number) => bareArticle({ ...baseOf(at), title: `Lamp ${at % 7} is out`, text: mixedOf(at) })],
] as const) {
  const flood = openCopies({ sameTextMin: 0.8 })
  const count = name.startsWith('10') ? 10_000 : 50_000
  const { ms, found } = timed(
    flood,
    Array.from({ length: count }, (_, at) => make(at)),
  )
  row(name, ms, found)
}
const slowest = Math.max(...costs)
console.log(
  `${slowest <= budgetMs ? 'within' : 'over'} the budget of ${budgetMs} ms; 200,000 against 10,000: ${((costs[4] ?? 0) / (costs[1] ?? 1)).toFixed(2)}`,
)

function timed(copies: CopyIndex, articles: readonly Article[]): { ms: number; found: number } {
  let found = 0
  const startedAt = process.cpuUsage()
  for (const article of articles) {
    if (copies.find(article).length > 0) found += 1
    copies.add(article)
  }
  // Of the processor’s time, because machines are busy with other things.
  const { user, system } = process.cpuUsage(startedAt)
  return { ms: (user + system) / 1_000 / articles.length, found }
}

function row(name: string, ms: number, found: number): void {
  const megabytes = Math.round(process.memoryUsage().rss / 1024 / 1024)
  console.log(`${name.padEnd(34)} ${ms.toFixed(3).padStart(14)} ${String(found).padStart(8)} ${`${megabytes} MB`.padStart(8)}`)
}

function report(at: number): Article {
  return bareArticle({ ...baseOf(at), title: wordsOf(9, at), text: textOf(at) })
}

function copyOf(at: number): Article {
  return bareArticle({
    ...baseOf(at),
    id: `copy-${at}-${held}`,
    url: `https://copy${held}.example/${at}`,
    title: 'Elsewhere',
    text: textOf(at),
  })
}

function baseOf(at: number) {
  const published = new Date(hourMs * (at % 120)).toISOString()
  return { id: `article-${at}`, source: `outlet-${at % 900}`, url: `https://paper${at % 900}.example/news/${at}`, lang: 'en', published }
}

/** About 400 characters. */
function textOf(at: number): string {
  return wordsOf(62, at * 31 + 5)
}

/** The same 80 words of a happening in ever other order. */
function mixedOf(at: number): string {
  seed = at + 3
  return Array.from({ length: 62 }, () => words[next(80)]).join(' ')
}

/** A number in letters alone: digits would make it a figure. */
function inLetters(number: number): string {
  return [...number.toString(26)].map((digit) => 'abcdefghijklmnopqrstuvwxyz'[Number.parseInt(digit, 26)]).join('')
}

function wordsOf(count: number, from: number): string {
  seed = from + 1
  return Array.from({ length: count }, () => words[next(words.length)]).join(' ')
}

function next(below: number): number {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
  return (seed >>> 8) % below
}
