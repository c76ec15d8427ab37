import { Readable } from 'node:stream'
import zlib from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Result } from '#core/model/failure.ts'
import { readBody } from './body.ts'

const text = Buffer.from('Ferry timetable restored after storm. '.repeat(400))
const packers = {
  gzip: zlib.gzipSync,
  'x-gzip': zlib.gzipSync,
  deflate: zlib.deflateSync,
  br: zlib.brotliCompressSync,
  zstd: zlib.zstdCompressSync,
} as const

function read(
  bytes: Uint8Array,
  encoding: string,
  more: { bytesMax?: number; tooLarge?: 'fail' | 'cut'; pieceSize?: number } = {},
): Promise<Result<Uint8Array>> {
  const { bytesMax = 1_000_000, tooLarge = 'fail', pieceSize = 1_000 } = more
  const pieces = function* () {
    for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize)
  }
  return readBody(Readable.from(pieces()), { at: 'https://feeds.example/rss', encoding, bytesMax, tooLarge, onPiece: () => undefined })
}

describe('reading a body', () => {
  it.each(Object.keys(packers) as (keyof typeof packers)[])('unpacks %s, however small its pieces', async (name) => {
    for (const pieceSize of [1, 7, 100_000])
      expect(await read(packers[name](text), name, { pieceSize })).toEqual({ ok: true, value: new Uint8Array(text) })
  })

  it('unpacks a bare deflate stream, which many servers send', async () => {
    expect(await read(zlib.deflateRawSync(text), 'deflate')).toEqual({ ok: true, value: new Uint8Array(text) })
  })

  it.each(['', 'identity', ' Identity , identity'])('takes a body as it is under %j', async (encoding) => {
    expect(await read(text, encoding)).toEqual({ ok: true, value: new Uint8Array(text) })
  })

  it('takes three packings off in turn, and refuses a fourth', async () => {
    const thrice = zlib.brotliCompressSync(zlib.deflateSync(zlib.gzipSync(text)))
    expect(await read(thrice, 'GZIP, deflate, br')).toEqual({ ok: true, value: new Uint8Array(text) })
    expect(await read(zlib.gzipSync(thrice), 'gzip, deflate, br, gzip')).toMatchObject({ ok: false, failure: { code: 'fetch/encoding' } })
  })

  it('gives an empty body for an empty body', async () => {
    expect(await read(new Uint8Array(), 'gzip')).toEqual({ ok: true, value: new Uint8Array() })
  })

  it.each(['gzip', 'deflate', 'br', 'zstd'] as const)('calls a %s body that misses its last byte cut', async (name) => {
    const packed = packers[name](text)
    expect(await read(packed.subarray(0, -1), name)).toMatchObject({ ok: false, failure: { code: 'fetch/cut' } })
  })

  it.each(['gzip', 'deflate', 'br', 'zstd', 'compress', 'gzip, unknown'])('says when a body is not packed as %s', async (encoding) => {
    expect(await read(text, encoding)).toMatchObject({ ok: false, failure: { code: 'fetch/encoding' } })
  })

  it.each(['', 'gzip', 'br', 'deflate', 'zstd'] as const)(
    'counts the bytes that come out of %j: one below, at and above the limit',
    async (name) => {
      const packed = name === '' ? text : packers[name](text)
      for (const [bytesMax, isOk] of [
        [text.length - 1, false],
        [text.length, true],
        [text.length + 1, true],
      ] as const) {
        const body = await read(packed, name, { bytesMax })
        expect(body.ok, `${bytesMax}`).toBe(isOk)
        if (!body.ok) expect(body.failure.code).toBe('fetch/too-large')
      }
    },
  )

  it('gives the beginning of a larger body where that is asked for', async () => {
    expect(await read(zlib.gzipSync(text), 'gzip', { bytesMax: 100, tooLarge: 'cut' })).toEqual({
      ok: true,
      value: new Uint8Array(text.subarray(0, 100)),
    })
  })

  it('stops at a bomb without swelling, also when an outer packing hides it', async () => {
    const zeros = Buffer.alloc(60_000_000)
    const bomb = zlib.gzipSync(zeros, { level: 9 })
    for (const [body, encoding] of [
      [bomb, 'gzip'],
      [zlib.gzipSync(bomb), 'gzip, gzip'],
      [zlib.gzipSync(zeros), 'br, gzip'],
    ] as const) {
      expect(await read(body, encoding, { bytesMax: 100_000 }), encoding).toMatchObject({ ok: false })
    }
  })

  it('tells a lost connection from a bad packing', async () => {
    const lost = async function* () {
      yield zlib.gzipSync(text).subarray(0, 100)
      throw Object.assign(new Error('gone'), { code: 'ECONNRESET' })
    }
    const body = await readBody(Readable.from(lost()), {
      at: '',
      encoding: 'gzip',
      bytesMax: 1_000_000,
      tooLarge: 'fail',
      onPiece: () => undefined,
    })
    expect(body).toMatchObject({ ok: false, failure: { code: 'fetch/cut' } })
  })

  it('keeps its bytes in memory of its own, so that they can be handed to a thread', async () => {
    const body = await read(Buffer.from('small'), '')
    expect(body.ok && body.value.buffer.byteLength).toBe(5)
  })
})
