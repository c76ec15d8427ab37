import { type Kysely, sql } from 'kysely'

/**
 * The full-text index over titles and texts. It keeps no copy of the text (contentless): the article’s JSON has it, and
 * scripts without spaces are indexed in another form than they are shown (see `search-words.ts`).
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql
    .raw(
      `create virtual table article_index using fts5(
        title, body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
      )`,
    )
    .execute(db)
}
