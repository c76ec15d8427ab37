import type { Store } from '#ports/store.ts'
import type { Faults } from './fault-plan.ts'

/** A store under a fault plan: its commits are writes. Closing it never fails, so that a played death can be cleaned up. */
export function faultyStore(store: Store, faults: Faults): Store {
  const alive =
    <Ask extends readonly unknown[], Answer>(call: (...ask: Ask) => Promise<Answer>) =>
    async (...ask: Ask): Promise<Answer> => {
      faults.read()
      return call(...ask)
    }
  return {
    commit: (changes, lease) => faults.write(() => store.commit(changes, lease)),
    outlets: alive(store.outlets),
    outlet: alive(store.outlet),
    sources: alive(store.sources),
    source: alive(store.source),
    sourceStates: alive(store.sourceStates),
    sourceState: alive(store.sourceState),
    subscriptions: alive(store.subscriptions),
    subscription: alive(store.subscription),
    subscriptionOf: alive(store.subscriptionOf),
    capture: alive(store.capture),
    citedCaptures: alive(store.citedCaptures),
    items: alive(store.items),
    revisions: alive(store.revisions),
    itemsSaying: alive(store.itemsSaying),
    itemsSeen: alive(store.itemsSeen),
    articles: alive(store.articles),
    articlesOfItems: alive(store.articlesOfItems),
    articlesWithoutStory: alive(store.articlesWithoutStory),
    articlesWithoutVector: alive(store.articlesWithoutVector),
    vectors: alive(store.vectors),
    vectorsOfTexts: alive(store.vectorsOfTexts),
    stories: alive(store.stories),
    storiesSince: alive(store.storiesSince),
    storiesOfArticles: alive(store.storiesOfArticles),
    storyNow: alive(store.storyNow),
    formerStoryIds: alive(store.formerStoryIds),
    storyIdsFrom: alive(store.storyIdsFrom),
    rulings: alive(store.rulings),
    rulingsOf: alive(store.rulingsOf),
    beatRules: alive(store.beatRules),
    lookedAt: alive(store.lookedAt),
    lookedAtFor: alive(store.lookedAtFor),
    visitsSince: alive(store.visitsSince),
    outletFacts: alive(store.outletFacts),
    articlesOfOutlets: alive(store.articlesOfOutlets),
    outletTallies: alive(store.outletTallies),
    decisionsAbout: alive(store.decisionsAbout),
    edition: alive(store.edition),
    editionById: alive(store.editionById),
    editions: alive(store.editions),
    editionOfClaim: alive(store.editionOfClaim),
    deliveries: alive(store.deliveries),
    evidence: alive(store.evidence),
    hasEvidence: alive(store.hasEvidence),
    corrections: alive(store.corrections),
    search: alive(store.search),
    trends: alive(store.trends),
    trendPrints: alive(store.trendPrints),
    thingAliases: alive(store.thingAliases),
    storiesNaming: alive(store.storiesNaming),
    heldSince: alive(store.heldSince),
    modelAnswer: alive(store.modelAnswer),
    modelTokensSince: alive(store.modelTokensSince),
    note: alive(store.note),
    counts: alive(store.counts),
    digest: alive(store.digest),
    problems: alive(store.problems),
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  }
}
