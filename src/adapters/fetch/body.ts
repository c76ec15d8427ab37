import { pipeline, type Readable, type Transform } from 'node:stream'
import zlib from 'node:zlib'
import { limits } from '#core/limits.ts'
import { failed, ok, type Result } from '#core/model/failure.ts'
import { networkFailure } from './network.ts'

export type BodyAsk = {
  readonly at: string
  /** The Content-Encoding header, as received. */
  readonly encoding: string
  /** Most bytes, counted after unpacking. */
  readonly bytesMax: number
  /** What a larger body gives: a failure, or its beginning. */
  readonly tooLarge: 'fail' | 'cut'
  /** Called with each piece that arrives, to hold the idle limit off. */
  readonly onPiece: () => void
}

/** What is sent as Accept-Encoding: the packings `readBody` takes off. */
export const acceptEncoding = 'gzip, deflate, br, zstd'

/**
 * Reads a body to its end and unpacks it, counting the bytes that come out. Failures: `fetch/too-large` as soon as the
 * count passes the limit, `fetch/cut` for a body or packed stream without its end, `fetch/encoding` for one that is not
 * what its header says, `fetch/timeout` when a time limit ended the stream.
 */
export async function readBody(body: Readable, ask: BodyAsk): Promise<Result<Uint8Array>> {
  body.on('error', () => undefined)
  const names = encodingsOf(ask.encoding)
  const unknown = names.find((name) => !unpackers.has(name))
  let lost: unknown
  const arriving = async function* (): Pieces {
    try {
      for await (const piece of body) {
        ask.onPiece()
        yield piece
      }
    } catch (error) {
      lost = error
      throw error
    }
  }
  try {
    if (unknown !== undefined) return failed('fetch/encoding', ask.at, `The packing “${unknown.slice(0, 40)}” is unknown.`)
    if (names.length > limits.encodings) return failed('fetch/encoding', ask.at, `It is packed ${names.length} times over.`)
    return await collect(unpacked(arriving(), names, ask.bytesMax), ask)
  } catch (error) {
    return lost === undefined ? unpackFailure(error, ask) : networkFailure(lost, ask.at, true)
  } finally {
    body.destroy()
  }
}

type Pieces = AsyncGenerator<Uint8Array, void, undefined>

/** How to take a packing off; the first byte tells the two kinds of `deflate` apart. */
const unpackers = new Map<string, (firstByte: number) => Transform>([
  ['br', () => zlib.createBrotliDecompress()],
  // RFC 9110 means zlib by "deflate", many servers send the bare stream; a zlib header has 8 in its low half byte.
  ['deflate', (firstByte: number) => ((firstByte & 0x0f) === 8 ? zlib.createInflate() : zlib.createInflateRaw())],
  // zlib’s own strictness is wanted here: without the trailer a gzip stream is cut, and items would seem withdrawn.
  ['gzip', () => zlib.createGunzip()],
  // RFC 9659: a decoder need not give more than 8 MiB of window; the library’s default would be 128.
  ['zstd', () => zlib.createZstdDecompress({ params: { [zlib.constants.ZSTD_d_windowLogMax]: 23 } })],
])

function encodingsOf(header: string): readonly string[] {
  const names = header.split(',').map((name) => name.trim().toLowerCase().replace(/^x-/, ''))
  return names.filter((name) => name !== '' && name !== 'identity')
}

function unpacked(arriving: Pieces, names: readonly string[], bytesMax: number): Pieces {
  // The last packing named was put on last and comes off first (RFC 9110, 8.4).
  return names.toReversed().reduce((pieces, name) => layer(pieces, name, bytesMax), arriving)
}

async function* layer(packed: Pieces, name: string, bytesMax: number): Pieces {
  const { head, isWhole } = await headOf(packed)
  const open = unpackers.get(name)
  const first = head[0]
  if (first === undefined || open === undefined) return
  const small = isWhole && name === 'gzip' ? gunzipSmall(Buffer.concat(head), bytesMax) : undefined
  if (small !== undefined) {
    yield small
    return
  }
  const all = async function* (): Pieces {
    yield* head
    yield* packed
  }
  const unpacker = open(first[0] ?? 0)
  // Failures arrive through the loop below; the callback is only there so that they are not thrown a second time.
  pipeline(all(), unpacker, () => undefined)
  let size = 0
  for await (const piece of unpacker) {
    yield piece
    size += piece.length
    // The outermost count is the collector’s; a layer below may not swell past the limit either.
    if (size > bytesMax) throw Object.assign(new Error(name), { code: swollen })
  }
}

/** The beginning of a packed body, and whether it is all of it. */
async function headOf(packed: Pieces): Promise<{ readonly head: readonly Uint8Array[]; readonly isWhole: boolean }> {
  const head: Uint8Array[] = []
  let size = 0
  while (size <= smallPackedBytes) {
    const next = await packed.next()
    if (next.done) return { head, isWhole: true }
    head.push(next.value)
    size += next.value.length
  }
  return { head, isWhole: false }
}

/** Most feeds are this small. Unpacking one of them at once takes a tenth of a millisecond, through a stream one and a half. */
const smallPackedBytes = 64 * 1024
const smallBytes = 1024 * 1024

/** A small body unpacked; undefined when it swells past what is small, and the stream must count. */
function gunzipSmall(packed: Uint8Array, bytesMax: number): Uint8Array | undefined {
  try {
    return zlib.gunzipSync(packed, { maxOutputLength: Math.min(smallBytes, bytesMax) })
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

async function collect(pieces: Pieces, ask: BodyAsk): Promise<Result<Uint8Array>> {
  const kept: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    kept.push(piece)
    size += piece.length
    if (size <= ask.bytesMax) continue
    if (ask.tooLarge === 'fail') return failed('fetch/too-large', ask.at, `It is larger than ${ask.bytesMax} bytes.`)
    return ok(joined(kept, ask.bytesMax))
  }
  return ok(joined(kept, size))
}

/** In memory of its own, so that it can be handed to another thread without what lies beside it. */
function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece.subarray(0, size - at), at)
    at = Math.min(size, at + piece.length)
  }
  return whole
}

const swollen = 'HEADWATER_SWOLLEN'

function unpackFailure(error: unknown, ask: BodyAsk): Result<never> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  if (code === swollen) return failed('fetch/too-large', ask.at, `While unpacked it is larger than ${ask.bytesMax} bytes.`)
  if (code === 'Z_BUF_ERROR') return failed('fetch/cut', ask.at, 'The packed answer ends before its end.')
  return failed('fetch/encoding', ask.at, `The answer says it is packed as ${ask.encoding.slice(0, 40)}, and is not (${code}).`)
}
