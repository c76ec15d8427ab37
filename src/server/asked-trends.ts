import type { TrendsAddress } from '#core/channels/places.ts'
import { present } from '#core/model/present.ts'
import { type ThingKind, thingKinds } from '#core/trends/trend.ts'
import { daysShownMax, isDayCount } from '#core/trends/trends-of.ts'
import { readTrends, type TrendsRead } from '#desk/read-trends.ts'
import type { Answer } from './answer.ts'
import { askedBeat, noSuchBeat } from './asked-edition.ts'
import type { Deps } from './deps.ts'
import { wrongField } from './form.ts'
import type { Ask } from './route.ts'

export type AskedTrends = {
  readonly address: TrendsAddress & { readonly beat: string; readonly days: number }
  readonly kind?: ThingKind
  readonly thing?: string
}

const daysDefault = 14
const thingCharsMax = 200

/** What an address asks of the trends, `?beat=&kind=&days=&thing=`; or 400 with the field that cannot be used. */
export function askedTrends(ask: Ask, deps: Deps): AskedTrends | Answer {
  const beat = askedBeat(ask, deps)
  const typed = ask.query('days')
  const days = typed === undefined || typed === '' ? daysDefault : Number(typed)
  const kind = ask.query('kind') || undefined
  const thing = ask.query('thing')?.trim() || undefined
  const known = thingKinds.find((each) => each === kind)
  if (beat === undefined) return noSuchBeat(deps)
  if (kind !== undefined && known === undefined)
    return wrongField('kind', { why: 'It is no kind of thing that is counted.', todo: `Ask for one of ${thingKinds.join(', ')}.` }, deps)
  if (thing !== undefined && thing.length > thingCharsMax) {
    const why = `It holds ${thing.length} characters; no name has more than ${thingCharsMax}.`
    return wrongField('thing', { why, todo: 'Ask for a shorter name.' }, deps)
  }
  if (!isDayCount(days))
    return wrongField('days', { why: 'It is no number of days that can be shown.', todo: `Ask for 1 to ${daysShownMax} days.` }, deps)
  const more = present({ kind: known, thing })
  return { address: { beat: beat.id, days, ...more }, ...more }
}

/** Reads what was asked for; undefined when nothing was counted yet. */
export async function trendsAskedFor({ address, kind, thing }: AskedTrends, deps: Deps): Promise<TrendsRead | undefined> {
  const { beat, days } = address
  return readTrends(deps.store, { beat, days, ...present({ kind, thing }) })
}
