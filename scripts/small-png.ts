import { crc32, deflateSync, inflateSync } from 'node:zlib'

/**
 * A picture of a page in a third of its size: the 256 colors that are most on it, every other one by the nearest of them. Takes a PNG
 * (W3C, third edition) of eight bits a channel without transparency and without interlacing, as browsers make of a page.
 */
export function smallPng(png: Buffer): Buffer {
  const { width, height, pixels } = readPng(png)
  const counts = new Map<number, number>()
  for (const color of pixels) counts.set(color, (counts.get(color) ?? 0) + 1)
  const palette = [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, 256)
    .map(([color]) => color)
  const places = new Map(palette.map((color, place) => [color, place]))
  for (const color of counts.keys()) if (!places.has(color)) places.set(color, nearest(color, palette))
  const rows = Buffer.alloc((width + 1) * height)
  pixels.forEach((color, at) => {
    rows[at + Math.floor(at / width) + 1] = places.get(color) ?? 0
  })
  const header = Buffer.from(png.subarray(16, 29))
  // Eight bits a dot, each a place in the palette.
  header.set([8, 3], 8)
  const colors = Buffer.from(palette.flatMap((color) => partsOf(color)))
  const chunks = [
    chunk('IHDR', header),
    chunk('PLTE', colors),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return Buffer.concat([png.subarray(0, 8), ...chunks])
}

type Pixels = { readonly width: number; readonly height: number; readonly pixels: Uint32Array }

function readPng(png: Buffer): Pixels {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  if (png[24] !== 8 || png[25] !== 2 || png[28] !== 0)
    throw new Error('a PNG of eight bits a channel, without transparency and interlacing')
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  const bytes = unfiltered(inflateSync(Buffer.concat(parts)), width * 3)
  const pixels = new Uint32Array(width * height)
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = bytes.readUIntBE(at * 3, 3)
  return { width, height, pixels }
}

/** The rows without their filters (section 9): each byte was said by its difference to those left of it and above. */
function unfiltered(rows: Buffer, rowBytes: number): Buffer {
  const bytes = Buffer.alloc(rows.length - rows.length / (rowBytes + 1))
  for (let at = 0; at < bytes.length; at += 1) {
    const [row, column] = [Math.floor(at / rowBytes), at % rowBytes]
    const left = column < 3 ? 0 : (bytes[at - 3] ?? 0)
    const above = row === 0 ? 0 : (bytes[at - rowBytes] ?? 0)
    const corner = column < 3 || row === 0 ? 0 : (bytes[at - rowBytes - 3] ?? 0)
    const filter = rows[row * (rowBytes + 1)] ?? 0
    const said = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0
    bytes[at] = ((rows[at + row + 1] ?? 0) + said) & 255
  }
  return bytes
}

function paeth(left: number, above: number, corner: number): number {
  const [toLeft, toAbove, toCorner] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)]
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}

function nearest(color: number, palette: readonly number[]): number {
  const distances = palette.map((other) => partsOf(other).reduce((sum, part, at) => sum + (part - (partsOf(color)[at] ?? 0)) ** 2, 0))
  return distances.indexOf(Math.min(...distances))
}

function partsOf(color: number): readonly number[] {
  return [color >> 16, (color >> 8) & 255, color & 255]
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([size, named, sum])
}
