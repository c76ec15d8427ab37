import { sql } from 'kysely'
import type { Change } from '#ports/store.ts'
import type { Database } from './database.ts'
import { packVector, unpackVector } from './pack-vector.ts'
import { listOf } from './parameters.ts'

/** What models made of articles' words, one vector an article and space. */
export const vectors = {
  put: (database: Database, { articleId, space, textHash, vector }: Extract<Change, { put: 'vector' }>): void => {
    const columns = { text_hash: textHash, packed: packVector(vector) }
    database.run(
      database.query
        .insertInto('vector')
        .values({ article_id: articleId, space, ...columns })
        .onConflict((conflict) => conflict.columns(['article_id', 'space']).doUpdateSet(columns)),
    )
  },
  drop: (database: Database, articleId: string): void => {
    database.run(database.query.deleteFrom('vector').where('article_id', '=', articleId))
  },
  ofArticles: (database: Database, articleIds: readonly string[], space: string): ReadonlyMap<string, Float32Array> => {
    const rows = inSpace(database, space).select('article_id as of').where('article_id', 'in', listOf(articleIds))
    return new Map(database.all(rows).map(({ of, packed }) => [of, unpackVector(packed)]))
  },
  ofTexts: (database: Database, textHashes: readonly string[], space: string): ReadonlyMap<string, Float32Array> => {
    const rows = inSpace(database, space)
      .select('text_hash as of')
      .where('text_hash', 'in', listOf(textHashes))
      // As the index has it, so that it is used.
      .where('text_hash', '<>', sql.lit(''))
      .groupBy('text_hash')
    return new Map(database.all(rows).map(({ of, packed }) => [of, unpackVector(packed)]))
  },
}

/** All but the empty ones. */
function inSpace(database: Database, space: string) {
  return database.query.selectFrom('vector').select('packed').where('space', '=', space).where(sql<boolean>`length(packed) > 0`)
}
