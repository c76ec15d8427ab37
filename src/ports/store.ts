import type { Mailing, Subscriber } from '#core/mail/subscriber.ts'
import type { Pass } from '#core/model/access.ts'
import type { Article } from '#core/model/article.ts'
import type { BeatRule } from '#core/model/beat-rule.ts'
import type { Capture } from '#core/model/capture.ts'
import type { Correction } from '#core/model/correction.ts'
import type { Decision, StoredDecision } from '#core/model/decision.ts'
import type { Edition } from '#core/model/edition.ts'
import type { CitedCapture, EvidenceRecord } from '#core/model/evidence.ts'
import type { Instant } from '#core/model/instant.ts'
import type { Item } from '#core/model/item.ts'
import type { LookedAt } from '#core/model/looked-at.ts'
import type { FactOrigin, OutletFact } from '#core/model/outlet-fact.ts'
import type { Ruling } from '#core/model/ruling.ts'
import type { Outlet, Source, SourceState } from '#core/model/source.ts'
import type { Named, Primary, Story, StoryLink } from '#core/model/story.ts'
import type { HubWord, Subscription } from '#core/model/subscription.ts'
import type { ReadingMark, ReadingMarks, ReadThrough } from '#core/reader/reading-mark.ts'
import type { ThingAlias, TrendDay, TrendRow, TrendTotal } from '#core/trends/trend.ts'
import type { Job, Lease } from './queue.ts'

/** The record of one parcel reaching one place. */
export type Delivery = { readonly editionId: string; readonly channel: string; readonly at: Instant; readonly place: string }

/**
 * What a language model was asked and answered, kept so that it is not paid for twice and can be looked at later. `key` is a hash
 * of model and question; `question` is what it was shown, `answer` its text as it came.
 */
export type ModelAnswer = {
  readonly key: string
  readonly model: string
  readonly at: Instant
  readonly question: string
  readonly answer: string
  readonly isWhole: boolean
  readonly tokensIn: number
  readonly tokensOut: number
}

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
  /** A ruling of that id takes the place of the one before. */
  | { readonly put: 'ruling'; readonly ruling: Ruling }
  /** A rule of that id takes the place of the one before. */
  | { readonly put: 'beat-rule'; readonly rule: BeatRule }
  | { readonly put: 'decisions'; readonly run: string; readonly at: Instant; readonly decisions: readonly Decision[] }
  /** Editions are immutable: a second edition of the same beat and date is refused by an error. */
  | { readonly put: 'edition'; readonly edition: Edition }
  /** What an edition rests on; the first one for an edition holds. */
  | { readonly put: 'evidence'; readonly record: EvidenceRecord }
  /** A correction of that id takes the place of the one before. */
  | { readonly put: 'correction'; readonly correction: Correction }
  /** The same parcel to the same place twice is recorded once. */
  | { readonly put: 'delivery'; readonly delivery: Delivery }
  /** Adds a job, or moves it: a job of that id that is still open becomes due at the earlier of both times. */
  | { readonly put: 'job'; readonly job: Job }
  | { readonly put: 'note'; readonly key: string; readonly value: string }
  /** What a language model answered; one for a key, the last one holds. */
  | { readonly put: 'model-answer'; readonly answer: ModelAnswer }
  /**
   * Who may come in. A pass of that id takes the place of the one before; with `insteadOf` it takes the place of another pass, which
   * must still be there, or nothing changes: so a key that opens one session opens one, however many come with it at once.
   */
  | { readonly put: 'pass'; readonly pass: Pass; readonly insteadOf?: string }
  /** When a pass was last used. */
  | { readonly put: 'pass-use'; readonly passId: string; readonly at: Instant }
  /** With the sessions that it opened. */
  | { readonly drop: 'pass'; readonly passId: string }
  /** What a reader said of an entry, whole: it takes the place of what was said of it before. */
  | { readonly put: 'reading-mark'; readonly reader: string; readonly mark: ReadingMark }
  /** It takes the place of an earlier one of that stretch, never of a later one. */
  | { readonly put: 'read-through'; readonly reader: string; readonly through: ReadThrough }
  /** Forgets a reader’s marks of entries with smaller numbers, but for what is starred. */
  | { readonly drop: 'reading-marks'; readonly reader: string; readonly before: number }
  /** Forgets what language models answered before. */
  | { readonly drop: 'model-answers'; readonly before: Instant }
  /**
   * The first-hand document of a story, or that there is none, and nothing else of it; or an article that joins it, inside the
   * transaction: for work beside which other reports may join. Nothing, when the story is gone or holds the article already.
   */
  | { readonly put: 'primary'; readonly storyId: string; readonly primary?: Primary; readonly named?: Named }
  | { readonly put: 'joined'; readonly storyId: string; readonly articleId: string }
  /** The links of a story to others as they are now, and nothing else of it; nothing, when the story is gone. */
  | { readonly put: 'links'; readonly storyId: string; readonly links: readonly StoryLink[] }
  /** A page that was looked at for a first-hand document; one for an address, the last look holds. */
  | { readonly put: 'looked-at'; readonly page: LookedAt }
  /** What is known of a host. One by a person for a host, whatever it says; of the wire one for a host and owner. */
  | { readonly put: 'outlet-fact'; readonly fact: OutletFact }
  | { readonly drop: 'outlet-facts'; readonly host: string; readonly origin: FactOrigin }
  /** What was asked of a hub. What it said since stays, unless the token is a new one. */
  | { readonly put: 'subscription'; readonly subscription: Subscription }
  /** What the hub said; nothing when there is no subscription of that token any more. */
  | { readonly put: 'hub-word'; readonly token: string; readonly heard: HubWord }
  | { readonly drop: 'subscription'; readonly sourceId: string }
  /** A subscriber of that id takes the place of the one before. One address has one subscriber: a second one is refused by an error. */
  | { readonly put: 'subscriber'; readonly subscriber: Subscriber }
  /** What is known of a mail; one for what it is and to whom, the last word holds. */
  | { readonly put: 'mailing'; readonly mailing: Mailing }
  /** The same before the mail is handed over: refused by an error where it is under way or has come to an end. */
  | { readonly put: 'mailing-begun'; readonly mailing: Mailing }
  /** With all that was kept of mails to it; deliveries keep the bare id. */
  | { readonly drop: 'subscriber'; readonly subscriberId: string }
  /** Forgets who asked before and never confirmed. */
  | { readonly drop: 'unconfirmed-subscribers'; readonly before: Instant }
  | { readonly drop: 'mailings'; readonly before: Instant }
  /** Its subscription stays until the hub was asked to end it. */
  | { readonly drop: 'source'; readonly sourceId: string }
  /** Forgets the bodies of captures fetched before; their rows stay. */
  | { readonly drop: 'capture-bodies'; readonly before: Instant }
  /** With `into` its id, and each that led to it, leads to that story from now on; a story that is put again leads nowhere else. */
  | { readonly drop: 'story'; readonly storyId: string; readonly into?: string }
  | { readonly drop: 'ruling'; readonly rulingId: string }
  | { readonly drop: 'beat-rule'; readonly ruleId: string }
  /** Takes the place of what was counted of that beat and day before. Its aliases hold for what was counted under them, too. */
  | { readonly put: 'trend-day'; readonly counted: TrendDay }
  /** Forgets things that one story named once before a date, and makes weeks of the days before a Monday. */
  | { readonly drop: 'aged-trends'; readonly onceBefore: string; readonly dailyBefore: string }
  /**
   * What a model made of an article's words: `textHash` is a hash of the text it read, `space` names the model. One for an article
   * and space; the last one holds. An empty vector says that the article was looked at and stays without. It goes with its
   * article, and when the article gets another title.
   */
  | {
      readonly put: 'vector'
      readonly articleId: string
      readonly space: string
      readonly textHash: string
      readonly vector: Float32Array
    }
  /** An article that went into another: its passages, search rows and vectors go with it; rulings that name it then name that other. */
  | { readonly drop: 'article'; readonly articleId: string; readonly into?: string }

/** What a search finds: stories that an edition told, each once; articles; items that were old when they came and became none. */
export const searchKinds = ['story', 'article', 'item'] as const
export type SearchKind = (typeof searchKinds)[number]

export type SearchAsk = {
  /** Words to find, which are words and never operators; with none everything that the filters let through, the newest first. */
  readonly words: string
  /** Absent for articles and items. */
  readonly kind?: SearchKind
  /** Where nothing has every word, the last one may go on, as it is while it is typed. */
  readonly isTyping?: true
  readonly outletId?: string
  /** Only what stories hold that an edition of this beat told. */
  readonly beat?: string
  /** The id of a section; told under it. */
  readonly section?: string
  /** Published at this time or later. */
  readonly from?: Instant
  /** Published before this. */
  readonly to?: Instant
  /** BCP 47 primary tag. An item has none: nobody read it. */
  readonly language?: string
  /** The best first, or the newest. Absent for the best. */
  readonly order?: 'worth' | 'time'
  /** So many are passed over. */
  readonly offset?: number
  readonly limit: number
}

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

/** A named thing that was counted, in one beat. */
export type NamedThing = Pick<TrendRow, 'key' | 'kind' | 'name' | 'beat' | 'stories'>

/** Counts of a beat since a date, of one thing or of all. */
export type TrendsAsked = { readonly beat: string; readonly from: string; readonly key?: string }
export type TrendsKept = { readonly rows: readonly TrendRow[]; readonly totals: readonly TrendTotal[] }
/** An article that a story holds, and when it was published. */
export type HeldArticle = { readonly storyId: string; readonly articleId: string; readonly publishedAt: Instant }

export type EditionHead = {
  readonly id: string
  readonly beat: string
  readonly date: string
  readonly number: number
  readonly title: string
  readonly isSample: boolean
  readonly cutOff: Instant
}

/** An item as lists show it. */
export type ItemHead = Pick<Item, 'key' | 'sourceId' | 'firstSeenAt'>

export type StoreCounts = Readonly<
  Record<'sources' | 'captures' | 'items' | 'articles' | 'stories' | 'decisions' | 'editions' | 'deliveries', number>
>

/** How many pages were looked at, by registrable host. */
export type Visits = ReadonlyMap<string, number>

export type OutletsAsk = { readonly outletIds: readonly string[]; readonly from: Instant; readonly to: Instant; readonly limit: number }

export type OutletTally = {
  readonly outletId: string
  readonly reportCount: number
  readonly primaryCount: number
  /** When its last article was published. */
  readonly lastAt: Instant
}

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

  /** Who gets editions by mail, or asked for them, or does not any more. */
  subscribers(): Promise<readonly Subscriber[]>
  subscriber(id: string): Promise<Subscriber | undefined>
  subscriberOfKey(key: string): Promise<Subscriber | undefined>
  /** Upper and lower case are one. */
  subscriberOfAddress(address: string): Promise<Subscriber | undefined>
  /** What became of a mail: what it is, and to whom. */
  mailing(what: string, subscriberId: string): Promise<Mailing | undefined>
  /** Of mails that were touched since, oldest first. */
  mailingsSince(from: Instant): Promise<readonly Mailing[]>

  capture(id: string): Promise<Capture | undefined>
  /** Captures without their bodies, by id; also those whose body is forgotten. */
  citedCaptures(ids: readonly string[]): Promise<readonly CitedCapture[]>

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

  /** Articles no story holds yet of which nothing was said for this space, not even that they stay without; oldest first. */
  articlesWithoutVector(space: string, limit: number): Promise<readonly Article[]>
  /**
   * The vectors of articles in a space, by article; those that have none are not in it. Of length 1, and kept in a byte a number:
   * the likeness of two differs by less than 0.005 from that of what was put.
   */
  vectors(articleIds: readonly string[], space: string): Promise<ReadonlyMap<string, Float32Array>>
  /** The vectors known of texts in a space, by the hash of the text. */
  vectorsOfTexts(textHashes: readonly string[], space: string): Promise<ReadonlyMap<string, Float32Array>>
  stories(ids: readonly string[]): Promise<readonly Story[]>
  /** Stories whose last news came after `from`. */
  storiesSince(from: Instant): Promise<readonly Story[]>
  storiesOfArticles(articleIds: readonly string[]): Promise<readonly Story[]>
  /** The story of that id, or the one it went into; undefined when there is neither. */
  storyNow(id: string): Promise<Story | undefined>
  /** Ids of stories that went into this one, in order. */
  formerStoryIds(id: string): Promise<readonly string[]>
  /** Ids that begin so, of stories and of those that went into another, in order. */
  storyIdsFrom(prefix: string, limit: number): Promise<readonly string[]>

  /** What people decided about the grouping, oldest first. */
  rulings(): Promise<readonly Ruling[]>
  /** Rulings that name any of these articles, oldest first. */
  rulingsOf(articleIds: readonly string[]): Promise<readonly Ruling[]>

  /** What readers added to all beats by recalling items, oldest first. */
  beatRules(): Promise<readonly BeatRule[]>

  /** The pages looked at, of those canonical addresses. */
  lookedAt(addresses: readonly string[]): Promise<readonly LookedAt[]>
  /** The pages looked at for a story, oldest first. */
  lookedAtFor(storyId: string): Promise<readonly LookedAt[]>
  /** How many pages of each registrable host were looked at after `from`. */
  visitsSince(from: Instant): Promise<Visits>
  /** What is known of hosts beside the built-in table, by host; the same list again as long as none has changed. */
  outletFacts(): Promise<readonly OutletFact[]>
  /** Articles of those outlets published from `from` to `to`, both included, oldest first. */
  articlesOfOutlets(ask: OutletsAsk): Promise<readonly Article[]>
  /** How many articles each outlet has, and for how many stories one of them is the first-hand document. */
  outletTallies(): Promise<readonly OutletTally[]>

  /** What was decided about a subject, oldest first. */
  decisionsAbout(subject: string): Promise<readonly StoredDecision[]>

  edition(beat: string, date: string): Promise<Edition | undefined>
  editionById(id: string): Promise<Edition | undefined>
  /** Newest first. */
  editions(beat: string, limit: number): Promise<readonly EditionHead[]>
  /** The edition that printed a claim, with that claim’s id. */
  editionOfClaim(claimId: string): Promise<Edition | undefined>
  deliveries(editionId: string): Promise<readonly Delivery[]>
  /** What an edition rests on; undefined for those made before it was kept. */
  evidence(editionId: string): Promise<EvidenceRecord | undefined>
  /** Whether there is such a record, without loading it. */
  hasEvidence(editionId: string): Promise<boolean>
  /** The corrections of some editions, those that were taken back too, oldest first. */
  corrections(editionIds: readonly string[]): Promise<readonly Correction[]>

  /**
   * Full-text search over titles and texts of articles and of archived items: what has every word; where nothing has, what has any.
   */
  search(ask: SearchAsk): Promise<readonly SearchHit[]>

  /** In order of day and key. */
  trends(ask: TrendsAsked): Promise<TrendsKept>
  /** The print of each day of a beat that was counted, by date. */
  trendPrints(beat: string, from: string): Promise<ReadonlyMap<string, string>>
  /** Named things whose keys begin so, each in each beat whose stories name it, the one that most stories name first. */
  thingsNamed(ask: { readonly beginnings: readonly string[]; readonly limit: number }): Promise<readonly NamedThing[]>
  thingAliases(): Promise<readonly ThingAlias[]>
  /** Ids of stories that name a thing, the newest first. */
  storiesNaming(ask: { readonly beat: string; readonly key: string; readonly limit: number }): Promise<readonly string[]>
  /** The articles of every story whose last news came after `from`, in no order. */
  heldSince(from: Instant): Promise<readonly HeldArticle[]>

  /** What a model answered to the question of that key. */
  modelAnswer(key: string): Promise<ModelAnswer | undefined>
  /** Tokens that models were asked and answered since a time, as far as it was kept. */
  modelTokensSince(from: Instant): Promise<number>
  note(key: string): Promise<string | undefined>
  /** Every token, session and sign-in key, also those that ran out, oldest first. */
  passes(): Promise<readonly Pass[]>
  /** The pass whose secret has that hash (SHA-256, hexadecimal), live or not. */
  passOf(hash: string): Promise<Pass | undefined>
  /** The token of which a program of the Fever protocol makes a key with that hash, live or not. */
  passOfFever(feverHash: string): Promise<Pass | undefined>
  /** All that is kept of what a reader marked, by number and stretch. */
  readingMarks(reader: string): Promise<ReadingMarks>
  /** The items first seen last before a time, the newest first, without their texts. */
  itemHeads(ask: { readonly before: Instant; readonly limit: number }): Promise<readonly ItemHead[]>
  counts(): Promise<StoreCounts>
  /** A hash over everything that matters, for comparing two runs: it leaves out leases and the time of work. */
  digest(): Promise<string>
  /** What is wrong with the store, if anything: integrity and version. */
  problems(): Promise<readonly string[]>
  [Symbol.asyncDispose](): Promise<void>
}
