import type { AffectedPackage } from '../../model/item-facts.ts'
import { rangeText } from '../advisory/version-range.ts'
import { type Json, recordsAt, textAt } from '../json-fields.ts'

/**
 * The products that the configurations of an NVD record call vulnerable, as packages of the ecosystem `CPE`, named
 * `vendor:product`, with their versions in plain words (NIST IR 7695, nvd.nist.gov/developers/vulnerabilities). A product
 * that only has to be there for it, as an operating system, is none of them.
 */
export function cpePackages(cve: Json): readonly AffectedPackage[] {
  const byName = new Map<string, { ecosystem: string; name: string; ranges: string[]; fixedIn: string[] }>()
  for (const match of matchesIn(cve)) {
    const [, , , vendor = '', product = '', version = ''] = partsOf(textAt(match, 'criteria') ?? '')
    if (product === '' || byName.size >= packagesMax) continue
    const name = `${vendor}:${product}`
    const known = byName.get(name) ?? { ecosystem: 'CPE', name, ranges: [], fixedIn: [] }
    byName.set(name, known)
    const before = textAt(match, 'versionEndExcluding')
    const range = rangeOf(match, version)
    if (!known.ranges.includes(range) && known.ranges.length < rangesMax) known.ranges.push(range)
    if (before !== undefined && !known.fixedIn.includes(before) && known.fixedIn.length < rangesMax) known.fixedIn.push(before)
  }
  return [...byName.values()]
}

const packagesMax = 100
const rangesMax = 100

function matchesIn(cve: Json): readonly Json[] {
  const nodes = recordsAt(cve, 'configurations').flatMap((configuration) => recordsAt(configuration, 'nodes'))
  return nodes.flatMap((node) => recordsAt(node, 'cpeMatch')).filter((match) => match.vulnerable !== false)
}

function rangeOf(match: Json, version: string): string {
  const ends = {
    from: textAt(match, 'versionStartIncluding'),
    after: textAt(match, 'versionStartExcluding'),
    before: textAt(match, 'versionEndExcluding'),
    to: textAt(match, 'versionEndIncluding'),
  }
  const isOpen = Object.values(ends).every((end) => end === undefined)
  return isOpen && version !== '' && version !== '*' && version !== '-' ? `= ${version}` : rangeText(ends)
}

/** The 13 parts of a CPE 2.3 name; `\:` is no parting: `cpe:2.3:a:tarn:lamp\:pro:1.2:…`. */
function partsOf(criteria: string): readonly string[] {
  return criteria
    .slice(0, criteriaMax)
    .replaceAll(/\\(.)/g, (_, sign: string) => (sign === ':' ? colon : sign))
    .split(':')
    .map((part) => part.replaceAll(colon, ':'))
}

const criteriaMax = 1_000
const colon = '\u0001'
