import type { Database } from './database.ts'

/** Small things remembered by name. */
export const notes = {
  put: (database: Database, { key, value }: { readonly key: string; readonly value: string }): void => {
    database.run(
      database.query
        .insertInto('note')
        .values({ key, value })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value })),
    )
  },
  one: (database: Database, key: string): string | undefined =>
    database.first(database.query.selectFrom('note').select('value').where('key', '=', key))?.value,
}
