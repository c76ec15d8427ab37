import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { configOf } from '#app/config/config.ts'
import { decideConfig } from '#app/config/decide-config.ts'
import { loadBeats } from '#app/load-beats.ts'
import { playSample } from '#app/sample/play-sample.ts'
import type { SampleData } from '#app/sample/sample-data.ts'
import type { OpenDesk } from '#app/wiring.ts'
import { quietEvents, showProgress } from '#cli/progress.ts'
import { servePaper } from '#cli/serve-paper.ts'
import { threeDays } from '../golden/three-days.ts'

export type OpenPaper = AsyncDisposable & {
  /** `http://127.0.0.1:41234/` */
  readonly address: string
  readonly desk: OpenDesk
  /** Where headwater.yaml would be. */
  readonly folder: string
  /** An address that signs the owner in, once. */
  newSignIn(): Promise<string>
}

/** Plays invented days, three where no others are given, into a folder of its own and serves the paper as `headwater start` does, on a free port. */
export async function openPaper(flags: Readonly<Record<string, string>> = {}, data: SampleData = threeDays()): Promise<OpenPaper> {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-paper-'))
  const all = { 'data.folder': folder, 'server.port': '0', ...flags }
  const decided = decideConfig({ file: undefined, env: {}, flags: all })
  const beats = loadBeats(['open-source'])
  if (!decided.ok || !beats.ok) throw new Error('the defaults and the beat are without problems')
  const config = configOf(decided.values)
  const { desk } = await playSample({
    config,
    beats: beats.value,
    data,
    events: quietEvents('error'),
    folder: join(folder, 'sample'),
  })
  const progress = showProgress('error', process.stderr)
  const settings = { path: join(folder, 'headwater.yaml'), flags: all, running: decided.values }
  const paper = await servePaper({ config, beats: beats.value, desk, progress, sourceCount: () => 0, settings })
  await paper.show(desk, true)
  paper.setPhase('idle')
  return {
    address: paper.address,
    desk,
    folder,
    newSignIn: paper.newSignIn,
    [Symbol.asyncDispose]: async () => {
      await paper[Symbol.asyncDispose]()
      await desk[Symbol.asyncDispose]()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
