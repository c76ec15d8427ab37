import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { callerOf } from '../../test/fixtures/caller.ts'
import { fullEdition } from '../../test/fixtures/channels/edition.ts'
import { addressesOf } from '../../test/fixtures/channels/reading.ts'
import { storeOf } from '../../test/fixtures/channels/store.ts'
import { createApp } from './app.ts'
import type { Deps } from './deps.ts'

const deps: Deps = {
  store: storeOf([fullEdition]),
  beats: [{ id: fullEdition.beat, title: fullEdition.beatTitle }],
  zone: 'Europe/Berlin',
  version: '0.0.0',
  baseUrl: 'http://127.0.0.1:4500/',
  hosts: [],
  callerOf: callerOf('admin'),
  status: () => ({ phase: 'idle', done: 1, total: 1, outcomes: [] }),
  isSample: () => false,
  bugFound: (error) => {
    throw error
  },
}

type Size = { readonly transferred: number; readonly raw: number }

async function sizeOf(path: string): Promise<Size & { readonly body: string }> {
  const answer = await createApp(deps).request(path, { headers: { 'accept-encoding': 'gzip' } })
  expect(answer.headers.get('content-encoding')).toBe('gzip')
  const packed = new Uint8Array(await answer.arrayBuffer())
  const body = gunzipSync(packed)
  return { transferred: packed.byteLength, raw: body.byteLength, body: body.toString() }
}

test('the front page of a full day comes in less than 60 kB, with its style and its scripts', async () => {
  const page = await sizeOf('/')
  // Beside the page: the style sheet and the scripts. The icon and the manifest are fetched when the paper is installed.
  const parts = addressesOf(page.body).fetched.filter((path) => /\.(?:css|js)$/.test(path))
  expect(parts).toEqual(expect.arrayContaining(['/style.css', '/islands/cite.js', '/islands/keys.js', '/islands/since.js']))
  const sizes = [page, ...(await Promise.all(parts.map(sizeOf)))]
  // What is sent counts; unpacked the page alone is as much.
  expect(page.raw).toBeLessThan(62_000)
  expect(sizes.reduce((sum, { transferred }) => sum + transferred, 0)).toBeLessThan(30_000)
})
