import type { Instant } from './instant.ts'

/** What a release is meant for: everybody, testers, nobody in particular (built every night), or mending a vulnerability. */
export type ReleaseChannel = 'stable' | 'pre-release' | 'nightly' | 'security'

/** A version of a project that was published. */
export type ReleaseFacts = {
  readonly is: 'release'
  /** As its host names it: `denoland/deno`, `linux`. */
  readonly project: string
  /** Without the project’s name and without a leading v: `2.4.1-rc.1`. */
  readonly version: string
  readonly channel: ReleaseChannel
}

/** One package that an advisory names, and which of its versions are affected. */
export type AffectedPackage = {
  /** As OSV names it: `npm`, `PyPI`, `crates.io`, `Go`, `Maven`, `Debian:12`. */
  readonly ecosystem: string
  readonly name: string
  /** Plain words, one range each: `>= 1.2.0, < 1.4.3`. */
  readonly ranges: readonly string[]
  /** Versions that mend it. */
  readonly fixedIn: readonly string[]
}

export type Severity = {
  readonly level: 'low' | 'moderate' | 'high' | 'critical'
  /** CVSS base score, 0 to 10. */
  readonly score?: number
  /** The CVSS vector as given. */
  readonly vector?: string
}

/** A vulnerability that was made known. */
export type AdvisoryFacts = {
  readonly is: 'advisory'
  /** The id it is listed under. */
  readonly id: string
  /** All other ids it is known by: CVE, GHSA and others. */
  readonly aliases: readonly string[]
  readonly packages: readonly AffectedPackage[]
  readonly severity?: Severity
  readonly withdrawnAt?: Instant
}

/** A conversation, known by the message it began with. */
export type ThreadFacts = {
  readonly is: 'thread'
  /** The id of the first message: a Message-ID, or the site’s own number of the thread. */
  readonly root: string
  readonly replyCount?: number
  /** Votes, points, favorites: whatever the site counts for it. */
  readonly points?: number
  /** What is known of it, for an issue or a pull request. */
  readonly state?: 'open' | 'closed' | 'merged' | 'answered'
}

/** An entry of a roundup: somebody else’s report that the roundup lists. */
export type ListedFacts = {
  readonly is: 'listed'
  /** The guid of the item that lists it. */
  readonly by: string
  /** The heading it stands under, when there is one. */
  readonly under?: string
}

/** A roundup: what it lists are items of their own, and its own text is no report of any of them. */
export type RoundupFacts = {
  readonly is: 'roundup'
  readonly listedCount: number
}

/** What a typed source says of an item in fields of its own, beyond title and text. */
export type ItemFacts = ReleaseFacts | AdvisoryFacts | ThreadFacts | ListedFacts | RoundupFacts
