import type { AffectedPackage } from '../../model/item-facts.ts'
import { rangeText } from '../advisory/version-range.ts'
import { type Json, recordAt, recordsAt, textAt, textsAt } from '../json-fields.ts'

/**
 * The packages an OSV record names with their affected versions in plain words (ossf.github.io/osv-schema, “affected”).
 * Entries of one package are one. Ranges of commits name no version and are left out; where a record has no ranges of
 * versions, up to 20 of the versions it lists stand for themselves.
 */
export function affectedPackages(record: Json): readonly AffectedPackage[] {
  const byName = new Map<string, AffectedPackage>()
  for (const affected of recordsAt(record, 'affected')) {
    const named = nameOf(affected)
    if (named === undefined) continue
    const key = `${named.ecosystem} ${named.name}`
    const known = byName.get(key)
    const now = versionsOf(affected)
    byName.set(key, {
      ...named,
      ranges: united(known?.ranges ?? [], now.ranges),
      fixedIn: united(known?.fixedIn ?? [], now.fixedIn),
    })
  }
  return [...byName.values()]
}

/** The package, else the repository that its ranges of commits name. */
function nameOf(affected: Json): { ecosystem: string; name: string } | undefined {
  const given = recordAt(affected, 'package')
  const [ecosystem, name] = [textAt(given, 'ecosystem'), textAt(given, 'name')]
  if (name !== undefined) return { ecosystem: ecosystem ?? '', name }
  const repository = recordsAt(affected, 'ranges').map((range) => textAt(range, 'repo'))
  const found = repository.find((address) => address !== undefined)
  return found === undefined ? undefined : { ecosystem: 'GIT', name: found.replace(/^https?:\/\//, '').replace(/\.git$/, '') }
}

type Versions = { readonly ranges: readonly string[]; readonly fixedIn: readonly string[] }

function versionsOf(affected: Json): Versions {
  const known = textAt(recordAt(affected, 'database_specific'), 'last_known_affected_version_range')
  const parts = recordsAt(affected, 'ranges')
    .filter((range) => textAt(range, 'type') !== 'GIT')
    .map((range) => rangesOf(recordsAt(range, 'events'), known))
  const ranges = parts.flatMap((part) => part.ranges)
  const listed = ranges.length > 0 ? [] : textsAt(affected, 'versions').slice(0, listedMax)
  return { ranges: [...ranges, ...listed.map((version) => `= ${version}`)], fixedIn: parts.flatMap((part) => part.fixedIn) }
}

const listedMax = 20

/** Events stand in the order of the versions: each `introduced` opens a range, what follows ends it. */
function rangesOf(events: readonly Json[], known: string | undefined): Versions {
  const ranges: string[] = []
  const fixedIn: string[] = []
  let from: string | undefined
  for (const event of events) {
    const [introduced, before, to] = [textAt(event, 'introduced'), textAt(event, 'fixed'), textAt(event, 'last_affected')]
    if (introduced !== undefined) {
      if (from !== undefined) ranges.push(rangeText({ from }))
      from = introduced
    } else if (from !== undefined && (before !== undefined || to !== undefined)) {
      ranges.push(rangeText({ from, before, to }))
      from = undefined
    }
    if (before !== undefined) fixedIn.push(before)
  }
  // Without a version that mends it, GitHub tells the last affected one in a field of its own.
  if (from !== undefined) ranges.push(known === undefined ? rangeText({ from }) : from === '0' ? known : `>= ${from}, ${known}`)
  return { ranges, fixedIn }
}

function united(known: readonly string[], now: readonly string[]): readonly string[] {
  return [...new Set([...known, ...now])].slice(0, rangesMax)
}

const rangesMax = 100
