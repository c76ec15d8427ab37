import type { Reason } from '../../model/reason.ts'
import type { Entry } from './entry.ts'
import type { Profile } from './profile.ts'
import type { Window } from './window.ts'

/** Why two articles must not share a story, however alike they are: the reason, and the two things that differ. */
export type Veto = { readonly because: Reason; readonly one: string; readonly other: string }

/**
 * Tells look-alikes apart: another version of one project, another day’s or number’s bulletin of a series, another CVE,
 * two makers who each show their own work, a release of a project that the other one does not name. The window knows the
 * CVE of a GHSA. Undefined when nothing speaks against one story.
 */
export function vetoOf(window: Window, one: Entry, other: Entry): Veto | undefined {
  const [mine, theirs] = [one.profile, other.profile]
  return (
    otherVersion(mine, theirs) ??
    otherBulletin(mine, theirs) ??
    otherRecord(mine, theirs, window.aliases) ??
    otherWork(mine, theirs) ??
    otherProject(window, mine, other) ??
    otherProject(window, theirs, one)
  )
}

function otherVersion(one: Profile, other: Profile): Veto | undefined {
  // A flaw spans versions: the affected ones and the one that fixes it are one story.
  if (one.mainRecords.some((id) => other.mainRecords.includes(id))) return undefined
  for (const [name, version] of one.versions) {
    const theirs = other.versions.get(name)
    if (theirs === undefined || theirs === version) continue
    if (names(other.title, version) || names(one.title, theirs)) continue
    return { because: 'mixed-versions', one: `${name} ${version}`, other: `${name} ${theirs}` }
  }
  return undefined
}

/** Whether a title holds a version as a whole: `6.1` does not stand in `6.18`, but `4.8` stands in `4.8.0`. */
function names(title: string, version: string): boolean {
  const text = title.normalize('NFKC').toLowerCase()
  for (let at = text.indexOf(version); at >= 0; at = text.indexOf(version, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.slice(at + version.length, at + version.length + 8)]
    if (!/[\d.]/.test(before) && !goesOn.test(after)) return true
  }
  return false
}

/** More digits, a further part that is not zero, or a pre-release: another version than the one that ends here. */
const goesOn = /^(?:\d|\.(?!0(?:\D|$))\d|[-.]?(?:rc|beta|alpha|preview))/

function otherBulletin(one: Profile, other: Profile): Veto | undefined {
  const [mine, theirs] = [one.edition, other.edition]
  if (mine.fixed === '' || mine.fixed !== theirs.fixed) return undefined
  const isOneOutlet = one.outletId === other.outletId
  const differs = mine.days !== theirs.days || (isOneOutlet && mine.numbers !== theirs.numbers)
  return differs ? { because: 'other-bulletin', one: one.title, other: other.title } : undefined
}

function otherRecord(one: Profile, other: Profile, aliases: ReadonlyMap<string, string>): Veto | undefined {
  const [mine, theirs] = [cvesOf(one, aliases), cvesOf(other, aliases)]
  const [first, second] = [mine[0], theirs[0]]
  if (first === undefined || second === undefined || mine.some((id) => theirs.includes(id))) return undefined
  return { because: 'other-record', one: first, other: second }
}

function otherWork(one: Profile, other: Profile): Veto | undefined {
  const isSame = one.address !== '' && one.address === other.address
  if (!one.isOwnWork || !other.isOwnWork || isSame) return undefined
  return { because: 'other-work', one: one.title, other: other.title }
}

function otherProject(window: Window, release: Profile, report: Entry): Veto | undefined {
  if (release.project.length === 0 || release.project.some((word) => holds(window, report, word))) return undefined
  return { because: 'other-project', one: release.title, other: report.profile.title }
}

function holds({ vocabulary }: Window, { terms }: Entry, word: string): boolean {
  const term = vocabulary.numbers.get(word)
  return term !== undefined && terms.includes(term)
}

function cvesOf({ records }: Profile, aliases: ReadonlyMap<string, string>): readonly string[] {
  return records.map((id) => aliases.get(id) ?? id).filter((id) => id.startsWith('CVE-'))
}
