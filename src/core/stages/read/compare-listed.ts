import type { Decision } from '../../model/decision.ts'
import { present } from '../../model/present.ts'
import { registrableHost } from '../../text/address.ts'

/** What a source’s last document was, kept to see what the next one leaves out. */
export type Listed = {
  readonly title?: string
  /** The host it says it stands for. */
  readonly host?: string
  /** Keys of its items, newest first. */
  readonly keys: readonly string[]
  /** Keys of items that were told to be gone and have not come back, at most 100. */
  readonly gone: readonly string[]
}

/** A document now: what it lists, and what it says was taken back. */
export type Listing = {
  readonly title?: string | undefined
  readonly link?: string | undefined
  readonly keys: readonly string[]
  readonly withdrawn: readonly string[]
}

export type Compared = { readonly listed: Listed; readonly decisions: readonly Decision[]; readonly damage: readonly string[] }

/**
 * Compares what a source lists with what it listed before. An item that is missing although older ones still stand there was
 * taken out: that is a decision about it, as are a withdrawal the document declares (RFC 6721) and an item that came back.
 * Documents that drop more than a tenth at once choose what they show and are not judged; an empty one tells nothing. When
 * title, host and all items are others than before, the address may have a new owner: then `damage` says so, for as long as
 * nothing known is listed again.
 * `compareListed({ keys: ['c', 'b', 'a'], gone: [] }, { keys: ['c', 'a'], withdrawn: [] })` → a decision that `b` is missing
 */
export function compareListed(before: Listed, now: Listing): Compared {
  const host = now.link === undefined ? undefined : registrableHost(now.link)
  if (now.keys.length === 0 && now.withdrawn.length === 0) return { listed: before, decisions: [], damage: [] }
  const there = new Set(now.keys)
  if (isAnother(before, { title: now.title, host, there })) return { listed: before, decisions: [], damage: [anotherOwner] }
  const known = new Set(before.gone)
  const missing = missingIn(before.keys, there).filter((key) => !known.has(key))
  const withdrawn = now.withdrawn.filter((key) => !known.has(key) && !there.has(key))
  const back = before.gone.filter((key) => there.has(key))
  const gone = [...new Set([...before.gone, ...missing, ...withdrawn])].filter((key) => !there.has(key)).slice(-goneMax)
  return {
    listed: { ...present({ title: now.title, host }), keys: now.keys, gone },
    decisions: [
      ...withdrawn.map((subject) => decision(subject, 'withdrawn', 'taken-back')),
      ...missing.filter((key) => !withdrawn.includes(key)).map((subject) => decision(subject, 'missing', 'gone-at-source')),
      ...back.map((subject) => decision(subject, 'listed again', 'back-at-source')),
    ],
    damage: [],
  }
}

const goneMax = 100
const missingShareMax = 0.1
const anotherOwner = 'its title, its host and all its items are others than before: the address may have a new owner'

/** Keys that stood before one which is still there. */
function missingIn(before: readonly string[], there: ReadonlySet<string>): readonly string[] {
  const last = before.findLastIndex((key) => there.has(key))
  const missing = before.filter((key, at) => at < last && !there.has(key))
  return missing.length <= Math.max(1, before.length * missingShareMax) ? missing : []
}

type Self = { readonly title: string | undefined; readonly host: string | undefined; readonly there: ReadonlySet<string> }

function isAnother(before: Listed, { title, host, there }: Self): boolean {
  if (before.title === undefined || before.host === undefined || before.keys.length === 0 || there.size === 0) return false
  return before.title !== title && before.host !== host && !before.keys.some((key) => there.has(key))
}

function decision(subject: string, verdict: string, because: 'taken-back' | 'gone-at-source' | 'back-at-source'): Decision {
  return { stage: 'read', subject, verdict, because, evidence: {} }
}
