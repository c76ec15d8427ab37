import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { virtualClock } from '#adapters/clock/virtual.ts'
import { openFolder } from '#adapters/files/folder.ts'
import { localWakeups } from '#adapters/queue/local/wakeups.ts'
import { openKeyFolder } from '#adapters/sign/key-folder.ts'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import { editionFoldersAt, verifyPlace } from '#app/edition-folders.ts'
import type { Edition } from '#core/model/edition.ts'
import { ok } from '#core/model/failure.ts'
import { dayMs, dayOf, hourMs } from '#core/model/instant.ts'
import { printedClaims } from '#core/stages/compose/printed.ts'
import { takeBackCorrection } from '#desk/corrections/make-correction.ts'
import type { Desk } from '#desk/desk.ts'
import { published } from '#desk/published.ts'
import { runDesk } from '#desk/run.ts'
import { addSources, askForEdition, sourceOf } from '#desk/seed.ts'
import { mistakeEvents } from './mistake-events.ts'
import { simDesk } from './sim-desk.ts'
import { firstDay } from './world.ts'

const folder = mkdtempSync(join(tmpdir(), 'headwater-corrections-'))
const clock = virtualClock(firstDay)
const beat = 'open-source'
const mistakes: string[] = []
let desk: Desk
const editions: Edition[] = []

type Post = { readonly path: string; readonly title: string; readonly text: string; readonly from: number; readonly to?: number }

/** A reporter who counts 1,200 servers on the first day, and 2,100 from the second on, in the same article. */
const posts: readonly Post[] = [
  {
    path: 'tarn-flaw',
    title: 'Attackers broke into 1,200 servers through Tarn vulnerability CVE-2026-99010',
    text: 'Attackers exploit the vulnerability CVE-2026-99010 in the open source database Tarn.',
    from: 0,
    to: 1,
  },
  {
    path: 'tarn-flaw',
    title: 'Attackers broke into 2,100 servers through Tarn vulnerability CVE-2026-99010',
    text: 'Attackers exploit the vulnerability CVE-2026-99010 in the open source database Tarn.',
    from: 1,
  },
  {
    path: 'weir',
    title: 'Critical vulnerability CVE-2026-99020 in open source proxy Weir exploited',
    text: 'Attackers exploit the vulnerability CVE-2026-99020 in the open source proxy Weir, its maintainers say.',
    from: 0,
    to: 1,
  },
  {
    path: 'weir',
    title: 'RETRACTED: Critical vulnerability CVE-2026-99020 in open source proxy Weir exploited',
    text: 'This report was wrong. Nothing was exploited.',
    from: 1,
  },
  {
    path: 'quill',
    title: 'Quill 3.0 released with a new file format',
    text: 'The Quill project released version 3.0 of its open source editor on Tuesday. Quill 3.0 stores documents in one file.',
    from: 1,
  },
]

function rss(): string {
  const day = Math.floor((clock.now() - firstDay) / dayMs)
  const shown = posts.filter(({ from, to = Number.POSITIVE_INFINITY }) => from <= day && day < to)
  const items = shown.map(({ path, title, text }) => {
    const at = new Date(firstDay + (path === 'quill' ? dayMs : 0) + 9 * hourMs).toUTCString()
    return `<item><title>${title}</title><link>https://ledger.example/${path}</link><guid isPermaLink="false">${path}</guid><pubDate>${at}</pubDate><description>${text}</description></item>`
  })
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>The Ledger</title><link>https://ledger.example/</link><description>d</description>${items.join('')}</channel></rss>`
}

/** A project that takes an announcement back by a tombstone (RFC 6721) on the second day. */
function atom(): string {
  const day = Math.floor((clock.now() - firstDay) / dayMs)
  const at = new Date(firstDay + 8 * hourMs).toISOString()
  const entry = `<entry><id>tag:harbor.example,2026:4-0</id><title>Harbor 4.0 released with a new license</title><updated>${at}</updated><published>${at}</published><link href="https://harbor.example/4-0"/><summary>The Harbor project released version 4.0 of its open source registry under a new license.</summary></entry>`
  const gone = `<at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="tag:harbor.example,2026:4-0" when="${at}"/>`
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>tag:harbor.example,2026:feed</id><title>Harbor</title><updated>${at}</updated><link href="https://harbor.example/"/>${day === 0 ? entry : gone}</feed>`
}

async function playDay(day: number): Promise<void> {
  clock.set(firstDay + day * dayMs + 18 * hourMs)
  await runDesk(desk, 'idle')
  const date = dayOf(clock.now(), 'UTC')
  await askForEdition(desk, beat, date)
  await runDesk(desk, 'idle')
  const edition = await desk.store.edition(beat, date)
  if (edition === undefined) throw new Error(`there is no edition of ${date}: ${mistakes.join('; ')}`)
  editions.push(edition)
}

beforeAll(async () => {
  const { store, queue } = await openSqlite({ path: join(folder, 'headwater.db') })
  const common = simDesk()
  desk = {
    ...common,
    store,
    queue,
    wakeups: localWakeups(clock),
    clock: { now: clock.now, wait: async () => undefined },
    fetcher: {
      fetch: async ({ url }) => {
        const isAtom = url.includes('harbor')
        const body = new TextEncoder().encode(isAtom ? atom() : rss())
        const contentType = isAtom ? 'application/atom+xml' : 'application/rss+xml'
        return ok({ isUnchanged: false, finalUrl: url, fetchedAt: clock.now(), status: 200, contentType, body })
      },
      [Symbol.asyncDispose]: async () => undefined,
    },
    files: openFolder(join(folder, 'editions')),
    signer: openKeyFolder(join(folder, 'keys')),
    events: mistakeEvents((why) => mistakes.push(why)),
    options: { ...common.options, channels: ['site'] },
  }
  await addSources(desk, [
    sourceOf('https://ledger.example/feed.xml', { kind: 'feed', title: 'The Ledger', role: 'reporter', language: 'en' }),
    sourceOf('https://harbor.example/atom.xml', { kind: 'feed', title: 'Harbor', role: 'primary', language: 'en' }),
  ])
  await playDay(0)
  await playDay(1)
}, 60_000)

afterAll(async () => {
  await desk?.store[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true, force: true })
})

const fileOf = (date: string, name: string): string => readFileSync(join(folder, 'editions', beat, date, name), 'utf8')

describe('what its source changed or retracted after it was told', () => {
  it('is noted beside the edition, whose own text stays', async () => {
    const [first] = editions
    if (first === undefined) throw new Error('there is an edition')
    expect(printedClaims(first).some(({ text }) => text.includes('1,200 servers'))).toBe(true)
    expect(await desk.store.editionById(first.id)).toEqual(first)
    const { noted = [] } = await published(desk, first)
    expect(noted.map(({ claim }) => claim.text).toSorted()).toEqual([
      'Changed at the source: The Ledger now says 2,100, not 1,200: “Attackers broke into 2,100 servers through Tarn vulnerability CVE-2026-99010”',
      'Retracted: The Ledger’s report is now headed “RETRACTED: Critical vulnerability CVE-2026-99020 in open source proxy Weir exploited”.',
      'Withdrawn at the source: Harbor has taken back its report “Harbor 4.0 released with a new license”.',
    ])
    const wrong = printedClaims(first).find(({ id }) => id === noted.find(({ claim }) => claim.text.startsWith('Changed'))?.claimId)
    expect(wrong?.text).toContain('1,200')
    expect((await desk.store.decisionsAbout(wrong?.id ?? '')).map(({ verdict }) => verdict)).toContain('corrected')
  })

  it('stands in the edition’s files, which were delivered again, and in the next edition', () => {
    const [first, second] = editions
    for (const name of ['index.html', 'edition.md', 'edition.json', 'edition.atom'])
      expect(fileOf(first?.date ?? '', name), name).toContain('now says 2,100, not 1,200')
    expect(fileOf(first?.date ?? '', 'edition.atom')).toContain('<updated>2026-03-03T18:00:00.000Z</updated>')
    expect(second?.corrections.map(({ text, corrects }) => [text.slice(0, 67), corrects?.date]).toSorted()).toEqual([
      ['The edition of 2 March told: “Attackers broke into 1,200 servers th', first?.date],
      ['The edition of 2 March told: “Critical vulnerability CVE-2026-99020', first?.date],
      ['The edition of 2 March told: “Harbor 4.0 released with a new licens', first?.date],
    ])
    expect(fileOf(second?.date ?? '', 'index.html')).toContain('Edition of Monday, 2 March 2026')
  })

  it('is not told again where the report was retracted or taken back', () => {
    const [first, second] = editions
    const cites = (edition: Edition | undefined): boolean =>
      edition !== undefined &&
      printedClaims({ ...edition, corrections: [] }).some(({ citations }) =>
        citations.some((one) => one.kind === 'passage' && /^Critical vulnerability|^Harbor 4/.test(one.quote)),
      )
    expect([cites(first), cites(second)]).toEqual([true, false])
  })

  it('leaves both editions well signed, as anybody can check', () => {
    const places = editionFoldersAt(join(folder, 'editions'))
    expect(places).toHaveLength(2)
    for (const place of places) {
      const { isGood, verdicts } = verifyPlace(place, undefined)
      expect(verdicts.flatMap(({ problems }) => problems)).toEqual([])
      expect(isGood).toBe(true)
    }
    expect(readdirSync(join(folder, 'keys')).sort()).toEqual(['minisign.key', 'minisign.pub'])
    expect(mistakes).toEqual([])
  })

  it('is shown no longer when a person takes it back, and is not found again', async () => {
    const [first] = editions
    const found = await desk.store.corrections([first?.id ?? ''])
    if (first === undefined) throw new Error('there is an edition')
    for (const one of found) await takeBackCorrection(desk.store, one, clock.now())
    await playDay(2)
    expect((await published(desk, first)).noted).toBeUndefined()
    expect(await desk.store.corrections([first.id])).toHaveLength(3)
    expect(fileOf(first.date, 'edition.md')).not.toContain('now says 2,100')
    expect(editions[2]?.corrections).toEqual([])
    for (const place of editionFoldersAt(join(folder, 'editions'))) expect(verifyPlace(place, undefined).isGood).toBe(true)
  })
})
