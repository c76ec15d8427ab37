import { plainText } from '#core/channels/plain.ts'
import type { Given } from '../command.ts'
import { givenStore } from '../given-store.ts'
import { tell } from '../tell.ts'

/** Removes a source by id or address. Its items, articles and editions stay. */
export async function sourceRemove(given: Given): Promise<number> {
  const [wanted = ''] = given.args
  await using opened = await givenStore(given)
  const { store } = opened
  const address = URL.parse(wanted)?.href
  const source = (await store.sources()).find(({ id, target }) => id === wanted || target === wanted || target === address)
  if (source === undefined) {
    tell({
      what: 'there is no such source',
      at: wanted,
      why: 'It is neither the id nor the address of a source.',
      fix: 'headwater source list shows both',
    })
    return 1
  }
  await store.commit([{ drop: 'source', sourceId: source.id }])
  console.log(plainText(`removed ${source.title} (${source.target})`))
  return 0
}
