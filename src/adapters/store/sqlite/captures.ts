import { hash as nodeHash } from 'node:crypto'
import { promisify } from 'node:util'
import { zstdCompress, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { Capture } from '#core/model/capture.ts'
import type { CitedCapture } from '#core/model/evidence.ts'
import type { Instant } from '#core/model/instant.ts'
import type { Database } from './database.ts'
import { listOf } from './parameters.ts'
import { prepared } from './prepared.ts'
import { parsed } from './rows.ts'
import type { Tables } from './tables.ts'

const compress = promisify(zstdCompress)

/** A body this small is packed in a fifth of a millisecond; the way to the thread pool and back takes longer. */
const smallBytes = 65_536

/** A capture made ready outside the transaction: its body packed and named. */
export type PackedCapture = { readonly capture: Capture; readonly bodyHash: string; readonly packed: Uint8Array }

/** Captures as received. Bodies are compressed (zstd) and kept once per content, until they are dropped. */
export const captures = {
  /** Packs a body in the thread pool. The name of a body is our own hash of it, whatever the capture says. */
  pack: async (capture: Capture): Promise<PackedCapture> => ({
    capture,
    bodyHash: nodeHash('sha256', capture.body),
    packed: capture.body.length <= smallBytes ? zstdCompressSync(capture.body) : await compress(capture.body),
  }),

  /** A capture is never edited: the same id again changes nothing. */
  put: (database: Database, { capture, bodyHash, packed }: PackedCapture): void => {
    const { body: _, ...rest } = capture
    const { id, sourceId, fetchedAt } = capture
    if (database.run(insert({ id, sourceId, fetchedAt, bodyHash, json: JSON.stringify(rest) })) > 0)
      database.run(insertBody({ hash: bodyHash, packed }))
  },

  /** The body is empty when it has been dropped. */
  one: (database: Database, id: string): Capture | undefined => {
    const row = database.first(
      database.query
        .selectFrom('capture')
        .leftJoin('capture_body', 'capture_body.hash', 'capture.body_hash')
        .select(['capture.json', 'capture_body.packed'])
        .where('capture.id', '=', id),
    )
    if (row === undefined) return undefined
    const body = row.packed === null ? new Uint8Array() : new Uint8Array(zstdDecompressSync(row.packed))
    return { ...parsed<Omit<Capture, 'body'>>(row), body }
  },

  /** Without their bodies, by id. */
  cited: (database: Database, ids: readonly string[]): readonly CitedCapture[] =>
    database
      .all(database.query.selectFrom('capture').select(['body_hash', 'json']).where('id', 'in', listOf(ids)).orderBy('id'))
      .map((row) => {
        const { id, finalUrl, fetchedAt } = parsed<Omit<Capture, 'body'>>(row)
        return { id, url: finalUrl, fetchedAt, bodyHash: row.body_hash }
      }),

  /** Forgets the bodies that only captures fetched before that time hold. */
  dropBodies: (database: Database, before: Instant): void => {
    const { query } = database
    database.run(
      query
        .deleteFrom('capture_body')
        .where('hash', 'in', query.selectFrom('capture').select('body_hash').where('fetched_at', '<', before))
        .where('hash', 'not in', query.selectFrom('capture').select('body_hash').where('fetched_at', '>=', before)),
    )
  },
}

type Row = { readonly id: string; readonly sourceId: string; readonly fetchedAt: number; readonly bodyHash: string; readonly json: string }

const insert = prepared<Row, never>((query, param) =>
  query
    .insertInto('capture')
    .values({
      id: param('id'),
      source_id: param('sourceId'),
      fetched_at: param('fetchedAt'),
      body_hash: param('bodyHash'),
      json: param('json'),
    })
    .onConflict((conflict) => conflict.doNothing()),
)

const insertBody = prepared<Tables['capture_body'], never>((query, param) =>
  query
    .insertInto('capture_body')
    .values({ hash: param('hash'), packed: param('packed') })
    .onConflict((conflict) => conflict.doNothing()),
)
