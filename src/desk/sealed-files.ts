import type { ParcelFile } from '#core/channels/channel.ts'
import { staticLinks } from '#core/channels/places.ts'
import { evidenceFile, evidenceName, publicKeyName, signatureName } from '#core/evidence/evidence-file.ts'
import { publicKeyText } from '#core/evidence/minisign.ts'
import type { Edition } from '#core/model/edition.ts'
import type { EvidenceRecord } from '#core/model/evidence.ts'
import { ok, type Result } from '#core/model/failure.ts'
import type { Signer } from '#ports/signer.ts'

export type Sealing = { readonly edition: Edition; readonly record: EvidenceRecord; readonly signer: Signer }

/**
 * What the folder of an edition gets beside its files: the evidence that lists them all with their hashes, its signature, and the
 * public key. `files` are those of the static site; what lies outside the edition’s own folder, the style, is not sealed. The same
 * files, key and record give the same bytes, signature and all.
 */
export async function sealedFiles(
  files: readonly ParcelFile[],
  { edition, record, signer }: Sealing,
): Promise<Result<readonly ParcelFile[]>> {
  const key = await signer.publicKey()
  if (!key.ok) return key
  const { beat, date, madeAt, noted = [] } = edition
  const pathOf = (name: typeof evidenceName | typeof signatureName | typeof publicKeyName): string =>
    staticLinks({ at: 'evidence', beat, date, name }) ?? name
  const folder = pathOf(evidenceName).slice(0, -evidenceName.length)
  const keyFile: ParcelFile = { path: pathOf(publicKeyName), type: 'text/plain; charset=utf-8', body: publicKeyText(key.value) }
  const own = [...files, keyFile].filter(({ path }) => path.startsWith(folder))
  const body = evidenceFile(
    edition,
    record,
    own.map((file) => ({ path: file.path.slice(folder.length), body: file.body })),
  )
  const lastAt = noted.reduce((last, { at }) => Math.max(last, at), madeAt)
  const comment = `timestamp:${Math.floor(lastAt / 1_000)}\tfile:${evidenceName}\t${beat} ${date}\thashed`
  const signature = await signer.sign(body, comment)
  if (!signature.ok) return signature
  return ok([
    keyFile,
    { path: pathOf(evidenceName), type: 'application/json; charset=utf-8', body },
    { path: pathOf(signatureName), type: 'text/plain; charset=utf-8', body: signature.value },
  ])
}
