import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { smallPng } from './small-png.ts'

/** Two rows of two dots, red green / blue red; the first row as it is, the second by its difference to the one above. */
const filtered = Buffer.from([0, 255, 0, 0, 0, 255, 0, 2, 1, 0, 255, 255, 1, 0])

test('every dot keeps its color, with a palette for the colors', () => {
  const small = chunksOf(smallPng(pngOf(filtered, 2)))
  expect(small.get('IHDR')?.subarray(8, 10)).toEqual(Buffer.from([8, 3]))
  const palette = small.get('PLTE') ?? Buffer.alloc(0)
  const rows = inflateSync(small.get('IDAT') ?? Buffer.alloc(0))
  const dots = [1, 2, 4, 5].map((at) => [...palette.subarray((rows[at] ?? 0) * 3, (rows[at] ?? 0) * 3 + 3)])
  expect(dots).toEqual([
    [255, 0, 0],
    [0, 255, 0],
    [0, 0, 255],
    [255, 0, 0],
  ])
})

test('of transparency it knows nothing, and says so', () => {
  expect(() => smallPng(pngOf(filtered, 6))).toThrow('without transparency')
})

function pngOf(rows: Buffer, colorType: number): Buffer {
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, colorType, 0, 0, 0])
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunkOf('IHDR', header), chunkOf('IDAT', deflateSync(rows)), chunkOf('IEND', Buffer.alloc(0))])
}

function chunkOf(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([size, named, sum])
}

function chunksOf(png: Buffer): ReadonlyMap<string, Buffer> {
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at))
    expect(png.readUInt32BE(at + 8 + data.length)).toBe(crc32(png.subarray(at + 4, at + 8 + data.length)))
    chunks.set(png.toString('latin1', at + 4, at + 8), data)
  }
  return chunks
}
