import { leftOutGroups } from '#core/channels/wording.ts'
import type { Edition } from '#core/model/edition.ts'
import { type LeaveOutReason, leaveOutReasons } from '#core/model/reason.ts'
import type { Given } from '../command.ts'
import { givenAll } from '../given-all.ts'
import { givenBeat, givenBeats, givenConfig } from '../given-config.ts'
import { givenDate } from '../given-date.ts'
import { givenStore } from '../given-store.ts'
import { printIndented } from '../print-indented.ts'
import { printJson } from '../print-json.ts'
import { tell } from '../tell.ts'
import { usageError } from '../usage-error.ts'

/** Lists what an edition left out, by reason, with the keys that `headwater recall` takes. */
export async function leftOut(given: Given): Promise<number> {
  const [reason, date, beat] = givenAll(
    () => reasonOf(given),
    () => givenDate(given),
    () => givenBeat(given, givenBeats(givenConfig(given))),
  )
  await using opened = await givenStore(given)
  const [newest] = await opened.store.editions(beat.id, 1)
  const edition = await opened.store.edition(beat.id, date ?? newest?.date ?? '')
  if (edition === undefined) {
    tell({
      what: date === undefined ? 'there is no edition yet' : `there is no edition of ${date}`,
      at: `the archive of ${beat.id}`,
      why: newest === undefined ? 'No edition was made yet.' : `The newest is of ${newest.date}.`,
      fix: newest === undefined ? 'headwater edition makes today’s' : `headwater left-out --date ${newest.date}`,
    })
    return 1
  }
  const rows = edition.leftOut.filter((row) => reason === undefined || row.reason === reason)
  if (given.options.json === true) printJson({ edition: edition.id, beat: edition.beat, date: edition.date, leftOut: rows })
  else printIndented(linesOf(edition, rows))
  return 0
}

function linesOf({ beatTitle, date, leftOut: all }: Edition, rows: Edition['leftOut']): readonly string[] {
  const groups = leftOutGroups(rows)
  const shown = rows.length === all.length ? `${all.length}` : `${rows.length} of ${all.length}`
  return [
    `${beatTitle}, ${date}: left out ${shown}`,
    ...groups.flatMap((group) => [
      `${group.reason}: ${group.words} (${group.rows.length})`,
      ...group.rows.map(({ itemKey, title, outletName, language }) => `  ${itemKey} ${title}, ${outletName} (${language})`),
    ]),
  ]
}

function reasonOf({ options }: Given): LeaveOutReason | undefined {
  const { reason } = options
  if (reason === undefined) return undefined
  const known = Object.keys(leaveOutReasons) as LeaveOutReason[]
  const found = known.find((each) => each === reason)
  if (found !== undefined) return found
  throw usageError('there is no such reason', [
    { at: '--reason', found: String(reason), expected: known.join(', '), fix: 'Leave it out for all of them.' },
  ])
}
