import { countWords } from '#core/text/count-words.ts'
import { runDesk } from '#desk/run.ts'
import { addSources, askForSources } from '#desk/seed.ts'
import type { Given } from '../command.ts'
import { givenConfigWithSecrets } from '../given-config.ts'
import { givenDesk } from '../given-desk.ts'
import { givenPack } from '../given-pack.ts'
import { holdDeskPlace } from '../hold-desk-place.ts'
import { showProgress } from '../progress.ts'

/** Fetches every source that is due (or all), reads, extracts and groups what came, and ends. */
export async function collect(given: Given): Promise<number> {
  const config = givenConfigWithSecrets(given)
  const place = await holdDeskPlace(
    config,
    'wait for the desk, which collects by itself, or stop it first; reading commands work beside it',
  )
  if (place === 3) return 3
  await using _place = place
  const progress = showProgress(config.logLevel, process.stderr)
  await using opened = await givenDesk(given, { events: progress })
  const { desk, beats } = opened
  const now = desk.clock.now()
  // What a killed run left behind is taken up again at once.
  await desk.queue.freeLeases(now)
  if ((await desk.store.sources()).length === 0) await addSources(desk, givenPack(beats))
  const all = await desk.store.sources()
  const nextById = new Map((await desk.store.sourceStates()).map((state) => [state.sourceId, state.isRetired ? Infinity : state.nextAt]))
  const due = given.options.all === true ? all : all.filter((source) => (nextById.get(source.id) ?? now) <= now)
  if (given.options.all === true)
    await askForSources(
      desk,
      all.map(({ id }) => id),
    )
  progress.expect(due.length)
  await runDesk(desk, 'idle')
  progress.finish()
  return tellOutcomes(progress.outcomes, all.length)
}

function tellOutcomes(outcomes: ReturnType<typeof showProgress>['outcomes'], sourceCount: number): number {
  const failed = outcomes.filter(({ outcome }) => outcome === 'failed').length
  const fresh = outcomes.reduce((sum, { newCount }) => sum + newCount, 0)
  const rest = outcomes.length < sourceCount ? `, ${sourceCount - outcomes.length} of ${sourceCount} not due` : ''
  console.log(
    `${countWords(outcomes.length, 'source', 'sources')} fetched, ${countWords(fresh, 'new item', 'new items')}, ${failed} failed${rest}`,
  )
  return outcomes.length > 0 && failed === outcomes.length ? 1 : 0
}
