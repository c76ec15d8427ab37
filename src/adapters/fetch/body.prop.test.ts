import { Readable } from 'node:stream'
import zlib from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Result } from '#core/model/failure.ts'
import { readBody } from './body.ts'

const bytesMax = 1_000

function read(pieces: readonly Uint8Array[], encoding: string): Promise<Result<Uint8Array>> {
  const body = Readable.from(pieces.filter((piece) => piece.length > 0))
  return readBody(body, { at: 'https://feeds.example/rss', encoding, bytesMax, tooLarge: 'fail', onPiece: () => undefined })
}

const encodings = fc.oneof(fc.constantFrom('gzip', 'deflate', 'br', 'zstd', 'gzip, br', ''), fc.string({ maxLength: 20 }))

it('a body never throws and never passes its limit, whatever the bytes and whatever they are called', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 400 }), { maxLength: 4 }), encodings, async (pieces, encoding) => {
      const body = await read(pieces, encoding)
      if (body.ok) expect(body.value.length).toBeLessThanOrEqual(bytesMax)
    }),
    { seed: 7, numRuns: 300 },
  )
})

it('a gzip body that is cut anywhere is never taken for a whole one', async () => {
  const packed = zlib.gzipSync(Buffer.from('Council approves orchard replanting. '.repeat(20)))
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: packed.length - 1 }), async (length) => {
      expect(await read([packed.subarray(0, length)], 'gzip')).toMatchObject({ ok: false, failure: { code: 'fetch/cut' } })
    }),
    { seed: 7, numRuns: packed.length },
  )
})
