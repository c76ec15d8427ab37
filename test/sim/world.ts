import { failed, ok } from '#core/model/failure.ts'
import { hourMs, type Instant } from '#core/model/instant.ts'
import type { NewSource } from '#desk/seed.ts'
import { sourceOf } from '#desk/seed.ts'
import type { Clock } from '#ports/clock.ts'
import type { Fetcher } from '#ports/fetcher.ts'

type Entry = {
  readonly at: Instant
  readonly path: string
  readonly title: string
  readonly text: string
  readonly edited?: { readonly at: Instant; readonly title: string }
}
type Feed = {
  readonly host: string
  readonly title: string
  readonly role: NewSource['source']['role']
  readonly entries: readonly Entry[]
}

/** The first instant of the played week: Monday, 2 March 2026. */
export const firstDay: Instant = Date.UTC(2026, 2, 2)
const at = (day: number, hour: number): Instant => firstDay + (day * 24 + hour) * hourMs

/** A small world: two reporters, a project, an aggregator, and a source that never answers; three days of news. */
const feeds: readonly Feed[] = [
  {
    host: 'tarn.example',
    title: 'Tarn project',
    role: 'primary',
    entries: [
      {
        at: at(0, 6),
        path: 'releases/4-0',
        title: 'Tarn 4.0 released',
        text: 'The Tarn project released version 4.0 of its open source database on Monday. Tarn 4.0 adds logical replication and drops the old lock manager.',
      },
      {
        at: at(1, 7),
        path: 'security/1',
        title: 'Tarn security advisory CVE-2026-99010',
        text: 'A vulnerability in Tarn 3.9 and 4.0, CVE-2026-99010, lets a client read memory of the server. Tarn 4.0.1 fixes the vulnerability.',
      },
      {
        at: at(2, 7),
        path: 'nightly/9',
        title: 'Tarn nightly 2026-03-04',
        text: 'An automated nightly build of the Tarn development branch is available for testing.',
      },
    ],
  },
  {
    host: 'ledger.example',
    title: 'The Ledger',
    role: 'reporter',
    entries: [
      {
        at: at(0, 9),
        path: 'tarn-4',
        title: 'Tarn 4.0 brings logical replication to the open source database',
        text: 'Tarn 4.0, the open source database, arrived on Monday with logical replication. The release drops the lock manager that had been part of Tarn since 2009.',
      },
      {
        at: at(1, 10),
        path: 'tarn-flaw',
        title: 'Attackers exploit Tarn vulnerability CVE-2026-99010',
        text: 'Attackers are exploiting CVE-2026-99010 in the Tarn database, researchers said on Tuesday. About 12,000 Tarn servers are exposed to the internet.',
        edited: { at: at(2, 8), title: 'Attackers exploit Tarn vulnerability CVE-2026-99010 on 14,000 servers' },
      },
      {
        at: at(1, 11),
        path: 'golf',
        title: 'Golf calendar for spring',
        text: 'The golf calendar for spring has been published with all dates.',
      },
    ],
  },
  {
    host: 'courier.example',
    title: 'Courier',
    role: 'reporter',
    entries: [
      {
        at: at(1, 12),
        path: 'tarn',
        title: 'Open source database Tarn under attack through CVE-2026-99010',
        text: 'The open source database Tarn is under attack through CVE-2026-99010, a vulnerability that leaks memory. Administrators should install Tarn 4.0.1, the project said.',
      },
      {
        at: at(2, 6),
        path: 'license',
        title: 'Fen changes license to AGPL',
        text: 'The Fen project changed the license of its open source search engine to the AGPL on Wednesday. The Fen foundation approved the license change with nine votes to two.',
      },
    ],
  },
  {
    host: 'agg.example',
    title: 'Links',
    role: 'aggregator',
    entries: [
      { at: at(1, 13), path: '../ledger.example/tarn-flaw', title: 'Attackers exploit Tarn vulnerability CVE-2026-99010', text: '' },
    ],
  },
  { host: 'gone.example', title: 'Gone', role: 'reporter', entries: [] },
]

/** The sources of the world, as a person would add them. */
export const worldSources: readonly NewSource[] = feeds.map(({ host, title, role }) =>
  sourceOf(`https://${host}/feed.xml`, { kind: 'feed', title, role, language: 'en' }),
)

/** Serves the world as it stands at the clock; `gone.example` never answers. */
export function worldFetcher(clock: Clock): Fetcher {
  return {
    fetch: async (plan) => {
      const feed = feeds.find(({ host }) => plan.url === `https://${host}/feed.xml`)
      if (feed === undefined || feed.host === 'gone.example') return failed('fetch/network', plan.url, 'the name was not found')
      const body = new TextEncoder().encode(rssOf(feed, clock.now()))
      return ok({ isUnchanged: false, finalUrl: plan.url, fetchedAt: clock.now(), status: 200, contentType: 'application/rss+xml', body })
    },
    [Symbol.asyncDispose]: async () => undefined,
  }
}

function rssOf(feed: Feed, now: Instant): string {
  const items = feed.entries
    .filter((entry) => entry.at <= now)
    .map((entry) => {
      const title = entry.edited !== undefined && entry.edited.at <= now ? entry.edited.title : entry.title
      const link = new URL(entry.path.replace('../', 'https://'), `https://${feed.host}/`).href
      return `<item><title>${title}</title><link>${link}</link><guid isPermaLink="false">${entry.path}</guid><pubDate>${new Date(entry.at).toUTCString()}</pubDate><description>${entry.text}</description></item>`
    })
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${feed.title}</title><link>https://${feed.host}/</link><description>${feed.title}</description>${items.join('')}</channel></rss>`
}
