import { undoRuling } from '#desk/rulings/undo-ruling.ts'
import type { Given } from '../command.ts'
import { givenRow } from '../given-row.ts'
import { givenStore } from '../given-store.ts'
import { contradictionError, rulingDesk, tellRegrouped } from '../rule.ts'

/** Takes a ruling back, with what it did as far as no other ruling holds it. */
export async function storyUndo(given: Given): Promise<number> {
  const [wanted = ''] = given.args
  await using opened = await givenStore(given)
  const rows = await opened.store.rulings()
  const ruling = givenRow({ rows, kind: 'ruling', typed: wanted, at: wanted, listedBy: 'headwater story rulings' })
  const done = await undoRuling(rulingDesk(opened), ruling)
  if (!done.ok) throw contradictionError('later rulings rest on it and have to go first', done.contradiction, opened.when)
  const { regrouped, heldBy } = done
  const isAsBefore = regrouped.stories.length === 0
  const holding = heldBy.length === 0 ? '' : `; ${heldBy.map(({ id }) => id).join(', ')} says the same`
  console.log(`${ruling.id} is taken back${isAsBefore ? ', and the stories stay as they are' : ', and what it did'}${holding}`)
  await tellRegrouped(opened.store, regrouped)
  return 0
}
