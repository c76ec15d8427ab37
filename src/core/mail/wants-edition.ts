import type { Edition } from '../model/edition.ts'
import { longDate } from '../model/instant.ts'
import type { Subscriber } from './subscriber.ts'

/** Whether an edition is mailed to a subscriber: confirmed before it was made, of a beat and on a day that was chosen. The sample never is. */
export function wantsEdition(
  subscriber: Subscriber,
  { beat, date, madeAt, isSample }: Pick<Edition, 'beat' | 'date' | 'madeAt' | 'isSample'>,
): boolean {
  const { state, confirmedAt, beats, days } = subscriber
  if (isSample || state !== 'confirmed' || confirmedAt === undefined || confirmedAt > madeAt) return false
  const weekday = longDate(date).split(',')[0]
  return beats.includes(beat) && (days === undefined || days.some((day) => day === weekday))
}
