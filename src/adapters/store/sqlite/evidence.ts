import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { EvidenceRecord } from '#core/model/evidence.ts'
import type { Database } from './database.ts'

/** What editions rest on, kept as it was when they were made: compressed (zstd), for it is read seldom. */
export const evidence = {
  /** The first one holds: what an edition rests on does not change. */
  put: (database: Database, record: EvidenceRecord): void => {
    const packed = zstdCompressSync(JSON.stringify(record))
    database.run(
      database.query
        .insertInto('evidence')
        .values({ edition_id: record.editionId, packed })
        .onConflict((conflict) => conflict.doNothing()),
    )
  },
  of: (database: Database, editionId: string): EvidenceRecord | undefined => {
    const row = database.first(database.query.selectFrom('evidence').select('packed').where('edition_id', '=', editionId))
    return row && (JSON.parse(zstdDecompressSync(row.packed).toString('utf8')) as EvidenceRecord)
  },
  has: (database: Database, editionId: string): boolean =>
    database.first(database.query.selectFrom('evidence').select('edition_id').where('edition_id', '=', editionId)) !== undefined,
}
