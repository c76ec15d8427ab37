import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { canonical } from './canonical.ts'
import type { Database } from './database.ts'

/**
 * A hash over everything that matters: two runs over the same input have the same, whatever was killed and repeated on the way.
 * It leaves out leases and, wherever they stand, the times at which work was done (`timesOfWork`). A capture’s id may be made
 * from such a time, so items and articles count with the content of their captures instead. Open jobs count with the time they
 * are due.
 */
export function digestOf(database: Database): string {
  const hash = createHash('sha256')
  for (const [name, rows] of Object.entries(parts)) {
    hash.update(`${name}\n`)
    for (const row of database.each(rows)) hash.update(`${canonical(fieldsOf(row), timesOfWork)}\n`)
  }
  return hash.digest('hex')
}

const timesOfWork: ReadonlySet<string> = new Set([
  'addedAt',
  'captureId',
  'failingSince',
  'fetchedAt',
  'firstSeenAt',
  'foundAt',
  'madeAt',
  'nextAt',
  'okAt',
  'pageCaptureId',
])

type Row = Readonly<Record<string, string | number | null>>

const parts: Readonly<Record<string, RawBuilder<Row>>> = {
  outlets: sql`select json from outlet order by id`,
  sources: sql`select json from source order by id`,
  states: sql`select json from source_state order by source_id`,
  // Tokens and secrets are dice, and what was said is when it was said.
  subscriptions: sql`select source_id, json ->> '$.hub' as hub, json ->> '$.topic' as topic, json ->> '$.wants' as wants
    from subscription order by source_id`,
  items: sql`select item.json, capture.body_hash as body from item
    left join capture on capture.id = item.json ->> '$.captureId' order by item.key, item.revision`,
  articles: sql`select article.json, capture.body_hash as body from article
    left join capture on capture.id = article.json ->> '$.pageCaptureId' order by article.id`,
  stories: sql`select json from story order by id`,
  redirects: sql`select story_id, into_id from story_redirect order by story_id`,
  rulings: sql`select json from ruling order by id`,
  beatRules: sql`select id, json ->> '$.does' as does from beat_rule order by id`,
  // By content, because the order of work is not what matters.
  decisions: sql`select json from decision order by subject, json`,
  editions: sql`select json from edition order by id`,
  // Corrections count without when they were found, and so does what editions rest on: captures are named after their times.
  corrections: sql`select id, edition_id, json ->> '$.claim.text' as text from correction order by id`,
  evidence: sql`select edition_id from evidence order by edition_id`,
  // By what was marked: an entry’s number begins with the time it came.
  readingMarks: sql`select reader, key, is_read, is_starred from reading_mark order by reader, key`,
  deliveries: sql`select edition_id, channel, place from delivery order by edition_id, channel, place`,
  // Ids and keys of subscribers are dice.
  subscribers: sql`select address_key, json ->> '$.state' as state from subscriber order by address_key`,
  mailings: sql`select what, subscriber_id, state from mailing order by what, subscriber_id`,
  jobs: sql`select id, due_at from job where set_aside_why is null order by id`,
  setAside: sql`select id from job where set_aside_why is not null order by id`,
  trends: sql`select beat, span, day, key, section, stories, outlets from trend_row order by beat, span, day, key, section`,
  lookedAt: sql`select address, story_id, json ->> '$.url' as url, json ->> '$.title' as title from looked_at order by address`,
  outletFacts: sql`select host, origin, owner from outlet_fact order by host, origin, owner`,
  notes: sql`select key, value from note order by key`,
}

function fieldsOf({ json, ...columns }: Row): unknown {
  return json === undefined ? columns : { ...columns, is: JSON.parse(String(json)) }
}
