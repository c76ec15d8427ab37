import type { Article } from '#core/model/article.ts'
import type { Capture } from '#core/model/capture.ts'
import type { Decision, StoredDecision } from '#core/model/decision.ts'
import type { Edition } from '#core/model/edition.ts'
import type { Instant } from '#core/model/instant.ts'
import type { Item } from '#core/model/item.ts'
import type { Outlet, Source, SourceState } from '#core/model/source.ts'
import type { Story } from '#core/model/story.ts'
import type { HubWord, Subscription } from '#core/model/subscription.ts'
import type { Job, Lease } from './queue.ts'

/** The record of one parcel reaching one place. */
export type Delivery = { readonly editionId: string; readonly channel: string; readonly at: Instant; readonly place: string }

/** Everything a step may want changed, as data: a commit is a list of these, all or nothing. */
export type Change =
  | { readonly put: 'outlet'; readonly outlet: Outlet }
  | { readonly put: 'source'; readonly source: Source }
  | { readonly put: 'source-state'; readonly state: SourceState }
  | { readonly put: 'capture'; readonly capture: Capture }
  /**
   * A new item or a new revision of one; the same revision twice changes nothing. With `searchable`, its plain text, the
   * search finds the item itself; without, it finds the article that is made of it.
   */
  | { readonly put: 'item'; readonly item: Item; readonly searchable?: string }
  /**
   * Replaces the article of that id, its passages and its place in the search index. Its `itemKeys` only grow: those
   * stored and those put are joined. With `joins` the stored article and this one become one by `joinArticles`, inside the
   * transaction, so that of two items of one article met at the same moment neither loses anything.
   */
  | { readonly put: 'article'; readonly article: Article; readonly joins?: true }
  | { readonly put: 'story'; readonly story: Story }
  | { readonly put: 'decisions'; readonly run: string; readonly at: Instant; readonly decisions: readonly Decision[] }
  /** Editions are immutable: a second edition of the same beat and date is refused by an error. */
  | { readonly put: 'edition'; readonly edition: Edition }
  /** The same parcel to the same place twice is recorded once. */
  | { readonly put: 'delivery'; readonly delivery: Delivery }
  /** Adds a job, or moves it: a job of that id that is still open becomes due at the earlier of both times. */
  | { readonly put: 'job'; readonly job: Job }
  | { readonly put: 'note'; readonly key: string; readonly value: string }
  /** What was asked of a hub. What it said since stays, unless the token is a new one. */
  | { readonly put: 'subscription'; readonly subscription: Subscription }
  /** What the hub said; nothing when there is no subscription of that token any more. */
  | { readonly put: 'hub-word'; readonly token: string; readonly heard: HubWord }
  | { readonly drop: 'subscription'; readonly sourceId: string }
  /** Its subscription stays until the hub was asked to end it. */
  | { readonly drop: 'source'; readonly sourceId: string }
  /** Forgets the bodies of captures fetched before; their rows stay. */
  | { readonly drop: 'capture-bodies'; readonly before: Instant }
  | { readonly drop: 'story'; readonly storyId: string }
  /** An article that went into another: its passages and search rows go with it. */
  | { readonly drop: 'article'; readonly articleId: string }

export type SearchHit = {
  /** The id of the article, or the key of an item of which none was made. */
  readonly subject: string
  readonly title: string
  readonly url: string
  /** Empty for an item whose source was removed. */
  readonly outletId: string
  readonly publishedAt: Instant
  readonly snippet: string
  readonly storyId?: string
}

export type EditionHead = {
  readonly id: string
  readonly beat: string
  readonly date: string
  readonly number: number
  readonly title: string
  readonly isSample: boolean
  readonly cutOff: Instant
}

export type StoreCounts = Readonly<
  Record<'sources' | 'captures' | 'items' | 'articles' | 'stories' | 'decisions' | 'editions' | 'deliveries', number>
>

/** The desk’s memory. One writer at a time, many readers, safe with several processes. */
export type Store = {
  /**
   * Applies all changes in one transaction, or none. With a lease, the job is finished in the same transaction, and
   * `false` comes back with nothing changed when the lease is no longer ours.
   */
  commit(changes: readonly Change[], lease?: Lease): Promise<boolean>

  /** All of them; the same list again as long as none has changed. */
  outlets(): Promise<readonly Outlet[]>
  outlet(id: string): Promise<Outlet | undefined>
  sources(): Promise<readonly Source[]>
  source(id: string): Promise<Source | undefined>
  sourceStates(): Promise<readonly SourceState[]>
  sourceState(sourceId: string): Promise<SourceState | undefined>

  subscriptions(): Promise<readonly Subscription[]>
  subscription(sourceId: string): Promise<Subscription | undefined>
  /** The subscription whose callback holds that token. */
  subscriptionOf(token: string): Promise<Subscription | undefined>

  capture(id: string): Promise<Capture | undefined>

  /** The newest revision of each. */
  items(keys: readonly string[]): Promise<readonly Item[]>
  revisions(key: string): Promise<readonly Item[]>
  /** Items of a source whose newest revision has one of these hashes, in order of first sight and key. */
  itemsSaying(sourceId: string, hashes: readonly string[]): Promise<readonly Item[]>
  /** Items first seen after `from` and not after `to`, newest revision, in order of first sight and key. */
  itemsSeen(from: Instant, to: Instant): Promise<readonly Item[]>

  articles(ids: readonly string[]): Promise<readonly Article[]>
  articlesOfItems(itemKeys: readonly string[]): Promise<readonly Article[]>
  /** Articles no story holds yet, oldest first. */
  articlesWithoutStory(limit: number): Promise<readonly Article[]>

  stories(ids: readonly string[]): Promise<readonly Story[]>
  /** Stories whose last news came after `from`. */
  storiesSince(from: Instant): Promise<readonly Story[]>
  storiesOfArticles(articleIds: readonly string[]): Promise<readonly Story[]>

  /** What was decided about a subject, oldest first. */
  decisionsAbout(subject: string): Promise<readonly StoredDecision[]>

  edition(beat: string, date: string): Promise<Edition | undefined>
  editionById(id: string): Promise<Edition | undefined>
  /** Newest first. */
  editions(beat: string, limit: number): Promise<readonly EditionHead[]>
  /** The edition that printed a claim, with that claim’s id. */
  editionOfClaim(claimId: string): Promise<Edition | undefined>
  deliveries(editionId: string): Promise<readonly Delivery[]>

  /** Full-text search over titles and texts of articles and of archived items; the query’s words are words, never operators. Best first. */
  search(words: string, limit: number): Promise<readonly SearchHit[]>

  note(key: string): Promise<string | undefined>
  counts(): Promise<StoreCounts>
  /** A hash over everything that matters, for comparing two runs: it leaves out leases and the time of work. */
  digest(): Promise<string>
  /** What is wrong with the store, if anything: integrity and version. */
  problems(): Promise<readonly string[]>
  [Symbol.asyncDispose](): Promise<void>
}
