import { expect, it, onTestFinished } from 'vitest'
import { loadBeats } from '#app/load-beats.ts'
import { limits } from '#core/limits.ts'
import { failed, type Result } from '#core/model/failure.ts'
import type { LookedAt } from '#core/model/looked-at.ts'
import type { Story } from '#core/model/story.ts'
import type { Desk } from '#desk/desk.ts'
import { runDesk } from '#desk/run.ts'
import type { Fetched } from '#ports/fetcher.ts'
import { folderOfTest } from '../contract/place.ts'
import { feedOf, statusOf, type Visit, type Watch, watchFrom, watchSources } from './watched-source.ts'

const headline = 'Brookmill fixes critical flaw in open source mail server Sluice that attackers exploit'
const advisory = 'https://brookmill.example/security/advisories/sluice-7'
const pageTitle = 'Security advisory: critical flaw in Sluice mail server exploited'
const pageText =
  'Brookmill fixed a critical flaw in Sluice, its mail server, on Monday. Attackers exploit it to read the mail of others. All versions before 4.2.1 are affected, and operators should install Sluice 4.2.1 at once. The flaw lies in how the server reads the header of a mail that was forwarded twice.'

type World = {
  readonly page?: (visit: Visit) => Result<Fetched>
  readonly link?: string
  readonly followLinks?: number
  readonly alsoLinked?: readonly string[]
  readonly headline?: string
  readonly lookedBefore?: readonly LookedAt[]
}

function html(title: string, text: string, more = ''): string {
  return `<html lang="en"><head><title>${title}</title>${more}</head><body><article><h1>${title}</h1><p>${text}</p></article></body></html>`
}

function pageOf(visit: Visit, markup: string, signals: Fetched['signals'] = []): Result<Fetched> {
  const answer = feedOf(visit, [])
  return answer.ok
    ? { ok: true, value: { ...answer.value, contentType: 'text/html', body: new TextEncoder().encode(markup), signals: signals ?? [] } }
    : answer
}

const theAdvisory = (visit: Visit): Result<Fetched> => pageOf(visit, html(pageTitle, pageText))

/** A desk with one feed whose one report links to a page of the project it is about; it has gone as far as it comes. */
async function playedDesk(
  world: World,
): Promise<{ watch: Watch; desk: Desk; pages: () => readonly string[]; story: () => Promise<Story> }> {
  const links = [world.link ?? advisory, ...(world.alsoLinked ?? [])].map((url) => `&lt;a href="${url}"&gt;here&lt;/a&gt;`).join(' ')
  const text = `The project Brookmill fixed a critical flaw in its mail server Sluice on Monday, and attackers exploit it already. More stands ${links}. ${'Operators of mail servers are told to install the fixed version at once. '.repeat(25)}`
  const watch = await watchSources(folderOfTest(), ['https://gazette.example/rss'], (visit) => {
    if (visit.plan.purpose === 'page') return (world.page ?? theAdvisory)(visit)
    const feed = feedOf(visit, [world.headline ?? headline])
    if (!feed.ok) return feed
    const entry = `<link>https://gazette.example/sluice</link><pubDate>${new Date(watchFrom).toUTCString()}</pubDate><description>${text}</description>`
    const body = new TextDecoder().decode(feed.value.body).replace('</item>', `${entry}</item>`)
    return { ok: true, value: { ...feed.value, body: new TextEncoder().encode(body) } }
  })
  onTestFinished(() => watch.close())
  const beats = loadBeats(['open-source'])
  if (!beats.ok) throw new Error('the beat is well')
  const options = { ...watch.desk.options, pages: 'screened' as const, followLinks: world.followLinks ?? 3 }
  const desk = { ...watch.desk, beats: beats.value, options }
  await desk.store.commit((world.lookedBefore ?? []).map((page) => ({ put: 'looked-at', page })))
  await runDesk(desk, 'idle')
  const story = async (): Promise<Story> => {
    const [found] = await desk.store.storiesSince(0)
    if (found === undefined) throw new Error('there is a story')
    return found
  }
  const pages = (): readonly string[] => watch.visits.flatMap(({ plan }) => (plan.purpose === 'page' ? [plan.url] : []))
  return { watch, desk, pages, story }
}

const lookedAt = async (desk: Desk, address: string): Promise<LookedAt | undefined> => (await desk.store.lookedAt([address]))[0]

it('finds the document that a report links to, and makes an article of the story of it', async () => {
  const { desk, story, pages } = await playedDesk({})
  const { primary, articleIds } = await story()
  expect(pages()).toEqual([advisory])
  expect(primary).toMatchObject({ url: advisory, title: pageTitle, kind: 'advisory', foundAt: expect.any(Number) })
  expect(articleIds).toContain(primary?.articleId)
  const [article] = await desk.store.articles([primary?.articleId ?? ''])
  expect(article).toMatchObject({ role: 'primary', itemKeys: [], form: 'full', text: pageText })
  expect(await desk.store.capture(article?.pageCaptureId ?? '')).toMatchObject({ purpose: 'page', finalUrl: advisory })
  expect((await desk.store.decisionsAbout((await story()).id)).at(-1)).toMatchObject({ stage: 'trace', verdict: 'primary found' })
})

it('takes no page that says nothing of the happening, remembers it, and never fetches it again', async () => {
  const about = (visit: Visit) =>
    pageOf(visit, html('Brookmill, a company for mills', 'We have built mills since 1908, of wood and of stone. '.repeat(8)))
  const { watch, desk, pages, story } = await playedDesk({ page: about, link: 'https://brookmill.example/company/history' })
  expect((await story()).primary).toBeUndefined()
  const before = pages().length
  expect(before).toBe(1)
  expect(await lookedAt(desk, 'https://brookmill.example/company/history')).toMatchObject({
    title: 'Brookmill, a company for mills',
    tries: 1,
  })
  await desk.store.commit([{ put: 'job', job: { id: 'again', kind: 'follow', subject: (await story()).id, dueAt: watchFrom } }])
  await runDesk(desk, 'idle')
  expect(pages()).toHaveLength(before)
  expect(watch.visits.filter(({ plan }) => plan.purpose === 'page')).toHaveLength(before)
})

it('keeps no word of a page that may not be kept, and gives its address all the same', async () => {
  const { desk, story } = await playedDesk({
    page: (visit) => pageOf(visit, html(pageTitle, pageText, '<meta name="robots" content="noarchive">')),
  })
  const { primary, articleIds } = await story()
  expect(primary).toMatchObject({ url: advisory, title: pageTitle })
  expect(primary?.articleId).toBeUndefined()
  expect(articleIds).toHaveLength(1)
  expect((await lookedAt(desk, advisory))?.text).toBe('')
  expect((await desk.store.counts()).captures).toBe(1)
})

it('asks a server in trouble once more an hour later, and no third time', async () => {
  const { watch, desk, pages } = await playedDesk({ page: ({ plan }) => failed('fetch/timeout', plan.url, 'no answer') })
  expect(pages()).toHaveLength(1)
  const later = { ...desk, clock: { ...desk.clock, now: () => watch.desk.clock.now() + limits.followAgainMs } }
  await runDesk(later, 'idle')
  expect(pages()).toHaveLength(2)
  await runDesk({ ...desk, clock: { ...desk.clock, now: () => watch.desk.clock.now() + 9 * limits.followAgainMs } }, 'idle')
  expect(pages()).toHaveLength(2)
})

it('visits no more pages than it is told, and none when it is told none', async () => {
  const nothing = (visit: Visit) => statusOf(visit, 404)
  const alsoLinked = Array.from({ length: 9 }, (_, n) => `https://brookmill.example/security/flaw-sluice-${n}`)
  expect((await playedDesk({ page: nothing, alsoLinked })).pages()).toHaveLength(3)
  expect((await playedDesk({ page: nothing, alsoLinked, followLinks: 1 })).pages()).toHaveLength(1)
  expect((await playedDesk({ page: nothing, alsoLinked, followLinks: 0 })).pages()).toHaveLength(0)
})

it('holds nothing against a page while this machine is off the network', async () => {
  const { desk, story } = await playedDesk({ page: ({ plan }) => failed('fetch/offline', plan.url, 'off the network') })
  expect(await desk.store.lookedAtFor((await story()).id)).toEqual([])
})

it('visits nothing for a story that is fit for no beat', async () => {
  const { pages } = await playedDesk({ headline: 'Brookmill opens its garden for the spring fair', followLinks: 3 })
  expect(pages().filter((url) => url === advisory)).toEqual([])
})

it('visits a host no oftener in a day than it may', async () => {
  const before = (n: number, host: string): LookedAt => {
    const address = `https://${host}/${n}`
    return { address, url: address, storyId: 'story-other', at: watchFrom, tries: 1 }
  }
  const ofHost = Array.from({ length: limits.followsPerHostDay }, (_, n) => before(n, 'brookmill.example'))
  expect((await playedDesk({ lookedBefore: ofHost })).pages()).toEqual([])
  const ofDay = Array.from({ length: limits.followsPerDay }, (_, n) => before(n, `host-${n}.example`))
  expect((await playedDesk({ lookedBefore: ofDay })).pages()).toEqual([])
})
