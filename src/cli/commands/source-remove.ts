import type { Given } from '../command.ts'
import { givenDesk } from '../given-desk.ts'

/** Removes a source by id or address. Its items, articles and editions stay. */
export async function sourceRemove(given: Given): Promise<number> {
  const [wanted = ''] = given.args
  await using opened = await givenDesk(given)
  const { store } = opened.desk
  const source = (await store.sources()).find((candidate) => candidate.id === wanted || candidate.target === wanted)
  if (source === undefined) {
    console.error(
      `headwater: there is no such source\n  at ${wanted}\n  It is neither the id nor the address of a source.\n  fix: headwater source list shows both`,
    )
    return 1
  }
  await store.commit([{ drop: 'source', sourceId: source.id }])
  console.log(`removed ${source.title} (${source.target})`)
  return 0
}
