import { isDate } from '#core/model/instant.ts'
import type { Given } from './command.ts'
import { usageError } from './usage-error.ts'

/** The date that was typed behind `--date`; undefined where none was. Throws a UsageError for what is no date. */
export function givenDate({ options }: Given): string | undefined {
  const { date } = options
  if (date === undefined || (typeof date === 'string' && isDate(date))) return date
  throw usageError('that is not a date', [
    { at: '--date', found: String(date), expected: 'a date such as 2026-05-28', fix: 'Give year, month and day of a day that exists.' },
  ])
}
