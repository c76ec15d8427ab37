import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { publicKeyText, readSecretKey, type SecretKey, secretKeyText, signatureText } from '#core/evidence/minisign.ts'
import { failed, ok, type Result } from '#core/model/failure.ts'
import type { Signer } from '#ports/signer.ts'
import { ed25519, publicOf } from './ed25519.ts'

/** The name of the secret key file. */
export const secretName = 'minisign.key'
const publicName = 'minisign.pub'

/**
 * A signer whose key lies in a folder: `minisign.key`, which its owner alone may read, and `minisign.pub` beside it. The pair is
 * made when it is first needed, by one of several processes that need it at once. It is never written anywhere else.
 */
export function openKeyFolder(folder: string): Signer {
  let known: Promise<Result<SecretKey>> | undefined
  const key = async (): Promise<Result<SecretKey>> => {
    known ??= keyIn(folder)
    const found = await known
    // What failed once may be mended meanwhile.
    if (!found.ok) known = undefined
    return found
  }
  return {
    publicKey: async () => {
      const found = await key()
      return found.ok ? ok({ keyNumber: found.value.keyNumber, key: found.value.key }) : found
    },
    sign: async (text, trustedComment) => {
      const found = await key()
      return found.ok ? ok(signatureText(new TextEncoder().encode(text), trustedComment, { key: found.value, ed25519 })) : found
    },
  }
}

async function keyIn(folder: string): Promise<Result<SecretKey>> {
  const place = join(folder, secretName)
  try {
    const text = (await textAt(place)) ?? (await madeAt(folder, place))
    const key = readSecretKey(text)
    if (key === undefined) return failed('sign/no-key', place, 'It is no secret key of minisign without a password, or it was changed.')
    if (!sameBytes(publicOf(key.seed), key.key)) return failed('sign/no-key', place, 'Its two halves do not belong together.')
    if ((await textAt(join(folder, publicName))) === undefined) await writeNew(join(folder, publicName), publicKeyText(key), 0o644)
    return ok(key)
  } catch (error) {
    return failed('sign/no-key', place, `The disk refused it (${codeOf(error)}).`)
  }
}

async function madeAt(folder: string, place: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const seed = new Uint8Array(randomBytes(32))
  const made = secretKeyText({ keyNumber: new Uint8Array(randomBytes(8)), seed, key: publicOf(seed) })
  await writeNew(place, made, 0o600)
  return (await textAt(place)) ?? made
}

/** Whole, or not at all, and never over a file that is there: of two processes the first one's key is the key. */
async function writeNew(place: string, text: string, mode: number): Promise<void> {
  const unfinished = `${place}.${process.pid}-${randomBytes(4).toString('hex')}.unfinished`
  const file = await open(unfinished, 'wx', mode)
  try {
    await file
      .writeFile(text)
      .then(() => file.sync())
      .finally(() => file.close())
    await link(unfinished, place)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    await rm(unfinished, { force: true })
  }
}

async function textAt(place: string): Promise<string | undefined> {
  try {
    return await readFile(place, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
