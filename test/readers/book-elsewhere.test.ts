import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const script = `
import { createHash } from 'node:crypto'
import { edition } from './test/fixtures/channels/edition.ts'
import { epub } from './src/core/channels/epub.ts'
const [file] = epub.render(edition, { baseUrl: 'https://paper.example/', links: () => 'x', version: '0' }).files
console.log(new Date(2026, 0, 1).toISOString(), createHash('sha256').update(file.body).digest('hex'))
`

// A zip holds times of the clock on the wall, so a machine elsewhere would write others.
test('the book of an edition is the same bytes in every time zone', async () => {
  const madeIn = async (zone: string): Promise<readonly string[]> => {
    const given = ['--input-type=module', '--eval', script]
    const { stdout } = await promisify(execFile)(process.execPath, given, {
      cwd: resolve(import.meta.dirname, '../..'),
      env: { ...process.env, TZ: zone },
    })
    return stdout.trim().split(' ')
  }
  const [here, there, elsewhere] = await Promise.all(['UTC', 'Pacific/Kiritimati', 'America/Anchorage'].map(madeIn))
  expect(new Set([here?.[0], there?.[0], elsewhere?.[0]]).size).toBe(3)
  expect(new Set([here?.[1], there?.[1], elsewhere?.[1]]).size).toBe(1)
}, 20_000)
