import type { ReleaseChannel } from '../../model/item-facts.ts'
import { recordIdsOf } from '../../text/record-ids.ts'

/** What is known of a release: its version, its title, its notes as text or markup, and the host’s own mark where it gives one. */
export type ReleaseSigns = {
  readonly version: string
  /** The repository: one made for nightly builds says so in its name. */
  readonly project: string
  readonly title: string
  readonly notes: string
  /** The host’s mark; undefined where it gives none, as in Atom. */
  readonly isPreRelease?: boolean
}

/**
 * What a release is meant for. A build of every night is named so. Else the host’s mark decides, and where there is none
 * the words of Semantic Versioning (2.0.0, section 9) and PEP 440 in version and title. What mends a vulnerability is a
 * security release, unless it is for testers.
 * `channelOf({ version: '2.0.0-rc.1', project: 'tarn/lamp', title: 'Lamp 2.0.0-rc.1', notes: '' })` → `pre-release`
 */
export function channelOf({ version, project, title, notes, isPreRelease }: ReleaseSigns): ReleaseChannel {
  const name = title.slice(0, nameMax)
  if (nightly.test(version.slice(0, nameMax)) || nightlyTitle.test(name) || isForNightlies.test(project)) return 'nightly'
  if (isPreRelease ?? (preRelease.test(version.slice(0, nameMax)) || preReleaseTitle.test(name))) return 'pre-release'
  return mendsVulnerability(`${title}\n${notes}`.slice(0, notesMax)) ? 'security' : 'stable'
}

const nameMax = 300
const notesMax = 200_000

// Words alone or parted by signs: `v1.0-nightly`, `1.0.dev20260528`, `canary.3`. A title is a sentence: fewer words are sure in it.
const nightly =
  /(?:^|[^a-z])(?:nightly|canary|snapshot|insiders?|daily|weekly|edge|tip|continuous|autobuild)(?![a-z])|^(?:main|master|trunk|head)(?:[-_.]|$)|[.-]dev[.-]?20\d{6}/i
const nightlyTitle = /(?:^|[^a-z])(?:nightly|canary build|snapshot|insiders?(?: build)?|daily build|development build)(?![a-z])/i
const isForNightlies = /(?:^|[-_/.])(?:nightly|nightlies|snapshots)(?:$|[-_/.])/i
const preRelease =
  /(?:^|[^a-z])(?:alpha|beta|rc|cr|preview|prerelease|pre|dev|milestone|eap|unstable|experimental|next)(?![a-z])|\d(?:a|b|rc|alpha|beta|pre|dev)\d{0,3}(?!\w)|[.-]M\d{1,3}\b/i
const preReleaseTitle =
  /(?:^|[^a-z])(?:alpha|beta|rc|preview|pre-?release|release candidate|early access|technical preview)(?![a-z])|\d(?:a|b|rc)\d{1,3}(?!\w)/i

/** Whether notes name a vulnerability by its id, or say that security was mended; “no security fixes” does not. */
function mendsVulnerability(notes: string): boolean {
  if (recordIdsOf(notes).some(({ register }) => register === 'cve' || register === 'ghsa')) return true
  for (const match of notes.matchAll(mends)) {
    if (!/\b(?:no|not|non|without|zero)\b[^.\n]{0,20}$/i.test(notes.slice(Math.max(0, match.index - 30), match.index))) return true
  }
  return false
}

const mends =
  /\bsecurity[ -](?:release|fix(?:es)?|update|patch(?:es)?|hotfix)\b|\b(?:fix|patch|address|resolv|mitigat|correct|clos)(?:e|es|ed|s)?(?: [\w-]{1,20}){0,4} (?:vulnerabilit(?:y|ies)|security (?:issue|hole|bug|flaw|problem)s?)\b/gi
