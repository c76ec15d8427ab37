import type { Generated } from 'kysely'

/**
 * The tables as kysely knows them. What is queried has a column of its own; the rest of a plain object is its JSON. Times are
 * Instants (milliseconds), facts are 0 or 1.
 */
export type Tables = {
  readonly outlet: { readonly id: string; readonly json: string }
  readonly source: { readonly id: string; readonly json: string }
  readonly source_state: { readonly source_id: string; readonly json: string }
  readonly subscription: { readonly source_id: string; readonly token: string; readonly json: string; readonly heard: string }
  readonly capture: {
    readonly id: string
    readonly source_id: string
    readonly fetched_at: number
    readonly body_hash: string
    readonly json: string
  }
  readonly capture_body: { readonly hash: string; readonly packed: Uint8Array }
  readonly item: {
    /** The row’s number, which the search index uses as its own. */
    readonly n: Generated<number>
    readonly key: string
    readonly revision: number
    readonly first_seen_at: number
    readonly is_newest: number
    /** Its source and the hash of what it says. */
    readonly words: string
    readonly json: string
  }
  readonly article: {
    /** The row’s number, which the search index uses as its own. */
    readonly n: Generated<number>
    readonly id: string
    readonly published_at: number
    /** How many stories hold it; kept beside `story_article`, so that the articles of no story are found without a scan. */
    readonly story_count: number
    readonly json: string
  }
  readonly article_item: { readonly item_key: string; readonly article_id: string }
  /** What models made of articles; an empty `packed` says that the article stays without. */
  readonly vector: { readonly article_id: string; readonly space: string; readonly text_hash: string; readonly packed: Uint8Array }
  readonly story: { readonly id: string; readonly last_news_at: number; readonly json: string }
  readonly story_article: { readonly article_id: string; readonly story_id: string }
  readonly story_redirect: { readonly story_id: string; readonly into_id: string }
  readonly ruling: { readonly id: string; readonly made_at: number; readonly json: string }
  readonly ruling_article: { readonly article_id: string; readonly ruling_id: string }
  readonly beat_rule: { readonly id: string; readonly at: number; readonly json: string }
  readonly decision: {
    readonly n: Generated<number>
    readonly subject: string
    readonly at: number
    readonly run: string
    readonly json: string
  }
  readonly edition: {
    readonly id: string
    readonly beat: string
    readonly date: string
    readonly number: number
    readonly title: string
    readonly is_sample: number
    readonly cut_off: number
    readonly json: string
  }
  /** In which beats and sections editions told a story; of one that went into another, under the id it had. */
  readonly told: { readonly story_id: string; readonly beat: string; readonly section: string }
  readonly edition_claim: { readonly claim_id: string; readonly edition_id: string }
  /** What editions rest on, packed. */
  readonly evidence: { readonly edition_id: string; readonly packed: Uint8Array }
  readonly correction: { readonly id: string; readonly edition_id: string; readonly at: number; readonly json: string }
  /** The hash of the secret, never the secret. */
  readonly pass: {
    readonly id: string
    readonly hash: string
    readonly kind: string
    readonly made_at: number
    readonly expires_at: number | null
    readonly used_at: number | null
    readonly fever_hash: string | null
    readonly json: string
  }
  readonly reading_mark: {
    readonly reader: string
    readonly entry_id: number
    readonly key: string
    /** Null where nothing was said of this entry alone. */
    readonly is_read: number | null
    readonly is_starred: number
  }
  readonly read_through: { readonly reader: string; readonly stretch: string; readonly through: number }
  readonly delivery: { readonly edition_id: string; readonly channel: string; readonly place: string; readonly at: number }
  readonly looked_at: {
    readonly address: string
    readonly host: string
    readonly story_id: string
    readonly at: number
    readonly json: string
  }
  /** `owner` is empty where a fact is about the role alone. */
  readonly outlet_fact: { readonly host: string; readonly origin: string; readonly owner: string; readonly json: string }
  readonly note: { readonly key: string; readonly value: string }
  readonly model_answer: { readonly key: string; readonly at: number; readonly tokens: number; readonly json: string }
  readonly trend_thing: { readonly key: string; readonly kind: string; readonly name: string }
  readonly trend_row: {
    readonly beat: string
    /** `day`, or `week` for the seven days from the Monday `day` on. */
    readonly span: string
    readonly day: string
    readonly key: string
    readonly section: string
    readonly stories: number
    readonly outlets: number
  }
  readonly trend_total: {
    readonly beat: string
    readonly span: string
    readonly day: string
    readonly section: string
    readonly stories: number
  }
  readonly trend_print: { readonly beat: string; readonly day: string; readonly print: string }
  readonly trend_story: { readonly beat: string; readonly day: string; readonly key: string; readonly story_id: string }
  readonly trend_alias: { readonly alias: string; readonly key: string }
  readonly subscriber: { readonly id: string; readonly address_key: string; readonly key: string; readonly json: string }
  /** Mails, one for what it is and to whom. */
  readonly mailing: {
    readonly what: string
    readonly subscriber_id: string
    readonly at: number
    readonly state: string
    readonly json: string
  }
  readonly job: JobTable
  /** One row: the last fence given out. */
  readonly fence: { readonly last: number }
  readonly item_index: { readonly rowid: number; readonly title: string; readonly body: string }
  readonly article_index: { readonly rowid: number; readonly title: string; readonly body: string }
}

export type JobTable = {
  readonly id: string
  readonly kind: string
  readonly subject: string
  readonly due_at: number
  readonly attempt: number
  /** The fence of the last claim, 0 before the first. */
  readonly fence: number
  /** Set while leased, as is `lease_until`. */
  readonly worker: string | null
  readonly lease_until: number | null
  /** A wish for the job that came while it was leased: it opens again at that time when the lease ends well. */
  readonly again_at: number | null
  /** Set when the job waits for a person. */
  readonly set_aside_why: string | null
}
