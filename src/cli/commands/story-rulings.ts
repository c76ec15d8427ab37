import { isoOf } from '#core/model/instant.ts'
import type { Given } from '../command.ts'
import { givenStore } from '../given-store.ts'
import { printIndented } from '../print-indented.ts'
import { printJson } from '../print-json.ts'
import { rulingLines } from '../ruling-lines.ts'

/** Lists what was ruled about stories, oldest first. */
export async function storyRulings(given: Given): Promise<number> {
  await using opened = await givenStore(given)
  const rulings = await opened.store.rulings()
  if (given.options.json === true) {
    const rows = rulings.map((ruling) => ({ ...ruling, madeAt: isoOf(ruling.madeAt) }))
    printJson(rows)
    return 0
  }
  printIndented(await rulingLines(rulings, opened))
  if (rulings.length === 0) console.error('no rulings; headwater story split and headwater story merge make them')
  return 0
}
