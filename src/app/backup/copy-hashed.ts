import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'

export type Copied = { readonly bytes: number; readonly sha256: string }

const pieceBytes = 1_048_576

/**
 * Copies a file to where none is, to the disk, readable for its owner alone; answers its length and the SHA-256 of what was copied.
 * A link is not followed; a file of more than `bytesMax` is refused by an error. Without `to` it is only hashed.
 */
export async function copyHashed(from: string, to: string | undefined, bytesMax: number): Promise<Copied> {
  const source = await open(from, constants.O_RDONLY | constants.O_NOFOLLOW)
  try {
    if (to === undefined) return await pour(source, undefined, { from, bytesMax })
    await mkdir(dirname(to), { recursive: true, mode: 0o700 })
    const target = await open(to, 'wx', 0o600)
    try {
      const copied = await pour(source, target, { from, bytesMax })
      await target.sync()
      return copied
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

type Pouring = { readonly from: string; readonly bytesMax: number }

async function pour(source: FileHandle, target: FileHandle | undefined, { from, bytesMax }: Pouring): Promise<Copied> {
  const hash = createHash('sha256')
  const piece = new Uint8Array(pieceBytes)
  for (let bytes = 0; ; ) {
    const { bytesRead } = await source.read(piece)
    if (bytesRead === 0) return { bytes, sha256: hash.digest('hex') }
    bytes += bytesRead
    if (bytes > bytesMax) throw new Error(`${from} has more than ${bytesMax} bytes.`)
    hash.update(piece.subarray(0, bytesRead))
    await target?.writeFile(piece.subarray(0, bytesRead))
  }
}
