import { existsSync, statSync } from 'node:fs'
import { keyPlace, openSigner } from '#app/open-signer.ts'
import { keyId, publicKeyLine } from '#core/evidence/minisign.ts'
import { failures } from '#core/model/failure.ts'
import type { Finding } from '#core/model/finding.ts'

/** What a doctor says of the key that signs editions: which it is, and whether others could read it. It makes none. */
export async function keyFindings(dataFolder: string): Promise<readonly Finding[]> {
  const place = keyPlace(dataFolder)
  if (!existsSync(place)) return [{ level: 'ok', text: 'editions will be signed: the key is made with the first one' }]
  const key = await openSigner(dataFolder).publicKey()
  if (!key.ok)
    return [{ level: 'bad', text: `${failures['sign/no-key'].title}: ${place}, ${key.failure.why}`, fix: failures['sign/no-key'].fix }]
  const isOpen = process.platform !== 'win32' && (statSync(place).mode & 0o077) !== 0
  const open: Finding = { level: 'bad', text: `others of this machine may read ${place}`, fix: `chmod 600 ${place}` }
  return [{ level: 'ok', text: `editions are signed with ${keyId(key.value)}: ${publicKeyLine(key.value)}` }, ...(isOpen ? [open] : [])]
}
