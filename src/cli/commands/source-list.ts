import { isoOf } from '#core/model/instant.ts'
import type { Given } from '../command.ts'
import { givenDesk } from '../given-desk.ts'

/** Lists the sources with role, items, next fetch and, where it fails, since when and why. */
export async function sourceList(given: Given): Promise<number> {
  await using opened = await givenDesk(given)
  const { store } = opened.desk
  const states = new Map((await store.sourceStates()).map((state) => [state.sourceId, state]))
  const all = await store.sources()
  const sources = given.options.failing === true ? all.filter((source) => states.get(source.id)?.failure !== undefined) : all
  for (const source of sources) {
    const state = states.get(source.id)
    const health =
      state?.failure !== undefined
        ? `failing since ${minute(state.failingSince)}: ${state.failure.why}`
        : state?.okAt === undefined
          ? 'not fetched yet'
          : `${state.itemCount} items, ${state.newCount} new at the last fetch, next ${minute(state.nextAt)}`
    console.log(`${source.id}  ${source.role.padEnd(10)}  ${source.title}\n  ${source.target}\n  ${health}`)
  }
  if (sources.length === 0)
    console.log(all.length === 0 ? 'no sources yet; headwater source import adds the pack of the beat' : 'no source fails')
  return 0
}

function minute(at: number | undefined): string {
  return at === undefined ? 'unknown' : `${isoOf(at).slice(0, 16).replace('T', ' ')} UTC`
}
