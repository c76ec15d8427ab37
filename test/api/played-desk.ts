import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { configOf } from '#app/config/config.ts'
import { decideConfig } from '#app/config/decide-config.ts'
import { stageDefaults } from '#app/config/stage-defaults.ts'
import { loadBeats } from '#app/load-beats.ts'
import { playSample } from '#app/sample/play-sample.ts'
import { quietEvents } from '#cli/progress.ts'
import type { Edition } from '#core/model/edition.ts'
import type { Deps } from '#server/deps.ts'
import { callerOf } from '../fixtures/caller.ts'
import { threeDays } from '../golden/three-days.ts'

/** The three golden days on a desk that was really played, as a server reads it. */
export type PlayedDesk = AsyncDisposable & { readonly deps: Deps; readonly editions: readonly Edition[] }

export async function playedDesk(): Promise<PlayedDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-api-'))
  const flags = { 'data.folder': folder, 'embeddings.use': 'none' }
  const decided = decideConfig({ file: undefined, env: {}, flags })
  const beats = loadBeats(['open-source'])
  if (!decided.ok || !beats.ok) throw new Error('the defaults and the beat are without problems')
  const config = configOf(decided.values)
  const baseUrl = 'http://127.0.0.1:4500'
  const { desk, editions } = await playSample({ config, beats: beats.value, data: threeDays(), events: quietEvents('error'), baseUrl })
  const deps: Deps = {
    store: desk.store,
    signer: desk.signer,
    files: desk.files,
    beats: beats.value.map(({ id, title, sections }) => ({ id, title, sections })),
    zone: desk.options.zone,
    version: '0.0.0',
    baseUrl: `${baseUrl}/`,
    hosts: ['localhost'],
    callerOf: callerOf('admin'),
    asking: desk,
    recall: { beats: beats.value, clock: desk.clock, rank: stageDefaults.rank },
    status: () => ({ phase: 'idle', done: 0, total: 0, outcomes: [] }),
    isSample: () => true,
    bugFound: (error) => {
      throw error
    },
  }
  return {
    deps,
    editions,
    [Symbol.asyncDispose]: async () => {
      await desk[Symbol.asyncDispose]()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
