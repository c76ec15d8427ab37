import { undoRuling } from '#desk/rulings/undo-ruling.ts'
import type { Given } from '../command.ts'
import { givenStore } from '../given-store.ts'
import { contradictionError, rulingDesk, tellRegrouped } from '../rule.ts'
import { usageError } from '../usage-error.ts'

/** Takes a ruling back, with what it did as far as no other ruling holds it. */
export async function storyUndo(given: Given): Promise<number> {
  const [wanted = ''] = given.args
  await using opened = await givenStore(given)
  const prefix = wanted.startsWith('ruling-') ? wanted : `ruling-${wanted}`
  const all = await opened.store.rulings()
  // A beginning that holds nothing would take back whatever is the only ruling.
  const found = all.filter(({ id }) => prefix !== 'ruling-' && id.startsWith(prefix))
  const ruling = all.find(({ id }) => id === prefix) ?? (found.length === 1 ? found[0] : undefined)
  if (ruling === undefined) {
    const known = found.length > 1 ? found.slice(0, 5).map(({ id }) => id) : []
    throw usageError('there is no such ruling', [
      {
        at: wanted,
        found: known.length > 0 ? known.join(', ') : wanted,
        expected: 'the id of one ruling',
        fix: known.length > 0 ? 'Type more of the id.' : 'headwater story rulings lists them.',
      },
    ])
  }
  const done = await undoRuling(rulingDesk(opened), ruling)
  if (!done.ok) throw contradictionError('later rulings rest on it and have to go first', done.contradiction, opened.when)
  const { regrouped, heldBy } = done
  const isAsBefore = regrouped.stories.length === 0
  const holding = heldBy.length === 0 ? '' : `; ${heldBy.map(({ id }) => id).join(', ')} says the same`
  console.log(`${ruling.id} is taken back${isAsBefore ? ', and the stories stay as they are' : ', and what it did'}${holding}`)
  await tellRegrouped(opened.store, regrouped)
  return 0
}
