import { limits } from '#core/limits.ts'
import type { Article } from '#core/model/article.ts'
import type { FailureCode } from '#core/model/failure.ts'
import { dayMs, type Instant } from '#core/model/instant.ts'
import type { LookedAt } from '#core/model/looked-at.ts'
import { present } from '#core/model/present.ts'
import type { Outlet } from '#core/model/source.ts'
import type { Story } from '#core/model/story.ts'
import { type Candidate, candidatesOf } from '#core/stages/trace/candidates.ts'
import { readPrimary } from '#core/stages/trace/linked.ts'
import { ownersOf } from '#core/stages/trace/owners.ts'
import { type Case, caseOf } from '#core/stages/trace/rules.ts'
import { registrableHost } from '#core/text/address.ts'
import { jobOf } from '#ports/queue.ts'
import type { Change, Store } from '#ports/store.ts'
import type { Desk } from '../desk.ts'
import type { Outcome } from '../step.ts'
import { articleOfPage } from './article-of-page.ts'
import { isFirm, tracedStories } from './traced-stories.ts'
import { type Visited, visitPage } from './visit-page.ts'

/**
 * Looks for the first-hand document of a story where its reports point: a few pages, the likeliest first, until one is it. Each
 * page is fetched once and never again, whatever stood there; so many a day, and so many of one host. The document becomes an
 * article of the story where its text may be kept.
 */
export async function follow(desk: Desk, storyId: string): Promise<Outcome> {
  const { store, options, clock } = desk
  const story = await store.storyNow(storyId)
  if (story === undefined || options.followLinks === 0 || isFirm(story.primary)) return { changes: [] }
  const articles = await store.articles(story.articleIds)
  const outlets = await store.outlets()
  const known = caseOf(articles, options.trace.moreCodeHosts, ownersOf(outlets, await store.outletFacts()))
  const now = clock.now()
  const visits: Visited[] = []
  for (const candidate of await dueOf(desk, { story, known, outlets, now })) {
    const visited = await visitPage(desk, { candidate, story, articles })
    // Nothing is held against a page that an outage of ours kept us from.
    if (visited.page.failure === 'fetch/offline') return { changes: [...kept(visits), againAt(story, now + limits.outageAgainMs)] }
    visits.push(visited)
    if (readPrimary(visited.page, known, outlets) !== undefined) break
  }
  if (visits.length === 0) return { changes: [] }
  return { changes: [...kept(visits), ...(await outcomeOf(desk, { story, articles, visits, now }))] }
}

type Due = { readonly story: Story; readonly known: Case; readonly outlets: readonly Outlet[]; readonly now: Instant }

/** The candidates that may be visited now, while none was it: not looked at before, and within what story, day and host allow. */
async function dueOf({ store, options }: Desk, { story, known, outlets, now }: Due): Promise<readonly Candidate[]> {
  const before = await store.lookedAtFor(story.id)
  if (before.some((page) => readPrimary(page, known, outlets) !== undefined)) return []
  const left = options.followLinks - before.filter((page) => !isWorthAnotherTry(page, now)).length
  const candidates = candidatesOf(known, left < 1 ? 0 : options.followLinks + before.length)
  const pages = new Map((await store.lookedAt(candidates.map(({ address }) => address))).map((page) => [page.address, page]))
  const visits = new Map(await store.visitsSince(now - dayMs))
  let today = [...visits.values()].reduce((sum, count) => sum + count, 0)
  const due: Candidate[] = []
  for (const candidate of candidates) {
    const page = pages.get(candidate.address)
    const host = registrableHost(candidate.address) ?? ''
    const ofHost = visits.get(host) ?? 0
    const isKnown = page !== undefined && !isWorthAnotherTry(page, now)
    if (isKnown || due.length >= left || today >= limits.followsPerDay || ofHost >= limits.followsPerHostDay) continue
    visits.set(host, ofHost + 1)
    today += 1
    due.push(page === undefined ? candidate : { ...candidate, tries: page.tries })
  }
  return due
}

/** A server that was in trouble is asked once more, later. */
function isWorthAnotherTry({ failure, tries, at }: LookedAt, now: Instant): boolean {
  return failure !== undefined && troubles.has(failure) && tries < triesMax && now - at >= limits.followAgainMs
}

const troubles: ReadonlySet<FailureCode> = new Set(['fetch/cut', 'fetch/network', 'fetch/timeout', 'work/died', 'work/timeout'])
const triesMax = 2

function kept(visits: readonly Visited[]): readonly Change[] {
  return visits.flatMap(({ page, capture }): readonly Change[] => [
    { put: 'looked-at', page },
    ...(capture === undefined ? [] : [{ put: 'capture', capture } as const]),
  ])
}

function againAt({ id }: Story, dueAt: Instant): Change {
  return { put: 'job', job: jobOf('follow', id, dueAt) }
}

type Seen = { readonly story: Story; readonly articles: readonly Article[]; readonly visits: readonly Visited[]; readonly now: Instant }

/** The story traced anew with what was seen; only its document is written, because other reports may have joined meanwhile. */
async function outcomeOf(desk: Desk, { story, articles, visits, now }: Seen): Promise<readonly Change[]> {
  const pages = visits.map(({ page }) => page)
  const tracing = { ...desk, store: withPages(desk.store, pages) }
  const traced = await tracedStories(tracing, [story], new Map(articles.map((article) => [article.id, article])))
  const { primary, named } = traced.stories[0] ?? {}
  const hasTrouble = pages.some(({ failure, tries }) => failure !== undefined && troubles.has(failure) && tries < triesMax)
  const visited = visits.find(({ page }) => page.url === primary?.url)
  const made = visited === undefined ? undefined : await articleOfPage(desk, { visited, story })
  const found = primary && made ? { ...primary, articleId: made.articleId } : primary
  const decisions = [...traced.decisions, ...(made?.decisions ?? [])]
  return [
    ...(hasTrouble && found?.articleId === undefined ? [againAt(story, now + limits.followAgainMs)] : []),
    ...(made?.changes ?? []),
    { put: 'primary', storyId: story.id, ...present({ primary: found, named }) },
    { put: 'decisions', run: `follow:${story.id}`, at: now, decisions },
  ]
}

/** The store as it will be when what was seen is committed. */
function withPages(store: Store, pages: readonly LookedAt[]): Store {
  return {
    ...store,
    lookedAt: async (addresses) => {
      const asked = new Set(addresses)
      const fresh = pages.filter(({ address }) => asked.has(address))
      const stored = await store.lookedAt(addresses)
      return [...fresh, ...stored.filter(({ address }) => !fresh.some((page) => page.address === address))]
    },
  }
}
