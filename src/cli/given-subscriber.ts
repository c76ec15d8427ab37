import { plainText } from '#core/channels/plain.ts'
import { limits } from '#core/limits.ts'
import { mailAddress } from '#core/mail/mail-address.ts'
import type { Beat } from '#core/model/beat.ts'
import type { Problem } from '#core/model/problem.ts'
import type { Given } from './command.ts'
import { givenBeats } from './given-config.ts'
import type { GivenStore } from './given-store.ts'
import { usageError } from './usage-error.ts'

/** The mail address that was typed, as it is kept. Throws a UsageError where it is none. */
export function givenAddress(typed: string): string {
  const address = mailAddress(typed)
  if (address !== undefined) return address
  throw usageError('it is no mail address', [
    { at: '<address>', found: typed, expected: 'a mail address such as ada@lamp.example', fix: 'Type the address alone, without a name.' },
  ])
}

/** The beats that `--beats` names, parted by commas; the first one without it. Throws a UsageError with every name that is none. */
export function givenBeatIds(given: Given, { config }: Pick<GivenStore, 'config'>): readonly string[] {
  const beats: readonly Beat[] = givenBeats(config)
  const typed = given.options.beats
  if (typeof typed !== 'string') return beats.slice(0, 1).map(({ id }) => id)
  const names = [...new Set(typed.split(',').map((name) => name.trim()))]
  const known = beats.map(({ id }) => id)
  const problems = names.flatMap((name): readonly Problem[] =>
    known.includes(name)
      ? []
      : [{ at: '--beats', found: name, expected: `some of ${known.join(', ')}`, fix: 'Name beats of this desk, parted by commas.' }],
  )
  if (problems.length > 0) throw usageError('there is no such beat', problems)
  return names
}

/** Why addresses are taken as confirmed: one line; undefined where they are asked, as usual. Throws a UsageError where it is none. */
export function givenReason(given: Given): string | undefined {
  const typed = given.options.confirmed
  if (typed === undefined) return undefined
  const reason = typeof typed === 'string' ? typed.trim() : ''
  if (reason !== '' && reason.length <= limits.titleChars && plainText(reason) === reason) return reason
  throw usageError('it is not said why the address is confirmed', [
    {
      at: '--confirmed',
      found: reason === '' ? 'nothing' : 'more than one line of plain text',
      expected: 'why mail is wanted there, in one line; it is kept',
      fix: 'headwater subscriber add ada@lamp.example --confirmed "asked for it on paper, 28 May"',
    },
  ])
}
