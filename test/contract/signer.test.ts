import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openKeyFolder } from '#adapters/sign/key-folder.ts'
import { keyId, publicKeyText, readPublicKey, readSecretKey } from '#core/evidence/minisign.ts'
import { folderOfTest } from './place.ts'
import { signerContract } from './signer.contract.ts'

signerContract('a folder with a key', () => {
  const folder = join(folderOfTest(), 'keys')
  return () => openKeyFolder(folder)
})

it('keeps its key in minisign’s form: the secret one for its owner alone, the public one beside it', async () => {
  const folder = join(folderOfTest(), 'keys')
  const key = await openKeyFolder(folder).publicKey()
  if (!key.ok) throw new Error(key.failure.why)
  const text = readFileSync(join(folder, 'minisign.pub'), 'utf8')
  expect(text).toBe(publicKeyText(key.value))
  expect(text).toMatch(new RegExp(`^untrusted comment: minisign public key ${keyId(key.value)}\nRW[\\w+/]{54}\n$`))
  expect(readPublicKey(text)).toEqual(key.value)
  expect(readSecretKey(readFileSync(join(folder, 'minisign.key'), 'utf8'))).toMatchObject({ key: key.value.key })
  if (process.platform !== 'win32') expect(statSync(join(folder, 'minisign.key')).mode & 0o777).toBe(0o600)
})

it('refuses a key file that was changed, with what to do, and makes no other key', async () => {
  const folder = join(folderOfTest(), 'keys')
  await openKeyFolder(folder).publicKey()
  const place = join(folder, 'minisign.key')
  const text = readFileSync(place, 'utf8')
  writeFileSync(
    place,
    text.replace(/.(?=.{20}\n$)/, (letter) => (letter === 'A' ? 'B' : 'A')),
  )
  expect(await openKeyFolder(folder).publicKey()).toMatchObject({ ok: false, failure: { code: 'sign/no-key', at: place } })
  writeFileSync(place, text)
  expect((await openKeyFolder(folder).publicKey()).ok).toBe(true)
})
