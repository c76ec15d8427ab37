import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edition, quietEdition, thinEdition } from '../../../../test/fixtures/channels/edition.ts'
import { attacks } from '../../../../test/fixtures/hostile-edition.ts'
import { type Destination, type DestinationKind, destinationKinds } from '../../destinations/destination.ts'
import { limits } from '../../limits.ts'
import type { Brief, Claim, Edition } from '../../model/edition.ts'
import type { Post } from './post.ts'
import { postsOf } from './registry.ts'

const words = fc
  .array(fc.oneof(fc.constantFrom(...attacks), fc.string({ unit: 'binary', maxLength: 60 })), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(' '))
const address = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom('javascript:alert(1)', 'https://evil.example/a|b>c"d)e', `https://evil.example/${'x'.repeat(3_000)}`, 'not an address'),
)
const claim = (base: Claim): fc.Arbitrary<Claim> =>
  fc.record({ text: words, outlet: words, url: address, isWeak: fc.boolean() }).map(({ text, outlet, url, isWeak }) => {
    const [first] = base.citations
    return { ...base, text, isWeak, citations: [first.kind === 'passage' ? { ...first, outletName: outlet, url } : first] }
  })
const [pattern] = edition.top as readonly [Brief, ...Brief[]]
const brief = (at: number): fc.Arbitrary<Brief> =>
  fc
    .record({ headline: claim(pattern.headline), claims: fc.array(claim(pattern.headline), { maxLength: 8 }), url: address, words })
    .map(({ headline, claims, url, words }) => ({
      ...pattern,
      storyId: `story-${at}`,
      headline,
      claims,
      primary: { url, title: words, outletName: words, articleId: 'article-1', kind: 'release' },
    }))
const editions: fc.Arbitrary<Edition> = fc
  .record({
    top: fc.integer({ min: 0, max: 14 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => brief(at)))),
    beatTitle: words,
    correction: claim(pattern.headline),
  })
  .map(({ top, beatTitle, correction }) => ({ ...edition, top, beatTitle, title: top[0]?.headline, corrections: [correction] }))

const destinationOf = (kind: DestinationKind, send: 'edition' | 'stories'): Destination => ({
  name: 'team',
  kind,
  beats: [],
  secret: { variable: 'TEAM' },
  to: kind === 'matrix' ? '!r:matrix.example' : '42',
  send,
  line: {},
  atMost: 20,
})

type Fields = Readonly<Record<string, unknown>>
const fieldsOf = ({ body }: Post): Fields => JSON.parse(body)
const list = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value : [])
/** Every text anywhere in what is sent. */
const texts = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
}

/** What each service refuses, by its own documentation. */
const fits: Readonly<Record<DestinationKind, (fields: Fields, post: Post) => void>> = {
  slack: (fields) => {
    const blocks = list(fields.blocks)
    expect(blocks.length).toBeLessThanOrEqual(50)
    for (const { type, text, elements } of blocks)
      for (const said of texts([text, elements])) expect(said.length).toBeLessThanOrEqual(type === 'header' ? 150 : 3_000)
    for (const { type, text, elements } of blocks)
      for (const { text: said } of [text as Fields, ...list(elements)].filter(Boolean)) expect(said, String(type)).not.toBe('')
    expect(String(fields.text).length).toBeLessThanOrEqual(3_000)
    // Outside our own links nothing begins with `<`, and what begins with it is an address.
    for (const said of texts(blocks.filter(({ type }) => type !== 'header')))
      for (const [, opened = ''] of said.matchAll(/<([^>]*)/g)) expect(opened).toMatch(/^https?:\/\/[^|]+\|[^|]*$/)
  },
  discord: (fields) => {
    const embeds = list(fields.embeds)
    expect(embeds.length).toBeLessThanOrEqual(10)
    expect(texts(embeds.map(({ title, description }) => [title, description])).join('').length).toBeLessThanOrEqual(6_000)
    for (const { title, description } of embeds)
      expect([String(title ?? '').length <= 256, String(description).length <= 4_096]).toEqual([true, true])
    expect(fields.allowed_mentions).toEqual({ parse: [] })
  },
  mattermost: ({ text }) => expect([...String(text)].length).toBeLessThanOrEqual(16_383),
  matrix: (fields, { body }) => {
    expect(new TextEncoder().encode(body).length).toBeLessThanOrEqual(60_000)
    expect(fields['m.mentions']).toEqual({})
    for (const [, name = ''] of String(fields.formatted_body).matchAll(/<\/?([a-z0-9]+)/gi))
      expect(['p', 'strong', 'h4', 'a', 'ul', 'li', 'em', 'br']).toContain(name)
  },
  telegram: ({ text }) => {
    expect(String(text).length).toBeLessThanOrEqual(4_096)
    for (const [, name = ''] of String(text).matchAll(/<\/?([a-z0-9]+)/gi)) expect(['b', 'i', 'a']).toContain(name)
    for (const name of ['b', 'i', 'a']) expect(String(text).split(`<${name}`).length).toBe(String(text).split(`</${name}>`).length)
  },
  webhook: (_, { body }) => expect(new TextEncoder().encode(body).length).toBeLessThanOrEqual(limits.webhookBytes),
}

describe.each(destinationKinds)('what is sent to %s', (kind) => {
  it.each(['edition', 'stories'] as const)('fits its limits, calls nobody and leads only where we lead, by %s', (send) => {
    fc.assert(
      fc.property(editions, (each) => {
        const posts = postsOf({ edition: each, destination: destinationOf(kind, send), context: { baseUrl: 'https://paper.example/' } })
        expect(new Set(posts.map(({ id }) => id)).size).toBe(posts.length)
        for (const post of posts) {
          const fields = fieldsOf(post)
          fits[kind](fields, post)
          // A plain webhook carries data; who shows it escapes it.
          if (kind === 'webhook') continue
          for (const said of texts(fields)) {
            expect(said).not.toMatch(/@(?:everyone|here|channel|room)|<[!@#]/)
            expect(said).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|javascript:/)
            expect(said).toBe(said.toWellFormed())
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('is the same each time it is made', () => {
    const posts = () => postsOf({ edition, destination: destinationOf(kind, 'edition'), context: { baseUrl: 'https://paper.example/' } })
    expect(posts()).toEqual(posts())
    expect(posts().length).toBeGreaterThan(0)
  })
})

describe('a message that tells one story', () => {
  it.each(destinationKinds)('says nothing of the rest of the edition to %s, and has no part without words', (kind) => {
    for (const baseUrl of ['https://paper.example/', 'http://localhost:4500/']) {
      const posts = postsOf({ edition, destination: destinationOf(kind, 'stories'), context: { baseUrl } })
      expect(posts.length).toBeGreaterThan(1)
      for (const { body } of posts) {
        if (kind !== 'webhook') expect(body).not.toMatch(/more stories|sentences: |sentences\\\\: |collected|---"/)
        expect(body).not.toMatch(/:""|":\[\{\}|<p><\/p>/)
      }
    }
  })

  it('carries to a webhook the address of the story and that of its edition', () => {
    const [post] = postsOf({ edition, destination: destinationOf('webhook', 'stories'), context: { baseUrl: 'https://paper.example/' } })
    const sent = JSON.parse(post?.body ?? '')
    expect(sent.edition).toMatchObject({ url: 'https://paper.example/open-source/2026-05-28/', beatTitle: edition.beatTitle })
    expect(sent.stories[0].url).toBe(`https://paper.example/story/${sent.stories[0].storyId}`)
  })
})

describe('a message', () => {
  it('tells of the sections on a day without top stories, and that there is no news on a day without any', () => {
    const told = (each: Edition) =>
      JSON.stringify(
        postsOf({ edition: each, destination: destinationOf('mattermost', 'edition'), context: { baseUrl: 'https://paper.example/' } }),
      )
    expect(told(thinEdition)).toContain('Anvil 3.0 drops its old configuration format')
    expect(told(quietEdition)).toContain('a day without news')
  })

  const posted = (top: readonly Brief[], baseUrl = 'https://paper.example/') =>
    postsOf({ edition: { ...edition, top }, destination: destinationOf('mattermost', 'edition'), context: { baseUrl } })
  const many = (count: number, change: (brief: Brief) => Brief = (each) => each) =>
    Array.from({ length: count }, (_, at) => change({ ...pattern, storyId: `story-${at}` }))

  it(`tells ${limits.chatStories} stories at most (chatStories), and how many more there are`, () => {
    const text = String(fieldsOf(posted(many(15))[0] as Post).text)
    expect(text.match(/story\/story-\d+/g)?.length).toBe(limits.chatStories)
    expect(text).toMatch(/and 1\d more stories in the edition/)
  })

  it('keeps within chatSentences, chatCitations, chatTextChars and chatLinkChars', () => {
    const long = { ...pattern.headline, text: `start ${'word '.repeat(200)}end` }
    const cites = Array.from({ length: 9 }, (_, at) => ({
      ...pattern.headline.citations[0],
      passageId: `p${at}`,
      outletName: `Outlet ${at}`,
      url: `https://o.example/${at}`,
    }))
    const claims = Array.from({ length: 9 }, (_, at) => ({
      ...long,
      text: `${at} ${long.text}`,
      citations: cites as unknown as Claim['citations'],
    }))
    const { whatIsNew: _, ...quiet } = pattern
    const primary = { ...pattern.primary, url: `https://o.example/${'p'.repeat(limits.chatLinkChars)}` } as NonNullable<Brief['primary']>
    const text = String(fieldsOf(posted([{ ...quiet, claims, primary }])[0] as Post).text)
    const told = text.split('\n').filter((line) => /^\d start/.test(line))
    expect(told.length).toBe(limits.chatSentences)
    for (const line of told)
      expect([line.match(/\]\(https:/g)?.length, line.split(' (')[0]?.length]).toEqual([
        limits.chatCitations,
        expect.toSatisfy((length) => length <= limits.chatTextChars),
      ])
    expect(text).not.toContain('ppp')
  })

  it('does not link to a paper that only this machine reaches, unless its readers have an address of their own', () => {
    const local = JSON.stringify(posted(many(1), 'http://127.0.0.1:4500/'))
    expect([local.includes('127.0.0.1'), local.includes('Read the edition'), local.includes('https://quay.example/')]).toEqual([
      false,
      false,
      true,
    ])
    const destination = { ...destinationOf('mattermost', 'edition'), paper: 'https://team.example/paper' }
    const elsewhere = JSON.stringify(postsOf({ edition, destination, context: { baseUrl: 'http://localhost:4500/' } }))
    expect(elsewhere).toContain('https://team.example/paper/open-source/2026-05-28/')
  })
})
