import { strFromU8, unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postsOf } from '#core/channels/chat/registry.ts'
import { editionMail } from '#core/channels/mail/edition-mail.ts'
import { claimsOf } from '#core/channels/telling.ts'
import { destinationKinds } from '#core/destinations/destination.ts'
import type { CallerKind } from '#server/access.ts'
import { createApp } from '#server/app.ts'
import { storyTold } from '#server/mcp/story-told.ts'
import { editionTool } from '#server/mcp/tools/edition-tool.ts'
import { searchTool } from '#server/mcp/tools/search-tool.ts'
import { routes } from '#server/routes.ts'
import { type PlayedDesk, playedDesk } from '../api/played-desk.ts'
import { callerOf } from '../fixtures/caller.ts'

/** Something that somebody receives: its address or a name for it, and its words, each form opened. */
type Received = { readonly name: string; readonly type: string; readonly body: string }

let played: PlayedDesk
let base = ''
beforeAll(async () => {
  played = await playedDesk()
  base = played.deps.baseUrl
}, 120_000)
afterAll(() => played?.[Symbol.asyncDispose]())

const app = (who: CallerKind): ReturnType<typeof createApp> => createApp({ ...played.deps, callerOf: callerOf(who) })

type Missing = { readonly status: number }

/** What the paper answers at an address, or where that leads; opened if it is a book. */
async function receivedAt(address: string, who: CallerKind = 'admin'): Promise<Received | Missing> {
  const answer = await app(who).request(address)
  const moved = answer.headers.get('location')
  if (answer.status >= 300 && answer.status < 400 && moved !== null) return receivedAt(new URL(moved, address).href, who)
  if (answer.status !== 200) return { status: answer.status }
  const type = answer.headers.get('content-type') ?? ''
  if (type !== 'application/epub+zip') {
    // What goes on and on is no document.
    if (type.startsWith('text/event-stream')) return { name: address, type, body: '' }
    return { name: address, type, body: `${await answer.text()} ${linksOfHeader(answer.headers.get('link') ?? '')}` }
  }
  const pages = Object.entries(unzipSync(new Uint8Array(await answer.arrayBuffer()))).filter(([name]) => /\.(?:xhtml|opf)$/.test(name))
  // Their links among themselves are epubcheck’s.
  return { name: address, type: 'application/xhtml+xml', body: pages.map(([, page]) => strFromU8(page)).join('\n') }
}

function linksOfHeader(header: string): string {
  return [...header.matchAll(/<([^>]+)>/g)].map(([, link]) => link).join(' ')
}

/** Every address of the paper that stands in what was received, whole, with its fragment. */
function addressesIn({ name, type, body }: Received): readonly string[] {
  const plain = body.replaceAll('&amp;', '&').replaceAll('\\/', '/')
  const whole = [...plain.matchAll(/https?:\/\/127\.0\.0\.1:4500[^\s"'<>)\]|\\]*/g)].map(([found]) => found.replace(/[.,;]+$/, ''))
  // On a page an address may stand as an example, too.
  const told = type.startsWith('text/html') ? hrefsOf(body).map((href) => new URL(href, URL.canParse(name) ? name : base).href) : whole
  return [...new Set(told)].filter((address) => address.startsWith(base))
}

function hrefsOf(page: string): readonly string[] {
  const found: string[] = []
  const parser = new Parser({
    onopentag: (_, { href, src, action, method }) => {
      if (method !== 'post') for (const each of [href, src, action]) if (each !== undefined && each !== 'data:,') found.push(each)
    },
  })
  parser.end(page)
  return found
}

/** Addresses that lead nowhere, each with where it stands. */
async function deadIn(all: readonly Received[]): Promise<readonly string[]> {
  const known = new Map<string, Received | Missing>()
  const dead: string[] = []
  for (const received of all) {
    for (const address of addressesIn(received)) {
      const [bare = '', place] = address.split('#')
      const there = known.get(bare) ?? (await receivedAt(bare))
      known.set(bare, there)
      const why = 'status' in there ? String(there.status) : place === undefined || hasPlace(there, place) ? '' : 'no such place on it'
      if (why !== '') dead.push(`${received.name} → ${address} (${why})`)
    }
  }
  return dead
}

function hasPlace({ body }: Received, place: string): boolean {
  return body.includes(` id="${decodeURIComponent(place)}"`)
}

/** What was received at these addresses; none of them may be missing. */
async function all(addresses: readonly string[]): Promise<readonly Received[]> {
  const found = await Promise.all(addresses.map((address) => receivedAt(address)))
  return found.map((each, at) => {
    if ('status' in each) throw new Error(`${addresses[at]} answers ${each.status}`)
    return each
  })
}

const place = {
  from: { address: 'paper@desk.example', name: 'The paper' },
  bounceAddress: 'bounces@desk.example',
  hasPlus: false,
  isOpen: true,
}

describe('every address of the paper leads somewhere', () => {
  test('that stands in a feed, in the list of feeds, and in what a feed goes on in', async () => {
    const stories = played.editions.flatMap((edition) => edition.top.map(({ storyId }) => `story/${storyId}/feed.atom`))
    const list = await all([`${base}feeds.opml`])
    const feeds = addressesIn(list[0] as Received).filter((address) => /\.atom$/.test(address))
    expect(feeds.length).toBeGreaterThan(5)
    expect(addressesIn(list[0] as Received)).toContain(`${base}open-source/section/security/`)
    const both = [...feeds, ...stories.map((path) => base + path), `${base}search.atom?q=release`].flatMap((atom) => [
      atom,
      atom.replace('.atom', '.json'),
    ])
    const received = await all(both)
    const [, ...past] = played.editions.toReversed()
    const older = await all(past.flatMap(({ beat, date }) => [`${base}${beat}/feed/${date}.atom`, `${base}${beat}/feed/${date}.json`]))
    expect(older.some(({ body }) => body.includes('rel="prev-archive"'))).toBe(true)
    expect(await deadIn([...list, ...received, ...older])).toEqual([])
  }, 60_000)

  test('that stands in a file of an edition', async () => {
    const formats = ['md', 'txt', 'json', 'atom', 'ics', 'jsonfeed', 'epub', 'html']
    const addresses = played.editions.flatMap(({ beat, date }) => formats.map((format) => `${base}editions/${beat}/${date}.${format}`))
    const calendars = [...new Set(played.editions.map(({ beat }) => `${base}${beat}/calendar.ics`))]
    const received = await all([...addresses, ...calendars, `${base}robots.txt`, `${base}trends.svg`])
    expect(received.some((each) => addressesIn(each).length > 0)).toBe(true)
    expect(await deadIn(received)).toEqual([])
  }, 60_000)

  test('that stands in a mail or in a message to a chat room', async () => {
    const subscriber = { id: 'subscriber-0123456789ab', key: 'k'.repeat(43) }
    const received = played.editions.flatMap((edition) => {
      const { text, html = '' } = editionMail(edition, { subscriber, place: { ...place, paperUrl: base } })
      const posts = destinationKinds.flatMap((kind) =>
        (['edition', 'stories'] as const).flatMap((send) =>
          postsOf({
            edition,
            destination: {
              name: 'team',
              kind,
              beats: [],
              secret: { variable: 'TEAM' },
              to: kind === 'matrix' ? '!r:matrix.example' : '42',
              send,
              line: {},
              atMost: 20,
              paper: base,
            },
            context: { baseUrl: base },
          }),
        ),
      )
      return [
        { name: 'the text of a mail', type: 'text/plain', body: text },
        { name: 'the markup of a mail', type: 'text/html', body: html },
        ...posts.map(({ id, body }) => ({ name: id, type: 'application/json', body })),
      ]
    })
    expect(received.filter((each) => addressesIn(each).length === 0).map(({ name }) => name)).toEqual([])
    // The desk of the sample has no mail, so that the pages behind a reader’s key are not there.
    const dead = (await deadIn(received)).filter((each) => !each.includes('/subscription'))
    expect(dead).toEqual([])
  }, 60_000)

  test('that stands in an answer of the API or of a tool for assistants', async () => {
    const { store, zone, beats, asking } = played.deps
    const [, edition] = played.editions
    const claim = edition && claimsOf(edition).find(({ citations: [first] }) => first.kind === 'passage')
    const [citation] = claim?.citations ?? []
    if (edition === undefined || claim === undefined || citation?.kind !== 'passage') throw new Error('the sample cites passages')
    const names: Readonly<Record<string, string>> = {
      beat: edition.beat,
      edition: edition.id,
      claim: claim.id,
      article: citation.articleId,
      passage: citation.passageId,
      capture: (await store.evidence(edition.id))?.captures[0]?.id ?? '',
      story: edition.top[0]?.storyId ?? '',
    }
    const examples = routes.flatMap(({ api }) =>
      api === undefined
        ? []
        : [base + api.example.slice(1).replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(names[name] ?? name))],
    )
    const answers = (await Promise.all(examples.map((address) => receivedAt(address)))).filter((each) => 'body' in each)
    expect(answers.length).toBeGreaterThan(10)
    const desk = { store, zone, beats, version: '0.0.0', baseUrl: base, asking }
    const told = await Promise.all([
      editionTool.call({}, desk as Parameters<typeof editionTool.call>[1]),
      searchTool.call({ query: 'release', limit: 10 }, desk as Parameters<typeof searchTool.call>[1]),
      storyTold(names.story ?? '', desk as Parameters<typeof storyTold>[1]),
    ])
    const tools = told.map((each, at) => ({ name: `tool ${at}`, type: 'application/json', body: JSON.stringify(each) }))
    expect(await deadIn([...answers, ...tools])).toEqual([])
  }, 60_000)

  test.each(['admin', 'reader', 'visitor'] as const)(
    'that stands on a page, for the caller %s',
    async (who) => {
      const known = new Map<string, Received | Missing>()
      const waiting = [base]
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        if (known.has(next)) continue
        const received = await receivedAt(next, who)
        known.set(next, received)
        if ('body' in received) waiting.push(...addressesIn(received).map((address) => address.split('#')[0] ?? ''))
        // Every search leads to others, and every list to the next: so many pages show each kind.
        if (known.size >= pagesMax) break
      }
      const pages = [...known.values()].filter((each) => 'body' in each)
      expect(pages.length).toBeGreaterThan(100)
      const missing = [...known].flatMap(([address, each]) => ('status' in each ? [address] : []))
      // Nobody can sign in here.
      expect(missing.filter((address) => !/\/(?:sessions|sign-in)$/.test(address))).toEqual([])
      const linked = [...known].flatMap(([from, each]) => ('body' in each ? addressesIn(each).map((address) => ({ from, address })) : []))
      const lost = linked.filter(({ address }) => {
        const [bare = '', place] = address.split('#')
        const there = known.get(bare)
        return place !== undefined && there !== undefined && 'body' in there && !hasPlace(there, place)
      })
      expect(lost.map(({ from, address }) => `${from} → ${address}`)).toEqual([])
    },
    120_000,
  )
})

const pagesMax = 600
