import { addDays, dayOf, hourMs, type Instant, minuteMs, startOfDay, timeOf } from '../model/instant.ts'
import type { QuietHours } from './destination.ts'

/**
 * When the quiet hours that hold now are over; undefined where none hold. They may go over midnight.
 * `quietUntil(atHalfPastTen, { from: '22:00', to: '07:00' }, 'UTC')` → seven in the morning of the next day.
 */
export function quietUntil(now: Instant, quiet: QuietHours | undefined, zone: string): Instant | undefined {
  if (quiet === undefined) return undefined
  const time = timeOf(now, zone)
  const { from, to } = quiet
  const isOverMidnight = from > to
  const isQuiet = isOverMidnight ? time >= from || time < to : time >= from && time < to
  if (!isQuiet) return undefined
  const today = dayOf(now, zone)
  const end = atTime(isOverMidnight && time >= from ? addDays(today, 1) : today, to, zone)
  // On a day whose clock is turned back the hour counted from midnight may have gone already; then it is asked again in a minute.
  return end > now ? end : now + minuteMs
}

function atTime(date: string, time: string, zone: string): Instant {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return startOfDay(date, zone) + hours * hourMs + minutes * minuteMs
}
