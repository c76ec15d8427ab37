import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edition } from '../../../test/fixtures/channels/edition.ts'
import { widthOf } from '../channels/width.ts'
import type { Claim, Edition } from '../model/edition.ts'
import { printedBriefs } from '../stages/compose/printed.ts'
import { keyTable } from './keys.ts'
import { layOut } from './lay-out.ts'
import type { TerminalPage } from './page.ts'
import { articleInTerminal } from './pages/article-in-terminal.ts'
import { editionInTerminal } from './pages/edition-in-terminal.ts'
import { evidenceInTerminal } from './pages/evidence-in-terminal.ts'
import { leftOutInTerminal } from './pages/left-out-in-terminal.ts'
import { recallInTerminal } from './pages/recall-in-terminal.ts'
import { searchInTerminal } from './pages/search-in-terminal.ts'
import { sourcesInTerminal } from './pages/sources-in-terminal.ts'
import { storyInTerminal } from './pages/story-in-terminal.ts'
import { paint, widthOfLine } from './paint.ts'
import { plainLines } from './plain-lines.ts'
import { bodyRows, type Reading, type Size, shownOf } from './reading.ts'
import { readingAfter } from './reading-after.ts'
import { redrawn } from './redrawn.ts'
import { viewOf } from './view.ts'

const runs = { seed: 20260528, numRuns: 40 }
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(
    '\u001b]8;;https://spy.example\u0007click\u001b]8;;\u0007',
    '\u001b[2J\u001b[1;1Howned',
    '\u009b31mred',
    '\u001bP$q\u001b\\',
    '\u001b]0;title\u0007',
    '\u001b[?1049l',
    '\u202egnp.exe\u2066',
    'a\u2028b\u2029c\r\nd\te\u0000f\u0085g\u0007',
    'z\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301',
    '한국어 日本語の見出し、長い 中文标题 👩‍👩‍👧‍👦🏳️‍🌈☺️',
    'שלום עולם مرحبا بالعالم',
    '\u{e0041}\u{e0042}\u00ad\u180e',
    '\ud800half',
  ),
)
const address = fc.oneof(
  fc.webUrl(),
  fc.constantFrom('javascript:alert(1)', 'https://a.example/\u001b]8;;\u0007', 'https://a.example/\u0007x', '', 'file:///etc/passwd'),
)
const sizes = fc.record({ columns: fc.integer({ min: 1, max: 200 }), rows: fc.integer({ min: 1, max: 60 }) })

/** The sample edition with all words and addresses of strangers replaced. */
function editionOf(words: string, url: string): Edition {
  const claimOf = (claim: Claim): Claim => {
    const [first] = claim.citations
    const cited = first.kind === 'passage' ? { ...first, quote: words, title: words, outletName: words, url } : { ...first, label: words }
    return { ...claim, text: words, citations: [cited] }
  }
  const briefOf = (brief: Edition['top'][number]): Edition['top'][number] => ({
    ...brief,
    headline: claimOf(brief.headline),
    claims: brief.claims.map(claimOf),
    why: [words],
    reports: brief.reports.map((report) => ({ ...report, title: words, outletName: words, url })),
    ...(brief.primary ? { primary: { ...brief.primary, url, title: words, outletName: words } } : { named: words }),
    ...(brief.steps ? { steps: brief.steps.map((step) => ({ ...step, claim: claimOf(step.claim) })) } : {}),
  })
  return {
    ...edition,
    beatTitle: words,
    top: edition.top.map(briefOf),
    sections: edition.sections.map((section) => ({ ...section, title: words, briefs: section.briefs.map(briefOf) })),
    inBrief: edition.inBrief.map(briefOf),
    continuing: edition.continuing.map(briefOf),
    insights: edition.insights.map(claimOf),
    comingUp: edition.comingUp.map((event) => ({ ...event, claim: claimOf(event.claim), title: words, url })),
    leftOut: edition.leftOut.map((row) => ({ ...row, title: words, outletName: words, url })),
  }
}

/** Every page there is, with words and addresses of strangers. */
function pagesOf(words: string, url: string): readonly TerminalPage[] {
  const from = editionOf(words, url)
  const [brief] = printedBriefs(from)
  const [row] = from.leftOut
  if (brief === undefined || row === undefined) throw new Error('the fixture has stories and what was left out')
  const hit = { title: words, outletName: words, publishedAt: from.cutOff, snippet: words, url }
  const article = {
    ...{ id: 'article-1', itemKeys: [], sourceId: 'source-1', outletId: 'outlet-1', role: 'reporter' as const, url, title: words },
    ...{ byline: words, publishedAt: 0, dateOrigin: 'published' as const, firstSeenAt: 0, language: words, form: 'feed' as const },
    ...{ text: words, links: [], tags: [], instructions: [] },
    passages: [{ id: 'p', articleId: 'article-1', start: 0, end: 1, text: words, part: 'body' as const }],
  }
  const failure = { code: 'fetch/status' as const, at: url, why: words }
  const spot = { at: 'recall' as const, beat: from.beat, date: from.date, itemKey: row.itemKey }
  return [
    editionInTerminal(from, {}),
    storyInTerminal({ brief, edition: from, told: [from, from] }),
    evidenceInTerminal(brief.headline, from, 0),
    leftOutInTerminal(from),
    searchInTerminal({ words, hits: [hit], hitsMax: 50, zone: 'UTC' }),
    articleInTerminal({ article, outletName: words, zone: 'UTC', passageId: 'p' }),
    sourcesInTerminal([{ id: 's', title: words, target: url, role: 'primary', itemCount: 1, isRetired: false, failure }], 'UTC'),
    recallInTerminal({ spot, title: words, reason: row.reason, ways: [{ kind: 'story', isPossible: true, sentences: [words] }] }),
  ]
}

function readingOf(page: TerminalPage, size: Size): Reading {
  return { size, shown: shownOf(page, size), before: [], typed: '' }
}

/** What is left of what is sent once our own codes are taken away; nothing of it may be an order to the terminal. */
function ordersIn(sent: string): string {
  const own = /\u001b\[(?:\d+;\d+H|2K|[12]m|22m|3[129]m|7m|27m)|\u001b\]8;;(?:https?:\/\/[!-~]*)?\u001b\\/g
  return sent.replace(own, '').replace(/[^\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]/g, '')
}

test('words of strangers are words: what is sent to the terminal holds our own codes and no others', () => {
  fc.assert(
    fc.property(nasty, address, sizes, (words, url, size) => {
      for (const page of pagesOf(words, url)) {
        const { lines } = viewOf({ ...readingOf(page, size), told: words })
        const painted = lines.map((line) => paint(line, { hasLooks: true, hasLinks: true }))
        expect(ordersIn(redrawn([], painted))).toBe('')
        const bare = lines.map((line) => paint(line, { hasLooks: false, hasLinks: false }))
        expect(bare.join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/)
        expect(plainLines(page, size.columns).lines.join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
      }
    }),
    runs,
  )
})

test('a screen has exactly as many lines as the terminal has rows, and none is wider than it is', () => {
  fc.assert(
    fc.property(nasty, address, sizes, (words, url, size) => {
      for (const page of pagesOf(words, url)) {
        const { lines, cursor } = viewOf(readingOf(page, size))
        expect(lines).toHaveLength(size.rows)
        for (const line of lines) expect(widthOfLine(line)).toBeLessThanOrEqual(size.columns)
        expect(cursor.row).toBeLessThan(size.rows)
        expect(cursor.column).toBeLessThan(size.columns)
      }
    }),
    runs,
  )
})

const keys = fc.oneof(
  fc.constantFrom(...keyTable.flatMap((row) => row.keys)),
  fc.constantFrom('g', '0', '1', '2', '9', '/', 'enter', 'escape', 'x', 'é', '本', 'f5'),
)
const events = fc.oneof(
  { weight: 20, arbitrary: keys.map((key) => ({ kind: 'key' as const, key })) },
  { weight: 2, arbitrary: sizes.map((size) => ({ kind: 'size' as const, size })) },
  { weight: 1, arbitrary: nasty.map((text) => ({ kind: 'pasted' as const, text })) },
)

test('whatever is typed, the focus is on a row one can stand on, and the screen shows the page', () => {
  const page = editionInTerminal(edition, {})
  const story = storyInTerminal({ brief: edition.top[0] ?? printedBriefs(edition)[0]!, edition, told: [] })
  fc.assert(
    fc.property(fc.array(events, { maxLength: 60 }), sizes, (typed, size) => {
      let reading = readingOf(page, size)
      for (const event of typed) {
        const after = readingAfter(reading, event)
        reading =
          after.wish?.kind === 'show' ? readingAfter(after.reading, { kind: 'page', page: story, isInPlace: false }).reading : after.reading
        const { shown } = reading
        expect(shown.focus === undefined || shown.page.rows[shown.focus]?.stop !== undefined).toBe(true)
        expect(shown.top).toBeGreaterThanOrEqual(0)
        expect(shown.top).toBeLessThanOrEqual(Math.max(0, shown.layout.lines.length - bodyRows(reading.size)))
        expect(viewOf(reading).lines).toHaveLength(reading.size.rows)
      }
    }),
    runs,
  )
})

test.each(['down', 'space'])('reading on with %s alone shows every line of the page, and comes to its end', (key) => {
  const page = editionInTerminal(edition, {})
  fc.assert(
    fc.property(fc.record({ columns: fc.integer({ min: 20, max: 140 }), rows: fc.integer({ min: 3, max: 50 }) }), (size) => {
      let reading = readingOf(page, size)
      const count = reading.shown.layout.lines.length
      const seen = new Set<number>()
      for (let step = 0; step < count * 2; step += 1) {
        const { top } = reading.shown
        for (let line = top; line < Math.min(count, top + bodyRows(size)); line += 1) seen.add(line)
        reading = readingAfter(reading, { kind: 'key', key }).reading
      }
      expect(seen.size).toBe(count)
    }),
    { ...runs, numRuns: 40 },
  )
})

test('no word is lost when a page is laid out, at any width', () => {
  const page = editionInTerminal(edition, {})
  const bare = (text: string): string => text.replace(/[\s─]/g, '').toLocaleUpperCase('en')
  const whole = bare(page.rows.flatMap(({ spans }) => spans.map(({ text }) => text)).join(''))
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (columns) => {
      const { lines } = layOut(page.rows, columns)
      expect(bare(lines.flatMap(({ spans }) => spans.map(({ text }) => text)).join(''))).toBe(whole)
      expect(lines.every(({ spans }) => widthOf(spans.map(({ text }) => text).join('')) <= Math.max(4, Math.min(80, columns)))).toBe(true)
    }),
    { ...runs, numRuns: 40 },
  )
})

/** What a terminal shows after an answer of `redrawn`, from ECMA-48 alone. */
function shownAfter(before: readonly string[], sent: string): readonly string[] {
  let screen = [...before]
  let [from, to] = [0, screen.length]
  for (const [, numbers = '', order = '', words = ''] of sent.matchAll(/\u001b\[([\d;]*)([A-Za-z])([^\u001b]*)/g)) {
    const [first = 1, second = screen.length] = numbers === '' ? [] : numbers.split(';').map(Number)
    if (order === 'r') [from, to] = numbers === '' ? [0, screen.length] : [first - 1, second]
    const empty = Array.from({ length: Math.min(first, to - from) }, () => '')
    if (order === 'S') screen = [...screen.slice(0, from), ...screen.slice(from + empty.length, to), ...empty, ...screen.slice(to)]
    if (order === 'T') screen = [...screen.slice(0, from), ...empty, ...screen.slice(from, to - empty.length), ...screen.slice(to)]
    if (order === 'H') [from, to] = [first - 1, to]
    if (order === 'K') screen[from] = words
    if (order === 'K') from = 0
  }
  return screen
}

test('what is drawn over a screen gives the same screen as drawing it anew', () => {
  const page = editionInTerminal(edition, {})
  const moves = fc.array(fc.constantFrom('j', 'k', 'down', 'up', 'space', 'pageup', 'G', 'home', 'l', 'h'), { maxLength: 30 })
  fc.assert(
    fc.property(moves, fc.record({ columns: fc.integer({ min: 20, max: 100 }), rows: fc.integer({ min: 1, max: 40 }) }), (typed, size) => {
      let reading = readingOf(page, size)
      let shown: readonly string[] = []
      for (const key of ['home', ...typed]) {
        reading = readingAfter(reading, { kind: 'key', key }).reading
        const wanted = viewOf(reading).lines.map((line) => paint(line, { hasLooks: false, hasLinks: false }))
        shown = shownAfter(shown.length === 0 ? wanted.map(() => '') : shown, redrawn(shown, wanted))
        expect(shown).toEqual(wanted)
      }
    }),
    runs,
  )
})

test('a few lines further on, the terminal moves what it shows, and little is sent', () => {
  const lines = Array.from({ length: 60 }, (_, index) => `${index} ${'word '.repeat(12)}`)
  const [before, after] = [0, 3].map((top) => ['title', ...lines.slice(top, top + 22), 'keys'])
  const sent = redrawn(before ?? [], after ?? [])
  expect(sent.length).toBeLessThan(300)
  expect(shownAfter(before ?? [], sent)).toEqual(after)
})
