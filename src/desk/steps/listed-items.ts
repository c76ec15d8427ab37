import type { Decision } from '#core/model/decision.ts'
import { itemKeyOf } from '#core/model/ids.ts'
import type { Item } from '#core/model/item.ts'
import { isSecondHand, type Source } from '#core/model/source.ts'
import { compareListed, type Listed } from '#core/stages/read/compare-listed.ts'
import type { Change, Store } from '#ports/store.ts'
import type { ItemsOutput } from '#ports/workshop.ts'

/** What a document leaves out that stood in the last one. */
export type ListedItems = {
  readonly changes: readonly Change[]
  readonly decisions: readonly Decision[]
  readonly damage: readonly string[]
}

/**
 * Compares a document with the last one of its source and keeps what it lists for the next time. Lists of others’ links and
 * places of discussion are not judged: there it is the readers who drop an item from the page.
 */
export async function listedItems(store: Store, source: Source, { found, output }: Document): Promise<ListedItems> {
  // Traces of known items are not among `found`, so that they would seem to be missing.
  if (isSecondHand(source.role) || output.made.some(({ isTrace }) => isTrace === true)) return { changes: [], decisions: [], damage: [] }
  const key = `listed:${source.id}`
  const note = await store.note(key)
  const { head, withdrawnGuids = [] } = output
  const { listed, decisions, damage } = compareListed(note === undefined ? nothing : JSON.parse(note), {
    title: head.title,
    link: head.link,
    // What roundups list is cut where there is too much of it: that it is not there means nothing.
    keys: found.filter(({ facts }) => facts?.is !== 'listed').map((item) => item.key),
    withdrawn: withdrawnGuids.map((guid) => itemKeyOf(source.id, guid)),
  })
  // Of an item that was never kept there is nothing to tell.
  const kept = new Set((await store.items(decisions.map((decision) => decision.subject))).map((item) => item.key))
  const value = JSON.stringify(listed)
  return {
    changes: value === note ? [] : [{ put: 'note', key, value }],
    decisions: decisions.filter((decision) => kept.has(decision.subject)),
    damage,
  }
}

type Document = { readonly found: readonly Item[]; readonly output: ItemsOutput }

const nothing: Listed = { keys: [], gone: [] }
