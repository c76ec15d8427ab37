import { parseAtomFeed } from 'feedsmith'
import { describe, expect, test } from 'vitest'
import { edition, fullEdition, quietEdition, sampleEdition, thinEdition } from '../../../test/fixtures/channels/edition.ts'
import { addressesOf, flat, idsOf, type OpenedFile, opened, wordsOf } from '../../../test/fixtures/channels/reading.ts'
import type { Claim } from '../model/edition.ts'
import { printedBriefs, printedWords } from '../stages/compose/printed.ts'
import type { ChannelContext } from './channel.ts'
import { serverLinks, staticLinks } from './places.ts'
import { channelOf, channels } from './registry.ts'
import { siteFront } from './site/site.ts'
import { claimsOf } from './telling.ts'
import { widthOf } from './width.ts'

const context: ChannelContext = { baseUrl: 'https://paper.example/', links: serverLinks, version: '0.0.0' }
const inFolder: ChannelContext = { ...context, links: staticLinks }
const fixtures = new URL('../../../test/fixtures/channels/', import.meta.url).pathname

/** What a reader of a channel opens first: its only file, or the site’s front page. */
function paperOf(kind: string, from = edition): OpenedFile {
  const files = channelOf(kind)?.render(from, kind === 'site' ? inFolder : context).files ?? []
  const paper = files.find((file) => file.path.endsWith('index.html')) ?? files[0]
  if (!paper) throw new Error(`the channel ${kind} rendered nothing`)
  return opened(paper)
}

/** What a channel has to carry: every sentence, or those of its part. */
function carriedBy(isPart: boolean): readonly Claim[] {
  return isPart ? edition.comingUp.map(({ claim }) => claim) : claimsOf(edition)
}

describe.each(channels)('the channel $kind', ({ kind, isPart = false }) => {
  test('carries every story and every sentence of the edition, or of its part', () => {
    const { body, type } = paperOf(kind)
    const words = wordsOf(body, type)
    const missing = carriedBy(isPart).filter((claim) => !words.includes(flat(claim.text)))
    expect(missing).toEqual([])
  })

  test('names the outlet of every citation', () => {
    const { body, type } = paperOf(kind)
    const words = wordsOf(body, type)
    const outlets = carriedBy(isPart).flatMap((claim) =>
      claim.citations.map((citation) => (citation.kind === 'passage' ? citation.outletName : '')),
    )
    expect(outlets.filter((outlet) => !words.includes(flat(outlet)))).toEqual([])
  })

  test('renders the same edition to the same bytes, as kept', async () => {
    const paper = paperOf(kind)
    expect(paperOf(kind)).toEqual(paper)
    const extension = paper.path.split('.').at(-1)
    await expect(paper.body).toMatchFileSnapshot(`${fixtures}${kind}--edition/expected.${extension}`)
  })

  test('says SAMPLE in every file when the news is invented, and never otherwise', () => {
    const render = (from: typeof edition) =>
      channelOf(kind)
        ?.render(from, inFolder)
        .files.filter((file) => !file.path.endsWith('.css'))
        .map(opened) ?? []
    for (const file of render(sampleEdition)) {
      const isMarked = /\.json(?:feed)?$/.test(file.path) ? /"isSample": ?true/ : /SAMPLE/
      expect(file.body, file.path).toMatch(isMarked)
    }
    for (const file of render(edition)) expect(file.body, file.path).not.toMatch(/SAMPLE|"isSample": ?true/)
  })

  test('renders a day without news', () => {
    const { body, type } = paperOf(kind, quietEdition)
    if (kind !== 'json' && !isPart) expect(wordsOf(body, type)).toContain('Adaywithoutnews')
  })

  test('writes only paths that stay in their folder', () => {
    const hostile = { ...edition, beat: '../../etc', top: edition.top.map((brief) => ({ ...brief, storyId: '..%2f../x' })) }
    for (const file of channelOf(kind)?.render(hostile, inFolder).files ?? []) {
      expect(file.path).toMatch(/^[\w.-]+(\/[\w.-]+)*$/)
      expect(file.path.split('/')).not.toContain('..')
    }
  })
})

test('the feed is valid Atom with one entry for the edition and one for each story, each with its own unchanging id', () => {
  const feed = parseAtomFeed(paperOf('atom').body)
  const ids = feed.entries?.map((entry) => entry.id) ?? []
  expect(ids).toHaveLength(1 + printedBriefs(edition).length)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  expect(feed.links?.map((link) => link.rel)).toEqual(['self', 'alternate'])
  const moved = parseAtomFeed(String(channelOf('atom')?.render(edition, { ...context, baseUrl: 'https://other.example/' }).files[0]?.body))
  expect(moved.entries?.map((entry) => entry.id)).toEqual(ids)
})

test('no line of the plain text is wider than 80 columns but for an address', () => {
  const wide = paperOf('text')
    .body.split('\n')
    .filter((line) => widthOf(line) > 80 && !line.includes('https://'))
  expect(wide).toEqual([])
})

test.each(['markdown', 'text'])('%s lists what was left out on the day, and says where the older ones are', (kind) => {
  const { body, type } = paperOf(kind)
  const words = wordsOf(body, type)
  for (const row of edition.leftOut.filter(({ reason }) => reason !== 'stale')) expect(words).toContain(flat(row.title))
  for (const row of edition.leftOut.filter(({ reason }) => reason === 'stale')) expect(words).not.toContain(flat(row.title))
  expect(words).toContain(flat('3 older items are listed in the edition’s JSON and on its web page.'))
})

test.each(['markdown', 'site', 'text'])('%s names who else reports a news item, and marks its first-hand source', (kind) => {
  const { body, type } = paperOf(kind)
  const words = wordsOf(body.replaceAll(/<?https?:[^\s)>"]*>?/g, ''), type).replaceAll(/[[\]()]/g, '')
  expect(words).toMatch(/[◆*](?:first-hand:)?Datesissuetrackercode\.?Alsoreportedby/)
  expect(words).toMatch(/AlsoreportedbyForgeWeekly2reports,ElFaroDigital(?:inSpanish)?\.DiscussedatTalkback\./)
})

test('nothing explains the first-hand mark where nothing is marked', () => {
  for (const kind of ['markdown', 'site', 'text']) expect(paperOf(kind, quietEdition).body, kind).not.toMatch(/first-hand source/)
})

test('the front page of a full edition of 1,500 words, with its evidence, is at most 60 kB', () => {
  expect(printedWords(fullEdition)).toBeGreaterThan(1_500)
  expect(Buffer.byteLength(paperOf('site', fullEdition).body)).toBeLessThan(60_000)
})

describe('a page of the site', () => {
  const front = siteFront(
    {
      beats: [[edition]],
      archive: { language: 'en', beats: [{ id: 'open-source', title: 'Open source', rows: [{ ...edition, title: 'A < B' }] }] },
    },
    { baseUrl: context.baseUrl, version: context.version },
  )
  const files = [edition, thinEdition, quietEdition]
    .flatMap((each) => channelOf('site')?.render(each, inFolder).files ?? [])
    .concat(front.files)
  const paths = new Set(files.map((file) => file.path))
  // The page to keep stands alone, with its style inside.
  const pages = files.filter((file) => file.type.startsWith('text/html') && !file.path.endsWith('edition.html')).map(opened)

  test('links only to pages of the folder and, by http, to the world', () => {
    for (const page of pages) {
      for (const link of addressesOf(page.body).links.filter((address) => !/^https?:\/\//.test(address))) {
        const target = new URL(link, `file:///${page.path}`)
        expect(paths.has(target.pathname.slice(1)), `${page.path} → ${link}`).toBe(true)
      }
    }
  })

  test('fetches nothing but the style sheet beside it', () => {
    for (const page of pages) {
      const elsewhere = addressesOf(page.body).fetched.filter((address) => !/^(\.\.\/)*style\.css$|^data:,$/.test(address))
      expect(elsewhere, page.path).toEqual([])
    }
  })

  test('has every target its own links point to, once', () => {
    for (const page of pages) {
      const ids = idsOf(page.body)
      expect(new Set(ids).size, page.path).toBe(ids.length)
      const inside = addressesOf(page.body).links.filter((link) => link.startsWith('#'))
      expect(
        inside.filter((link) => !ids.includes(link.slice(1))),
        page.path,
      ).toEqual([])
    }
  })

  test('has one first heading, no level left out, no inline script or style, and less than 60 kB', () => {
    for (const page of pages) {
      const levels = [...page.body.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]))
      expect(
        levels.filter((level) => level === 1),
        page.path,
      ).toHaveLength(1)
      expect(levels[0], page.path).toBe(1)
      for (const [index, level] of levels.entries()) expect(level, page.path).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
      expect(page.body, page.path).not.toMatch(/<script|<style|\sstyle=|\son\w+=/)
      expect(page.body.length, page.path).toBeLessThan(60_000)
    }
  })

  test('marks sentences that are not in the edition’s language', () => {
    expect(paperOf('site').body).toMatch(/lang="es">El instituto/)
    expect(paperOf('site').body).toContain('in Spanish')
  })
})
