import { type Kysely, sql } from 'kysely'

/** Subscriptions at hubs (WebSub): what was asked, and what the hub said since, each written by another hand. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql
    .raw(
      `create table subscription (
        source_id text primary key, token text not null unique, json text not null, heard text not null
      ) strict, without rowid`,
    )
    .execute(db)
}
