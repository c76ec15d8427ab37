import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Events } from '#ports/events.ts'
import { configOf } from '../config/config.ts'
import { decideConfig } from '../config/decide-config.ts'
import { loadBeats } from '../load-beats.ts'
import { playSample } from './play-sample.ts'

it('a play that is stopped ends where it is, without its editions', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-stopped-'))
  const decided = decideConfig({ file: undefined, env: {}, flags: { 'data.folder': folder, 'fetch.atOnce': '2' } })
  const beats = loadBeats(['open-source'])
  if (!decided.ok || !beats.ok) throw new Error('the defaults and the beat are without problems')
  const stop = new AbortController()
  let done = 0
  const silent = new Proxy({} as Events, {
    get: (_events, name) => (): void => {
      if (name !== 'jobDone') return
      done += 1
      stop.abort()
    },
  })
  const { desk, editions } = await playSample({ config: configOf(decided.values), beats: beats.value, events: silent, signal: stop.signal })
  await desk[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true, force: true })
  expect(editions).toEqual([])
  // What was under way side by side, and nothing after it.
  expect(done).toBeLessThan(5)
})
