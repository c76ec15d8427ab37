import fc from 'fast-check'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { describe, expect, test } from 'vitest'
import { edition, quietEdition, sampleEdition } from '../../../../test/fixtures/channels/edition.ts'
import { atomProblems, jsonFeedProblems } from '../../../../test/fixtures/channels/feed-problems.ts'
import { correctionByPerson } from '../../corrections/correction-by-person.ts'
import type { Edition } from '../../model/edition.ts'
import { dayMs, isoOf } from '../../model/instant.ts'
import { printedBriefs } from '../../stages/compose/printed.ts'
import type { ChannelContext } from '../channel.ts'
import { serverLinks } from '../places.ts'
import { atomDocument } from './atom-document.ts'
import type { Feed } from './feed.ts'
import { beatFeed, correctionsFeed, sectionFeed, storyFeed } from './feeds-of.ts'
import { jsonFeedDocument } from './json-feed-document.ts'
import { searchFeed } from './search-feed.ts'

const context: ChannelContext = { baseUrl: 'https://paper.example/', links: serverLinks, version: '0.0.0' }
const self = 'https://paper.example/open-source/feed.atom'
const [brief] = edition.sections.flatMap(({ briefs }) => briefs)
if (brief === undefined) throw new Error('the fixture has a section with a story')
const at = edition.madeAt + 2 * dayMs
const note = correctionByPerson({ edition, wrong: brief.headline, says: 'It was otherwise', at })
const noted: Edition = { ...edition, noted: [note] }
const found = {
  subject: 'article-1',
  title: 'A lamp',
  url: 'https://bytewire.example/1',
  outletName: 'Bytewire',
  publishedAt: 0,
  snippet: 'The lamp …',
}

const feeds: Readonly<Record<string, Feed>> = {
  'of a beat': beatFeed([edition, quietEdition], context, {
    self,
    hub: 'https://hub.example/?a=1&b=2',
    license: 'https://paper.example/terms',
  }),
  'of a section': sectionFeed([edition], { id: brief.section, title: 'Security' }, { self, context }),
  'of an empty section': sectionFeed([quietEdition], { id: 'none', title: 'None' }, { self, context }),
  'of a story': storyFeed(brief.storyId, [{ edition, storyId: brief.storyId }], { self, context }),
  'of corrections': correctionsFeed([{ note, edition }], edition, { self, context }),
  'without a correction': correctionsFeed([], edition, { self, context }),
  'of a search': searchFeed([found], { self, context, search: { q: 'a "lamp" & <more>' }, beat: 'open-source', isSample: false }),
  'of an archive': beatFeed([edition], context, {
    self,
    pages: { isArchive: true, current: `${self}?`, older: 'https://paper.example/1', newer: 'https://paper.example/2' },
  }),
}

describe.each(Object.entries(feeds))('the feed %s', (_name, feed) => {
  test('is valid Atom and valid JSON Feed', () => {
    expect(atomProblems(atomDocument(feed))).toEqual([])
    expect(jsonFeedProblems(jsonFeedDocument(feed))).toEqual([])
  })

  test('has the same entries under the same ids, titles and addresses in both forms, as another reader sees them', () => {
    const atom = parseAtomFeed(atomDocument(feed))
    const json = parseJsonFeed(jsonFeedDocument(feed))
    const inAtom = (atom.entries ?? []).map(({ id, title, links, updated }) => [id, title?.value ?? title, links?.[0]?.href, updated])
    const inJson = (json.items ?? []).map(({ id, title, url, date_modified }) => [id, title, url, date_modified])
    expect(inJson).toEqual(inAtom)
    expect(inJson).toHaveLength(feed.entries.length)
  })
})

test('a story has one id in the feeds of its beat, its section and its own', () => {
  const ids = ['of a beat', 'of a section', 'of a story'].map(
    (name) => feeds[name]?.entries.find(({ page }) => page.endsWith(brief.storyId))?.id,
  )
  expect(ids[0]).toMatch(/^urn:uuid:/)
  expect(new Set(ids).size).toBe(1)
})

test('what was corrected in an edition that the feed no longer lists is told again, and nothing else of it', () => {
  const feed = beatFeed([quietEdition], context, { self, corrected: [noted] })
  const old = beatFeed([noted], context, { self })
  const again = feed.entries.slice(1)
  expect(again.map(({ id }) => id)).toEqual([old.entries[0]?.id, old.entries.find(({ page }) => page.endsWith(brief.storyId))?.id])
  expect(again.map(({ updatedAt }) => updatedAt)).toEqual([at, at])
  expect(feed.updatedAt).toBe(at)
})

test('updated moves with a correction, and only of the entries that it changes', () => {
  const [before, after] = [edition, noted].map((each) => beatFeed([each], context, { self }).entries)
  const moved = after?.filter(({ updatedAt }, index) => updatedAt !== before?.[index]?.updatedAt)
  expect(moved?.map(({ facts }) => facts.kind)).toEqual(['edition', 'story'])
  expect(after?.map(({ publishedAt }) => publishedAt)).toEqual(before?.map(({ publishedAt }) => publishedAt))
})

test('names hub, terms and archives where readers of each form look for them', () => {
  const atom = atomDocument(feeds['of a beat'] as Feed)
  expect(atom).toContain('<link rel="hub" href="https://hub.example/?a=1&amp;b=2"/>')
  expect(atom).toContain('<link rel="license" href="https://paper.example/terms"/>')
  expect(atom).not.toContain('fh:archive')
  const archive = feeds['of an archive'] as Feed
  expect(atomDocument(archive)).toMatch(/rel="current"[\s\S]*rel="prev-archive"[\s\S]*rel="next-archive"[\s\S]*<fh:archive\/>/)
  expect(JSON.parse(jsonFeedDocument(archive)).next_url).toBe('https://paper.example/1')
  expect(JSON.parse(jsonFeedDocument(feeds['of a beat'] as Feed)).hubs).toEqual([{ type: 'WebSub', url: 'https://hub.example/?a=1&b=2' }])
})

test('a JSON Feed carries each sentence of a story with the passages that bear it', () => {
  const item = JSON.parse(jsonFeedDocument(feeds['of a story'] as Feed)).items[0]
  expect(item.date_published).toBe(isoOf(edition.madeAt))
  const { sentences } = item._headwater
  expect(sentences[0].text).toBe(brief.headline.text)
  const [first] = brief.headline.citations
  expect(sentences[0].evidence.map((each: { quote: string }) => each.quote)).toContain(first.kind === 'passage' ? first.quote : '')
})

test('every feed of the sample says so in the titles of its entries', () => {
  const feed = beatFeed([sampleEdition], context, { self })
  expect([feed, ...feed.entries].filter(({ title }) => !title.startsWith('SAMPLE'))).toEqual([])
  expect(printedBriefs(sampleEdition).length).toBeGreaterThan(0)
})

test('hostile titles, snippets and words searched for come out as text of valid documents', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      '</title><script>alert(1)</script>',
      ']]>',
      '\u202egnp.exe',
      '\u001b[31mred',
      '\u0000',
      '&#x26;',
      '👩‍👩‍👧 שלום',
      '\ud800',
    ),
  )
  fc.assert(
    fc.property(nasty, (words) => {
      const hostile = { ...brief, headline: { ...brief.headline, text: words, language: 'ar' } }
      const from: Edition = { ...edition, beatTitle: words, top: [hostile], sections: [], inBrief: [], continuing: [] }
      const hit = { ...found, title: words, snippet: words, outletName: words, url: words }
      const made = [
        beatFeed([from], context, { self }),
        searchFeed([hit], { self, context, search: { q: words }, beat: words, isSample: false }),
      ]
      for (const feed of made) {
        expect(atomProblems(atomDocument(feed))).toEqual([])
        expect(jsonFeedProblems(jsonFeedDocument(feed))).toEqual([])
      }
    }),
    { seed: 20_260_528, numRuns: 150 },
  )
})

test('the validators of these tests find what is wrong', () => {
  const good = atomDocument(feeds['of a beat'] as Feed)
  const spoiled = [
    good.replace(/<id>[^<]*<\/id>/, ''),
    good.replace('<updated>', '<updated>yesterday '),
    good.replace('</entry>', '<script>1</script></entry>'),
    good.replace(/<link rel="self"[^>]*>/, ''),
    good.replace('<title>', '<title>&nbsp;'),
  ]
  for (const each of spoiled) expect(atomProblems(each)).not.toEqual([])
  const json = JSON.parse(jsonFeedDocument(feeds['of a beat'] as Feed))
  for (const each of [
    { ...json, version: '1' },
    { ...json, items: [{}] },
    { ...json, author: 'x' },
    { ...json, next_url: json.feed_url },
  ])
    expect(jsonFeedProblems(JSON.stringify(each))).not.toEqual([])
})
