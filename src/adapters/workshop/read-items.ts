import { ok, type Result } from '#core/model/failure.ts'
import { present } from '#core/model/present.ts'
import { withFeedSignals } from '#core/rights/with-feed-signals.ts'
import { itemsOf, type Origin } from '#core/stages/read/items-of.ts'
import { type ReadInput, read } from '#core/stages/read/read.ts'
import type { ItemsOutput } from '#ports/workshop.ts'

/** Reads a document and makes its entries into items: what both workshops do for `items`. */
export function readItems(input: ReadInput, { signals, ...origin }: Origin): Result<ItemsOutput> {
  const result = read(input)
  if (!result.ok) return result
  const { items, ...rest } = result.value
  const said = withFeedSignals(signals, rest.head.signals)
  return ok({ ...rest, made: itemsOf(items, { ...origin, ...present({ signals: said }) }) })
}
