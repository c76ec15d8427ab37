import type { Lease } from '#ports/queue.ts'
import type { Change, Store } from '#ports/store.ts'
import { applyChange, type ReadyChange } from './apply-change.ts'
import { articles } from './articles.ts'
import { beatRules } from './beat-rules.ts'
import { captures } from './captures.ts'
import { corrections } from './corrections.ts'
import { countsOf } from './counts.ts'
import type { Database, Durability } from './database.ts'
import { decisions } from './decisions.ts'
import { digestOf } from './digest.ts'
import { editions } from './editions.ts'
import { evidence } from './evidence.ts'
import { followed } from './followed.ts'
import { items } from './items.ts'
import { jobs } from './jobs.ts'
import { knownList } from './known-list.ts'
import { modelAnswers } from './model-answers.ts'
import { notes } from './notes.ts'
import { passes } from './passes.ts'
import { problemsOf } from './problems.ts'
import { readingMarks } from './reading-marks.ts'
import { redirects } from './redirects.ts'
import { rulings } from './rulings.ts'
import { search } from './search.ts'
import { sources } from './sources.ts'
import { stories } from './stories.ts'
import { subscribers } from './subscribers.ts'
import { subscriptions } from './subscriptions.ts'
import { trends } from './trends.ts'
import { vectors } from './vectors.ts'

/**
 * The Store port over one database. Every call runs at once and returns a settled promise, but for the packing of bodies, which
 * happens before the transaction begins.
 */
export function sqliteStore(database: Database): Store {
  const outlets = knownList(database, sources.outlets, (change) => 'outlet' in change)
  const outletFacts = knownList(database, followed.facts, touchesFacts)
  return {
    commit: (changes, lease) =>
      commit(database, changes, lease).finally(() => {
        outlets.forget(changes)
        outletFacts.forget(changes)
      }),
    outlets: async () => outlets.all(),
    outlet: async (id) => sources.outlet(database, id),
    sources: async () => sources.all(database),
    source: async (id) => sources.one(database, id),
    sourceStates: async () => sources.states(database),
    sourceState: async (sourceId) => sources.state(database, sourceId),
    subscriptions: async () => subscriptions.all(database),
    subscription: async (sourceId) => subscriptions.one(database, sourceId),
    subscriptionOf: async (token) => subscriptions.ofToken(database, token),
    capture: async (id) => captures.one(database, id),
    citedCaptures: async (ids) => captures.cited(database, ids),
    items: async (keys) => items.newest(database, keys),
    revisions: async (key) => items.revisions(database, key),
    itemsSaying: async (sourceId, hashes) => items.saying(database, sourceId, hashes),
    itemsSeen: async (from, to) => items.seen(database, from, to),
    articles: async (ids) => articles.some(database, ids),
    articlesOfItems: async (itemKeys) => articles.ofItems(database, itemKeys),
    articlesWithoutStory: async (limit) => articles.withoutStory(database, limit),
    articlesWithoutVector: async (space, limit) => articles.withoutVector(database, space, limit),
    vectors: async (articleIds, space) => vectors.ofArticles(database, articleIds, space),
    vectorsOfTexts: async (textHashes, space) => vectors.ofTexts(database, textHashes, space),
    stories: async (ids) => stories.some(database, ids),
    storiesSince: async (from) => stories.since(database, from),
    storiesOfArticles: async (articleIds) => stories.ofArticles(database, articleIds),
    storyNow: async (id) => stories.now(database, id),
    formerStoryIds: async (id) => redirects.into(database, id),
    storyIdsFrom: async (prefix, limit) => stories.idsFrom(database, prefix, limit),
    rulings: async () => rulings.all(database),
    rulingsOf: async (articleIds) => rulings.of(database, articleIds),
    beatRules: async () => beatRules.all(database),
    lookedAt: async (addresses) => followed.pages(database, addresses),
    lookedAtFor: async (storyId) => followed.pagesFor(database, storyId),
    visitsSince: async (from) => followed.visits(database, from),
    outletFacts: async () => outletFacts.all(),
    articlesOfOutlets: async (ask) => followed.articlesOf(database, ask),
    outletTallies: async () => followed.tallies(database),
    decisionsAbout: async (subject) => decisions.about(database, subject),
    edition: async (beat, date) => editions.of(database, beat, date),
    editionById: async (id) => editions.byId(database, id),
    editions: async (beat, limit) => editions.heads(database, beat, limit),
    editionOfClaim: async (claimId) => editions.ofClaim(database, claimId),
    deliveries: async (editionId) => editions.deliveries(database, editionId),
    evidence: async (editionId) => evidence.of(database, editionId),
    hasEvidence: async (editionId) => evidence.has(database, editionId),
    corrections: async (editionIds) => corrections.of(database, editionIds),
    search: async (ask) => search(database, ask),
    trends: async (ask) => trends.kept(database, ask),
    trendPrints: async (beat, from) => trends.prints(database, beat, from),
    thingsNamed: async (ask) => trends.named(database, ask),
    thingAliases: async () => trends.aliases(database),
    storiesNaming: async (ask) => trends.storiesNaming(database, ask),
    heldSince: async (from) => trends.heldSince(database, from),
    modelAnswer: async (key) => modelAnswers.one(database, key),
    modelTokensSince: async (from) => modelAnswers.tokensSince(database, from),
    note: async (key) => notes.one(database, key),
    ...ofReaders(database),
    counts: async () => countsOf(database),
    digest: async () => digestOf(database),
    problems: async () => problemsOf(database),
    [Symbol.asyncDispose]: async () => database.close(),
  }
}

/** What is asked about those who read the desk: by mail, with a pass, in reader apps. */
function ofReaders(database: Database) {
  return {
    subscribers: async () => subscribers.all(database),
    subscriber: async (id) => subscribers.one(database, id),
    subscriberOfKey: async (key) => subscribers.ofKey(database, key),
    subscriberOfAddress: async (address) => subscribers.ofAddress(database, address),
    mailing: async (what, subscriberId) => subscribers.mailing(database, what, subscriberId),
    mailingsSince: async (from) => subscribers.mailingsSince(database, from),
    passes: async () => passes.all(database),
    passOf: async (hash) => passes.of(database, hash),
    passOfFever: async (feverHash) => passes.ofFever(database, feverHash),
    readingMarks: async (reader) => readingMarks.of(database, reader),
    itemHeads: async (ask) => readingMarks.itemHeads(database, ask),
  } satisfies Partial<Store>
}

function touchesFacts(change: Change): boolean {
  return ('put' in change && change.put === 'outlet-fact') || ('drop' in change && change.drop === 'outlet-facts')
}

async function commit(database: Database, changes: readonly Change[], lease: Lease | undefined): Promise<boolean> {
  const ready: ReadyChange[] = []
  for (const change of changes) ready.push('capture' in change ? { put: 'capture', packed: await captures.pack(change.capture) } : change)
  return database.write(durabilityOf(changes, lease), () => {
    // First of all, so that a job may put itself again.
    if (lease !== undefined && !jobs.finish(database, lease)) return false
    for (const change of ready) applyChange(database, change)
    return true
  })
}

/**
 * What a person did or was shown waits for the disk; what a job found can be collected and made again from what was kept. Measured
 * with articles of the wire’s size, one a commit: 4,000 a second without waiting, 600 with (an SSD, 2 cores).
 */
function durabilityOf(changes: readonly Change[], lease: Lease | undefined): Durability {
  return lease === undefined || changes.some((change) => 'put' in change && shownKinds.has(change.put)) ? 'durable' : 'ordered'
}

const shownKinds: ReadonlySet<string> = new Set(['delivery', 'edition'])
