import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Article } from '#core/model/article.ts'
import { hourMs, isoOf } from '#core/model/instant.ts'
import type { Item } from '#core/model/item.ts'
import type { SourceState } from '#core/model/source.ts'
import type { Workshop } from '#ports/workshop.ts'
import { type Case, type Hits, hitsOf } from './cases.ts'
import { openPlay, type Play, type PublishedFile, tellMistakes } from './play.ts'
import { serverNow } from './server.ts'
import { type Complaints, isAmount, judgePublished, judgeRequests, judgeTexts, shown } from './verdicts.ts'

/** Complaints by case. */
export type Verdicts = ReadonlyMap<Case, Complaints>

export type FeedPlay = {
  readonly origin: string
  readonly allow: readonly string[]
  readonly cases: readonly Case[]
  /** Between two fetches of a case, on the played clock. */
  readonly gapMs: number
  readonly pages: 'screened' | 'none'
  /** Shared by all plays, so that not each starts threads of its own. */
  readonly workshop: Workshop
}

/** Plays feed cases through one desk: each is fetched as often as it asks, and judged right after its last fetch. */
export async function playFeeds({ origin, allow, cases, gapMs, pages, workshop }: FeedPlay): Promise<Verdicts> {
  const verdicts = new Map<Case, Complaints>()
  if (cases.length === 0) return verdicts
  await using play = await openPlay({ allow, pages, workshop })
  const ids = await play.add(cases.map(({ url, path }) => ({ url, title: `Case ${path}` })))
  const runs = cases.map((one, place): Run => ({ one, sourceId: ids[place] ?? '', targets: new Map() }))
  const roundCount = Math.max(...cases.map(({ expect }) => expect.fetches ?? 1))
  let published: readonly PublishedFile[] = []
  for (let round = 1; round <= roundCount; round += 1) {
    play.clock.set(serverNow + (round - 1) * gapMs)
    const left = runs.filter(({ one }) => (one.expect.fetches ?? 1) >= round)
    await play.poll(left.map(({ sourceId }) => sourceId))
    for (const { sourceId, targets } of left) targets.set(round, (await play.desk.store.source(sourceId))?.target ?? '')
    if (round === 1) published = await play.publish()
    const done = left.filter(({ one }) => (one.expect.fetches ?? 1) === round)
    const root = await hitsOf(origin, '')
    for (const run of done) {
      const own = run.one.session === '' ? root : await hitsOf(origin, run.one.session)
      verdicts.set(run.one, await judge(play, run, { own, root, published }))
    }
    await play.desk.store.commit(done.map(({ sourceId }) => ({ drop: 'source', sourceId })))
  }
  tellMistakes(play)
  return verdicts
}

/**
 * Plays each case on a desk of its own, so that its edition and its pages hold nothing but what it sent: items that many cases
 * share an address or a text for would hide each other.
 */
export async function playApart(given: FeedPlay): Promise<Verdicts> {
  const waiting = [...given.cases]
  const verdicts = new Map<Case, Complaints>()
  const lane = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      for (const [played, complaints] of await playFeeds({ ...given, cases: [one] })) verdicts.set(played, complaints)
    }
  }
  await Promise.all(Array.from({ length: laneCount }, lane))
  return verdicts
}

const laneCount = 2

/**
 * Plays cases one after the other and alone, because what they take of the memory and of the time of the process is measured:
 * growth of the resident memory, and the longest time the main thread was blocked.
 */
export async function measureFeeds({ origin, allow, cases, pages, workshop }: FeedPlay): Promise<Verdicts> {
  const verdicts = new Map<Case, Complaints>()
  if (cases.length === 0) return verdicts
  await using play = await openPlay({ allow, pages, workshop })
  await measure(play, `${origin}/~warm/ok/rss`)
  for (const one of cases) {
    const { sourceId, grownMiB, blockedMs } = await measure(play, one.url)
    const root = await hitsOf(origin, '')
    const own = await hitsOf(origin, one.session)
    const run = { one, sourceId, targets: new Map() }
    const { maxRssGrowthMiB = Number.POSITIVE_INFINITY, maxBlockMs = Number.POSITIVE_INFINITY } = one.expect
    let leastMs = blockedMs
    // Another process that takes the processor blocks us too; what is ours shows each time.
    for (let again = 0; again < 2 && leastMs > maxBlockMs; again += 1) {
      leastMs = Math.min(leastMs, (await measure(play, one.url.replace(`~${one.session}/`, `~${one.session}-${again}/`))).blockedMs)
    }
    verdicts.set(one, [
      ...(await judge(play, run, { own, root, published: [] })),
      ...(grownMiB > maxRssGrowthMiB ? [`memory grew by ${grownMiB} MiB`] : []),
      ...(leastMs > maxBlockMs ? [`the main thread was blocked for ${leastMs} ms`] : []),
    ])
  }
  const published = await play.publish()
  for (const [one, complaints] of verdicts) verdicts.set(one, [...complaints, ...judgePublished(one.expect, published)])
  tellMistakes(play)
  return verdicts
}

type Measured = { readonly sourceId: string; readonly grownMiB: number; readonly blockedMs: number }

async function measure(play: Play, url: string): Promise<Measured> {
  const [sourceId = ''] = await play.add([{ url, title: `Case ${new URL(url).pathname}` }])
  const before = process.memoryUsage().rss
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 20)
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  await play.poll([sourceId])
  delay.disable()
  clearInterval(watch)
  return { sourceId, grownMiB: Math.round((most - before) / 2 ** 20), blockedMs: Math.round(delay.max / 1e6) }
}

type Run = { readonly one: Case; readonly sourceId: string; readonly targets: Map<number, string> }
type Around = { readonly own: Hits; readonly root: Hits; readonly published: readonly PublishedFile[] }

async function judge(play: Play, { one, sourceId, targets }: Run, around: Around): Promise<Complaints> {
  const { store } = play.desk
  const { expect } = one
  const state = await store.sourceState(sourceId)
  if (state === undefined) return ['it was never collected']
  const items = (await store.itemsSeen(0, play.clock.now() + hourMs)).filter((item) => item.sourceId === sourceId)
  const articles = await store.articlesOfItems(items.map((item) => item.key))
  const seconds = (play.msOf.get(one.url) ?? 0) / 1_000
  return [
    ...judgeState(expect, state),
    ...(await judgeItems(play, one, items)),
    ...judgeTexts(expect, { items, articles }),
    ...judgeRequests(one, around),
    ...judgePublished(expect, around.published),
    ...judgePublished({ ...expect, editionMustNotContain: [] }, await Promise.all(articles.slice(0, 50).map(({ id }) => play.pageOf(id)))),
    ...(await judgeStories(play, one, articles)),
    ...(expect.maxSeconds !== undefined && seconds > expect.maxSeconds ? [`it took ${seconds.toFixed(1)} s`] : []),
    ...(expect.finalUrl !== undefined && play.endOf.get(one.url)?.endsWith(expect.finalUrl) !== true
      ? [`it ended at ${play.endOf.get(one.url)}`]
      : []),
    ...Object.entries(expect.urlAfter ?? {}).flatMap(([round, wanted]) => {
      const target = targets.get(Number(round)) ?? 'nowhere'
      return target.endsWith(wanted) ? [] : [`after fetch ${round} it stands at ${target}, not ${wanted}`]
    }),
  ]
}

function judgeState({ status, flagged, newOnLastFetch, ...expect }: Case['expect'], state: SourceState): Complaints {
  const { failure } = state
  const isRefused = failure?.code === 'fetch/refused-address' || failure?.code === 'fetch/bad-address'
  const isStatus = {
    ok: failure === undefined && state.okAt !== undefined,
    partial: failure !== undefined || state.damage !== undefined,
    error: failure !== undefined && !state.isRetired,
    refused: isRefused,
    gone: state.isRetired,
    'retry-later': failure?.retryAfterMs !== undefined && state.nextAt - (state.fetchedAt ?? 0) >= failure.retryAfterMs,
  }
  const said = failure === undefined ? shown(state.damage ?? 'ok') : `${failure.code}: ${failure.why}`
  const waitSeconds = (failure?.retryAfterMs ?? 0) / 1_000
  const { retryAfterSeconds, retryAfterMax, retryAfterMin } = expect
  return [
    ...(status !== undefined && !isStatus[status] ? [`its state is not ${status}: ${said}`] : []),
    ...(flagged === true && state.damage === undefined && failure === undefined ? ['nothing is said of it'] : []),
    ...(newOnLastFetch !== undefined && state.newCount !== newOnLastFetch ? [`the last fetch brought ${state.newCount} new items`] : []),
    // Dates in HTTP have no fractions, and the server takes its own time.
    ...(retryAfterSeconds !== undefined && Math.abs(waitSeconds - retryAfterSeconds) > 3 ? [`it waits for ${waitSeconds} s`] : []),
    ...(retryAfterMax !== undefined && waitSeconds > retryAfterMax ? [`it waits for ${waitSeconds} s`] : []),
    ...(retryAfterMin !== undefined && waitSeconds < retryAfterMin ? [`it waits for ${waitSeconds} s`] : []),
  ]
}

async function judgeItems({ desk, clock }: Play, { expect }: Case, items: readonly Item[]): Promise<Complaints> {
  const revisions = Math.max(0, ...items.map((item) => item.revision - 1))
  const late = expect.orderNotAfterNow === true ? items.filter((item) => item.publishedAt > clock.now()) : []
  const found = expect.searchFinds === undefined ? undefined : await desk.store.search({ words: expect.searchFinds, limit: 50 })
  const polluted: Readonly<Record<string, unknown>> = {}
  return [
    ...(expect.items !== undefined && !isAmount(items.length, expect.items) ? [`${items.length} items, not ${shown(expect.items)}`] : []),
    ...(expect.revisions !== undefined && !isAmount(revisions, expect.revisions) ? [`${revisions} revisions`] : []),
    ...late.map((item) => `“${item.title}” is dated ${isoOf(item.publishedAt)}`),
    ...(found !== undefined && found.length === 0 ? ['search does not find it'] : []),
    ...(expect.noPrototypePollution === true && polluted.polluted !== undefined ? ['all objects gained a property'] : []),
    ...(await judgeChanges(desk, expect, items)),
    ...Object.entries(expect.dates ?? {}).flatMap(([guid, wanted]) => {
      const item = items.find((one) => one.guid === guid)
      const told = item === undefined ? 'missing' : item.dateOrigin === 'first-seen' ? null : isoOf(item.publishedAt)
      const isSame = told === wanted || (wanted !== null && Date.parse(told ?? '') === Date.parse(wanted))
      // A date that cannot be read may become the time of first sight; the server names null for those that may.
      return isSame || wanted === null || (wanted === 'first-seen' && told === null) ? [] : [`${guid} is dated ${told}, not ${wanted}`]
    }),
  ]
}

/** What is told of items that their source withdrew or changed: a decision about the item says it. */
async function judgeChanges({ store }: Play['desk'], expect: Case['expect'], items: readonly Item[]): Promise<Complaints> {
  const missing = items.find((item) => item.guid === expect.itemMarkedMissing)
  const changed = expect.citationMarkedChanged === true ? items[0] : undefined
  const about = async (item: Item | undefined) => (item === undefined ? [] : await store.decisionsAbout(item.key))
  const lacksMark =
    expect.itemMarkedMissing !== undefined && !(await about(missing)).some(({ verdict }) => /missing|withdrawn|gone/.test(verdict))
  const lacksChange = changed !== undefined && !(await about(changed)).some(({ verdict }) => /chang|revis/.test(verdict))
  return [
    ...(lacksMark ? [`nothing says that ${expect.itemMarkedMissing} is missing`] : []),
    ...(lacksChange ? ['nothing says that its text changed'] : []),
  ]
}

async function judgeStories({ desk }: Play, { expect, path }: Case, articles: readonly Article[]): Promise<Complaints> {
  const { farm } = expect
  if (farm === undefined) return []
  const [story] = await desk.store.storiesOfArticles(articles.map((article) => article.id))
  if (story === undefined) return [`${path} has no story`]
  const told = await desk.store.articles(story.articleIds)
  const origins = new Set(told.filter((article) => article.reprintOf === undefined).map((article) => article.outletId))
  return [
    ...(farm.members !== undefined && told.length < farm.members ? [`its story has ${told.length} members`] : []),
    ...(isAmount(origins.size, typeof farm.independentSources === 'number' ? { max: farm.independentSources } : farm.independentSources)
      ? []
      : [`its story counts ${origins.size} independent sources`]),
  ]
}
