import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { keyPlace, openSigner } from '#app/open-signer.ts'
import { keyFindings } from './key-findings.ts'

function folder(): string {
  const place = mkdtempSync(join(tmpdir(), 'headwater-keys-'))
  onTestFinished(() => rmSync(place, { recursive: true, force: true }))
  return place
}

test('makes no key by looking for one', async () => {
  const place = folder()
  expect(await keyFindings(place)).toEqual([{ level: 'ok', text: expect.stringContaining('is made with the first one') }])
  expect(await keyFindings(place)).toHaveLength(1)
})

test('names the public key, and a secret key that others may read', async () => {
  const place = folder()
  await openSigner(place).publicKey()
  expect(await keyFindings(place)).toEqual([{ level: 'ok', text: expect.stringMatching(/signed with [0-9A-F]{16}: RW/) }])
  chmodSync(keyPlace(place), 0o644)
  if (process.platform !== 'win32')
    expect(await keyFindings(place)).toMatchObject([{ level: 'ok' }, { level: 'bad', fix: expect.stringContaining('chmod 600') }])
})

test('says when the key cannot be used', async () => {
  const place = folder()
  await openSigner(place).publicKey()
  writeFileSync(keyPlace(place), 'nothing')
  expect(await keyFindings(place)).toMatchObject([{ level: 'bad', fix: expect.stringContaining('Put the key back') }])
})
