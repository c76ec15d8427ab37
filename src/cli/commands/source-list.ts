import { plainText } from '#core/channels/plain.ts'
import type { SourceState } from '#core/model/source.ts'
import { askedWords } from '#core/rights/rights-words.ts'
import type { Given } from '../command.ts'
import { type GivenStore, givenStore } from '../given-store.ts'
import { hubWords } from '../hub-words.ts'
import { placeWords } from '../place-words.ts'
import { printIndented } from '../print-indented.ts'

/** Lists the sources with kind, role, items, next fetch and, where it fails, since when and why. */
export async function sourceList(given: Given): Promise<number> {
  await using opened = await givenStore(given)
  const { store, when } = opened
  const states = new Map((await store.sourceStates()).map((state) => [state.sourceId, state]))
  const subscriptions = new Map((await store.subscriptions()).map((each) => [each.sourceId, each]))
  const all = await store.sources()
  const sources = given.options.failing === true ? all.filter((source) => states.get(source.id)?.failure !== undefined) : all
  for (const source of sources) {
    const role = source.role + (source.isRoleAssumed === true ? '?' : '')
    console.log(`${source.id}  ${role.padEnd(11)}  ${plainText(source.title)}`)
    printIndented([`  ${placeWords(source)}`, `  ${healthOf(states.get(source.id), when)}`])
    const told = hubWords(subscriptions.get(source.id), { state: states.get(source.id), now: opened.clock.now(), when })
    if (told !== undefined) printIndented([`  ${told}`])
  }
  if (sources.length === 0)
    console.error(all.length === 0 ? 'no sources yet; headwater source import adds the pack of the beat' : 'no source fails')
  return 0
}

function healthOf(state: SourceState | undefined, when: GivenStore['when']): string {
  if (state?.failure !== undefined) {
    const again = state.isRetired ? 'not tried again: it is gone' : `tried again ${when(state.nextAt)}`
    return `failing since ${state.failingSince === undefined ? 'its first fetch' : when(state.failingSince)}, ${again}: ${state.failure.why}`
  }
  // An answer that was not read yet leaves a state without a good fetch.
  if (state?.okAt === undefined)
    return state?.fetchedAt === undefined ? 'not fetched yet' : `fetched ${when(state.fetchedAt)}, not read yet`
  const damage = state.damage === undefined ? '' : `; ${state.damage.join('; ')}`
  return `${state.itemCount} items, ${state.newCount} new at the last fetch, next ${when(state.nextAt)}${rightsOfState(state)}${damage}`
}

function rightsOfState({ signals }: SourceState): string {
  const words = askedWords(signals)
  return words.length === 0 ? '' : `; its texts: ${words.join(', ')}`
}
