import { plainText } from '#core/channels/plain.ts'
import type { Source } from '#core/model/source.ts'
import { sourceKindOf } from '#core/sources/registry.ts'
import { removeSource } from '#desk/sources/remove-source.ts'
import type { Given } from '../command.ts'
import { givenStore } from '../given-store.ts'
import { placeWords } from '../place-words.ts'
import { tell } from '../tell.ts'

/** Removes a source by id or address. Its items, articles and editions stay. */
export async function sourceRemove(given: Given): Promise<number> {
  const [wanted = ''] = given.args
  await using opened = await givenStore(given)
  const { store, clock } = opened
  const found = sourcesAt(await store.sources(), wanted)
  const [source] = found
  if (source === undefined) {
    tell({
      what: 'there is no such source',
      at: wanted,
      why: 'It is neither the id nor the address of a source.',
      fix: 'headwater source list shows both',
    })
    return 1
  }
  if (found.length > 1) {
    tell({
      what: 'several sources stand there',
      at: wanted,
      why: found.map((each) => `${each.id} is ${placeWords(each)}`).join(', '),
      fix: `headwater source remove ${source.id}`,
    })
    return 1
  }
  await removeSource({ store, clock }, source)
  console.log(plainText(`removed ${source.title} (${source.kind === 'feed' ? source.target : placeWords(source)})`))
  return 0
}

/** The source of that id, else those of that target or of a place that their kind knows by the address. */
function sourcesAt(sources: readonly Source[], wanted: string): readonly Source[] {
  const byId = sources.filter(({ id }) => id === wanted)
  if (byId.length > 0) return byId
  const address = URL.parse(wanted)?.href
  return sources.filter(({ kind, target }) => target === wanted || target === address || sourceKindOf(kind).targetOf?.(wanted) === target)
}
