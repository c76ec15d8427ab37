import { closeSync, openSync, readSync } from 'node:fs'
import { limits } from '#core/limits.ts'

/**
 * Reads a file that a person named, or says what was found in its place: `no such file`, `a folder`, `a file of more than 16 MiB`.
 * A pipe will do; a device that never ends is found too long.
 */
export function readFile(path: string): { readonly bytes: Uint8Array } | { readonly found: string } {
  try {
    const bytes = upTo(limits.namedFileBytes, path)
    return bytes === undefined ? { found: `a file of more than ${limits.namedFileBytes / 2 ** 20} MiB` } : { bytes }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === '') throw error
    return { found: findings[code] ?? `a file that cannot be read (${code})` }
  }
}

/** All of a file; undefined where there is more than so many bytes. */
function upTo(bytesMax: number, path: string): Uint8Array | undefined {
  const file = openSync(path, 'r')
  try {
    const pieces: Uint8Array[] = []
    for (let length = 0; length <= bytesMax; ) {
      const piece = new Uint8Array(pieceBytes)
      const read = readSync(file, piece)
      if (read === 0) return Buffer.concat(pieces)
      pieces.push(piece.subarray(0, read))
      length += read
    }
    return undefined
  } finally {
    closeSync(file)
  }
}

const pieceBytes = 64 * 1_024

const findings: Readonly<Record<string, string>> = {
  EACCES: 'a file without the right to read it',
  EISDIR: 'a folder',
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
}
