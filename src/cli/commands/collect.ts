import { runDesk } from '#desk/run.ts'
import { addSources } from '#desk/seed.ts'
import { jobOf } from '#ports/queue.ts'
import type { Given } from '../command.ts'
import { givenConfig } from '../given-config.ts'
import { givenDesk } from '../given-desk.ts'
import { givenPack } from '../given-pack.ts'
import { showProgress } from '../progress.ts'

/** Fetches every source that is due (or all), reads, extracts and groups what came, and ends. */
export async function collect(given: Given): Promise<number> {
  const config = givenConfig(given)
  const progress = showProgress(config.logLevel)
  await using opened = await givenDesk(given, { events: progress })
  const { desk, beats } = opened
  if ((await desk.store.sources()).length === 0) await addSources(desk, givenPack(beats))
  const now = desk.clock.now()
  if (given.options.all === true) {
    const all = await desk.store.sources()
    await desk.store.commit(all.map((source) => ({ put: 'job', job: jobOf('collect', source.id, now) })))
  }
  await runDesk(desk, 'idle')
  progress.finish()
  const failed = progress.outcomes.filter((outcome) => outcome.outcome === 'failed')
  const fresh = progress.outcomes.reduce((sum, outcome) => sum + outcome.newCount, 0)
  console.log(`${progress.outcomes.length} sources fetched, ${fresh} new items, ${failed.length} failed`)
  return progress.outcomes.length > 0 && failed.length === progress.outcomes.length ? 1 : 0
}
