import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { failed, ok, type Result } from '#core/model/failure.ts'

/** A file of a model, and the SHA-256 of what must stand in it, in hexadecimal. */
export type ModelFile = { readonly path: string; readonly sha256: string }

/** The files of all-MiniLM-L6-v2 as the pinned package carries them: whatever else stands there is not used. */
export const bundledHashes = {
  weights: '6638f625a0a60bdaa1e34c5fee0a17c705f13b98b43a7973e9d366106a55273d',
  tokenizer: 'be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037',
  config: '953f9c0d463486b10a6871cc2fd59f223b2c70184f49815e7efbcab5d8908b41',
} as const

/** Reads a file of a model, if it is the one that is meant: what was hashed is what is used. */
export async function readModelFile({ path, sha256 }: ModelFile): Promise<Result<Buffer<ArrayBuffer>>> {
  const read = await readFile(path).catch((error: unknown) => String(error instanceof Error ? error.message : error))
  if (typeof read === 'string') return failed('embed/no-model', path, `The file cannot be read: ${read}.`)
  const found = createHash('sha256').update(read).digest('hex')
  return found === sha256.toLowerCase()
    ? ok(read)
    : failed('embed/wrong-file', path, `Its SHA-256 is ${found}, and ${sha256} was expected.`)
}
