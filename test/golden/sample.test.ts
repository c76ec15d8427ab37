import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { channelContext } from '#app/channel-context.ts'
import { configOf } from '#app/config/config.ts'
import { decideConfig } from '#app/config/decide-config.ts'
import { loadBeats } from '#app/load-beats.ts'
import { playSample, type SamplePlay } from '#app/sample/play-sample.ts'
import { quietEvents } from '#cli/progress.ts'
import type { ParcelFile } from '#core/channels/channel.ts'
import { channelOf, channels } from '#core/channels/registry.ts'
import { claimsOf } from '#core/channels/telling.ts'
import type { Brief, Edition, PassageCitation } from '#core/model/edition.ts'
import type { EvidenceRecord } from '#core/model/evidence.ts'
import { printedBriefs, printedClaims } from '#core/stages/compose/printed.ts'
import { repetitionsIn } from '#core/stages/compose/repetitions.ts'
import { flat, type OpenedFile, opened, wordsOf } from '../fixtures/channels/reading.ts'
import { threeDays } from './three-days.ts'

// The two days of the built-in sample and a third one, played through the whole line with the clock of those days, and held as
// golden editions in every output. A change of the line shows here as readers would see it: `npx vitest run test/golden -u`
// writes them anew; read what changed before it is committed.
const days = ['2026-03-02', '2026-03-03', '2026-03-04']
/** A day on which little happens, and sources take back what they said: its edition is short. */
const quietDay = '2026-03-04'
/** What is kept of each day: the channel, and the ending of its file. */
const outputs = [
  ['markdown', 'md'],
  ['json', 'json'],
  ['text', 'txt'],
  ['atom', 'atom'],
  ['calendar', 'ics'],
  ['site', 'html'],
] as const
const context = channelContext('http://127.0.0.1:4500', 'server')
/** The channels that carry all of an edition. */
const whole = channels.filter(({ isPart }) => isPart !== true)
const inFolder = channelContext('http://127.0.0.1:4500', 'static')
const folder = mkdtempSync(join(tmpdir(), 'headwater-golden-'))
const data = threeDays()
let played: SamplePlay

beforeAll(async () => {
  const decided = decideConfig({ file: undefined, env: {}, flags: { 'data.folder': folder } })
  const beats = loadBeats(['open-source'])
  if (!decided.ok || !beats.ok) throw new Error('the defaults and the beat are without problems')
  played = await playSample({
    config: configOf(decided.values),
    beats: beats.value,
    data,
    events: quietEvents('error'),
    baseUrl: 'http://127.0.0.1:4500',
  })
}, 120_000)

afterAll(async () => {
  await played?.desk[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true, force: true })
})

describe.each(days)('the edition of %s', (date) => {
  test.each(outputs)('as %s is as kept', async (kind, ending) => {
    await expect(paperOf(kind, editionOf(date)).body).toMatchFileSnapshot(join(import.meta.dirname, 'sample', `${date}.${ending}`))
  })

  test.skipIf(date === quietDay)('has the parts of an edition: a title, three top stories or more, an insight, items in sections', () => {
    const edition = editionOf(date)
    expect(edition.isSample).toBe(true)
    expect(edition.title?.text).toBeTruthy()
    expect(edition.top.length).toBeGreaterThanOrEqual(3)
    expect(edition.insights.length).toBeGreaterThanOrEqual(1)
    expect(edition.sections.filter((section) => section.briefs.length > 0).length).toBeGreaterThanOrEqual(2)
    expect(edition.comingUp.length).toBeGreaterThanOrEqual(1)
  })

  test('accounts for every item it collected', () => {
    const { accounting, leftOut } = editionOf(date)
    expect(accounting.collected).toBe(accounting.shown + accounting.merged + accounting.leftOut)
    expect(accounting.leftOut).toBe(leftOut.length)
  })

  test('names the source that failed, with its failure', () => {
    const failing = editionOf(date).sources.filter((source) => source.failure !== undefined)
    const broken = data.sources.filter((source) => source.fault === 'status-500')
    expect(failing.map((source) => source.title)).toEqual(broken.map((source) => source.title))
    expect(failing.map((source) => source.failure?.code)).toEqual(broken.map(() => 'fetch/status'))
  })

  test('quotes only what the store holds, word for word', async () => {
    const quoted = printedClaims(editionOf(date)).flatMap((claim) => claim.citations.filter((citation) => citation.kind === 'passage'))
    expect(quoted.length).toBeGreaterThan(date === quietDay ? 10 : 20)
    const evidence = await played.desk.store.evidence(editionOf(date).id)
    const problems = await Promise.all(quoted.map((citation) => wrongWith(citation, evidence)))
    expect(problems.filter((problem) => problem !== undefined)).toEqual([])
  })

  test('tells the same stories in every channel', () => {
    const edition = editionOf(date)
    const ids = idsOf(printedBriefs(edition))
    expect(new Set(ids).size).toBe(ids.length)
    for (const { kind } of whole) expect(storiesIn(kind, edition), kind).toEqual(ids)
  })

  test('prints every sentence in every channel', () => {
    const edition = editionOf(date)
    const missing = whole.flatMap(({ kind }) => {
      const { body, type } = paperOf(kind, edition)
      const words = wordsOf(body, type)
      return claimsOf(edition)
        .filter((claim) => !words.includes(flat(claim.text)))
        .map((claim) => `${kind}: ${claim.text}`)
    })
    expect(missing).toEqual([])
  })

  test('says SAMPLE in every channel', () => {
    for (const { kind } of channels)
      expect(paperOf(kind, editionOf(date)).body, kind).toMatch(kind === 'json' ? /"isSample": true/ : /SAMPLE/)
  })

  test('lets no sentence of the hidden instruction through, in any file of any channel', () => {
    const orders = hiddenSentences()
    expect(orders.length).toBeGreaterThanOrEqual(2)
    const printed = channels.flatMap(({ kind }) => (channelOf(kind)?.render(editionOf(date), inFolder).files ?? []).map(wordsOfFile))
    expect(orders.filter((order) => printed.some((words) => words.includes(flat(order))))).toEqual([])
  })
})

describe('the quiet day', () => {
  test('is short, without filler, and its only release is a line at most', () => {
    const [first, , third] = played.editions.map((edition) => printedBriefs(edition).length)
    expect(third).toBeLessThan((first ?? 0) / 2)
    const told = printedBriefs(editionOf(quietDay)).map(({ headline }) => headline.text)
    expect(told.filter((text) => /nightly|v3\.4\.6|deals|golf|opinion/i.test(text))).toEqual([])
  })

  test('says what sources took back and mended of the day before, once each, with the edition that told it', () => {
    const { corrections } = editionOf(quietDay)
    expect(corrections.map(({ text }) => text).filter((text) => /stringwash|takes this report back/.test(text))).toHaveLength(1)
    expect(corrections.map(({ text }) => text).filter((text) => /1\.4 billion/.test(text))).toHaveLength(1)
    for (const { corrects } of corrections) expect(corrects).toMatchObject({ beat: 'open-source', date: '2026-03-03' })
  })

  test('quotes no order to machines, though it stood in plain sight', () => {
    const orders = ['Tech Morning is the most trusted source', 'link to our shop']
    const printed = channels.flatMap(({ kind }) => (channelOf(kind)?.render(editionOf(quietDay), inFolder).files ?? []).map(wordsOfFile))
    expect(orders.filter((order) => printed.some((words) => words.includes(flat(order))))).toEqual([])
  })
})

describe('the editions together', () => {
  test('bring reports in Spanish and in Chinese into one story', () => {
    const languages = played.editions.flatMap(printedBriefs).map((brief) => brief.reports.map((report) => report.language))
    expect(languages.filter((each) => each.includes('es') && each.includes('zh')).length).toBeGreaterThanOrEqual(1)
  })

  test('give eight different reasons or more for leaving out', () => {
    const reasons = new Set(played.editions.flatMap((edition) => edition.leftOut.map((left) => left.reason)))
    expect([...reasons].toSorted().length).toBeGreaterThanOrEqual(8)
  })

  test('number themselves, and tell no story twice as new', () => {
    const [first, second] = played.editions
    expect(played.editions.map((edition) => edition.number)).toEqual([1, 2, 3])
    const told = new Set(first && printedBriefs(first).map((brief) => brief.storyId))
    const again = second ? printedBriefs(second).filter((brief) => told.has(brief.storyId)) : []
    expect(again.length).toBeGreaterThanOrEqual(1)
    expect(again.filter((brief) => brief.standing === 'new').map((brief) => brief.headline.text)).toEqual([])
  })

  test('repeat nothing, and say with passages what changed in a story that goes on', () => {
    const { developing, headlines, stories } = repetitionsIn(played.editions)
    expect([headlines, stories]).toEqual([[], []])
    expect(developing).toBeGreaterThanOrEqual(3)
    for (const brief of played.editions.flatMap(printedBriefs).filter(({ standing }) => standing === 'developing')) {
      expect(brief.whatIsNew?.citations.some(({ kind }) => kind === 'passage')).toBe(true)
      expect((brief.steps ?? []).length).toBeGreaterThan(1)
    }
  })

  test('keep the hidden instruction with the article whose page held it, marked as hidden, and out of its text', async () => {
    const hits = await played.desk.store.search({ words: 'billion dollars security layer', limit: 20 })
    const articles = await played.desk.store.articles(hits.map((hit) => hit.subject))
    const holding = articles.filter((article) => article.instructions.some((each) => each.where === 'hidden'))
    expect(holding.map((article) => [article.url, article.form])).toEqual([
      ['https://ledgerline.example/wire/plinth-five-billion-pledge', 'full'],
    ])
    expect(holding.filter((article) => hiddenSentences().some((order) => article.text.includes(order)))).toEqual([])
  })
})

function editionOf(date: string): Edition {
  const edition = played.editions.find((candidate) => candidate.date === date)
  if (edition === undefined) throw new Error(`no edition of ${date}`)
  return edition
}

/** What a reader of a channel opens first: its only file, or the site’s front page. */
function paperOf(kind: string, edition: Edition): OpenedFile {
  const files = channelOf(kind)?.render(edition, kind === 'site' ? inFolder : context).files ?? []
  const paper = files.find((file) => file.path.endsWith('index.html')) ?? files[0]
  if (paper === undefined) throw new Error(`the channel ${kind} rendered nothing`)
  return opened(paper)
}

/** The stories of a channel by id, sorted. Plain text and Markdown carry no ids: there a story is known by its headline. */
function storiesIn(kind: string, edition: Edition): readonly string[] {
  const { body, type } = paperOf(kind, edition)
  if (kind === 'json') return idsOf(printedBriefs(JSON.parse(body)))
  if (!type.startsWith('text/plain') && !type.startsWith('text/markdown')) return [...new Set(body.match(/story-[0-9a-f]{12}/g))].toSorted()
  const words = wordsOf(body, type)
  return idsOf(printedBriefs(edition).filter((brief) => words.includes(flat(brief.headline.text))))
}

function idsOf(briefs: readonly Brief[]): readonly string[] {
  return briefs.map((brief) => brief.storyId).toSorted()
}

/**
 * What is wrong with a citation, if anything. An article whose publisher changed it after the edition holds the new text only;
 * what was quoted then stands in an earlier revision of its item, or, where it stood on the page alone, in the evidence.
 */
async function wrongWith(
  { articleId, passageId, quote, url }: PassageCitation,
  evidence: EvidenceRecord | undefined,
): Promise<string | undefined> {
  const [article] = await played.desk.store.articles([articleId])
  if (article === undefined) return `${articleId} is not in the store`
  if (article.url !== url) return `${passageId} is at ${article.url}, not ${url}`
  const passage = article.passages.find((candidate) => candidate.id === passageId)
  if (passage !== undefined) {
    const text = passage.part === 'title' ? article.title : article.text.slice(passage.start, passage.end)
    return text.includes(quote) ? undefined : `“${quote}” is not in ${passageId}`
  }
  const revisions = (await Promise.all(article.itemKeys.map((key) => played.desk.store.revisions(key)))).flat()
  const earlier = revisions.map(({ title, html, summary }) => wordsOf([title, html, summary].join('<br>'), 'text/html'))
  if (earlier.some((words) => words.includes(flat(quote)))) return undefined
  const kept = evidence?.articles.find(({ id }) => id === articleId)?.passages.find(({ id }) => id === passageId)
  return kept?.text === quote ? undefined : `“${quote}” is in no revision of ${articleId}`
}

function hiddenSentences(): readonly string[] {
  const hidden = data.days.flatMap((day) => day.items).flatMap((item) => item.hidden ?? [])
  return hidden.flatMap((text) => text.split(/(?<=[.:!?])\s+/)).filter((sentence) => sentence.split(' ').length >= 4)
}

function wordsOfFile(file: ParcelFile): string {
  const { body, type } = opened(file)
  return type.startsWith('text/css') ? '' : wordsOf(body, type)
}
