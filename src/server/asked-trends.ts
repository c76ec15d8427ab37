import type { TrendsAddress } from '#core/channels/places.ts'
import { present } from '#core/model/present.ts'
import { type ThingKind, thingKinds } from '#core/trends/trend.ts'
import { daysShownMax, isDayCount } from '#core/trends/trends-of.ts'
import { readTrends, type TrendsRead } from '#desk/read-trends.ts'
import { type Answer, errorAnswer, notFound } from './answer.ts'
import { askedBeat } from './asked-edition.ts'
import type { Deps } from './deps.ts'
import type { Ask } from './route.ts'

export type AskedTrends = {
  readonly address: TrendsAddress & { readonly beat: string; readonly days: number }
  readonly kind?: ThingKind
  readonly thing?: string
}

const daysDefault = 14
const thingCharsMax = 200

/** What an address asks of the trends, `?beat=&kind=&days=&thing=`; an answer to give back at once when it asks for what is not there. */
export function askedTrends(ask: Ask, deps: Deps): AskedTrends | Answer {
  const beat = askedBeat(ask, deps)
  const typed = ask.query('days')
  const days = typed === undefined || typed === '' ? daysDefault : Number(typed)
  const kind = ask.query('kind') || undefined
  const thing = ask.query('thing')?.trim() || undefined
  const known = thingKinds.find((each) => each === kind)
  if (beat === undefined || (kind !== undefined && known === undefined) || (thing?.length ?? 0) > thingCharsMax) return notFound(deps)
  if (!isDayCount(days)) {
    const why = 'The field days does not hold a number of days that can be shown.'
    return errorAnswer(400, { title: 'Not a number of days', why, todo: `Ask for 1 to ${daysShownMax} days.` }, deps)
  }
  const more = present({ kind: known, thing })
  return { address: { beat: beat.id, days, ...more }, ...more }
}

/** Reads what was asked for; undefined when nothing was counted yet. */
export async function trendsAskedFor({ address, kind, thing }: AskedTrends, deps: Deps): Promise<TrendsRead | undefined> {
  const { beat, days } = address
  return readTrends(deps.store, { beat, days, ...present({ kind, thing }) })
}
