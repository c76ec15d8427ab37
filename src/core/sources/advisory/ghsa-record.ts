import type { AffectedPackage } from '../../model/item-facts.ts'
import { present } from '../../model/present.ts'
import { dateOf } from '../dates.ts'
import { isRecord, type Json, numberAt, recordAt, recordsAt, textAt, textsAt } from '../json-fields.ts'
import { rowsOf } from '../json-rows.ts'
import { webAddress } from '../links.ts'
import { htmlOfMarkdown } from '../markdown.ts'
import { oneLine, plainText } from '../plain-text.ts'
import { pageOfRecord } from './page-of-record.ts'
import type { AdvisoryReader, GivenAdvisory } from './read-advisories.ts'
import { severityOf } from './severity-of.ts'

/**
 * Advisories of GitHub’s REST API, of one repository and of all: a list or one record
 * (docs.github.com/rest/security-advisories). A repository’s drafts and reports in triage are left out.
 */
export const ghsaRecords: AdvisoryReader = {
  head: {},
  rowsOf: (value) => {
    if (Array.isArray(value)) return rowsOf(value)
    return isRecord(value) && textAt(value, 'ghsa_id') !== undefined ? rowsOf([value]) : undefined
  },
  advisoryOf,
  isLeftOut: (row) => ['closed', 'draft', 'triage'].includes(textAt(row, 'state') ?? ''),
}

function advisoryOf(row: Json): GivenAdvisory | undefined {
  const id = textAt(row, 'ghsa_id')?.trim()
  if (id === undefined) return undefined
  const [summary, description] = [textAt(row, 'summary'), textAt(row, 'description')]
  const ids = recordsAt(row, 'identifiers').map((identifier) => textAt(identifier, 'value'))
  const aliases = [textAt(row, 'cve_id'), ...ids].filter((alias) => alias !== undefined && alias !== id)
  return {
    facts: {
      id,
      aliases: [...new Set(aliases)].filter((alias) => alias !== undefined),
      packages: packagesOf(row),
      ...present({ severity: severityOf(saidOf(row)), withdrawnAt: dateOf(textAt(row, 'withdrawn_at')) }),
    },
    url: webAddress(textAt(row, 'html_url')) ?? pageOfRecord(id),
    title: summary === undefined ? undefined : plainText(summary, 'text'),
    html: description === undefined ? undefined : htmlOfMarkdown(description),
    author: textAt(recordAt(row, 'publisher'), 'login') ?? textAt(recordAt(row, 'author'), 'login'),
    publishedAt: dateOf(textAt(row, 'published_at')),
    updatedAt: dateOf(textAt(row, 'updated_at')),
    tags: weaknessesOf(row),
  }
}

/** GitHub states CVSS 3 and 4 apart; `cvss` is the older field of one of them. */
function saidOf(row: Json): { level: string | undefined; score: number | undefined; vector: string | undefined } {
  const both = recordAt(row, 'cvss_severities')
  const stated = [recordAt(both, 'cvss_v3'), recordAt(row, 'cvss'), recordAt(both, 'cvss_v4')]
  const cvss = stated.find((one) => textAt(one, 'vector_string') !== undefined)
  return { level: textAt(row, 'severity'), score: numberAt(cvss, 'score'), vector: textAt(cvss, 'vector_string') }
}

function weaknessesOf(row: Json): readonly string[] {
  const named = recordsAt(row, 'cwes').map((cwe) => textAt(cwe, 'cwe_id') ?? '')
  return named.length > 0 ? named : textsAt(row, 'cwe_ids')
}

function packagesOf(row: Json): readonly AffectedPackage[] {
  const byName = new Map<string, { ecosystem: string; name: string; ranges: string[]; fixedIn: string[] }>()
  for (const affected of recordsAt(row, 'vulnerabilities')) {
    const [ecosystem = '', name = ''] = [textAt(recordAt(affected, 'package'), 'ecosystem'), textAt(recordAt(affected, 'package'), 'name')]
    if (name === '' && ecosystem === '') continue
    const key = `${ecosystem} ${name}`
    const known = byName.get(key) ?? { ecosystem: ecosystems.get(ecosystem.toLowerCase()) ?? ecosystem, name, ranges: [], fixedIn: [] }
    byName.set(key, known)
    const range = textAt(affected, 'vulnerable_version_range')
    if (range !== undefined) known.ranges.push(oneLine(range))
    known.fixedIn.push(...fixesOf(affected).filter((version) => !known.fixedIn.includes(version)))
  }
  return [...byName.values()]
}

/** The version that mends it: a text in the newer form, an object in the older one; a repository lists several in a text. */
function fixesOf(affected: Json): readonly string[] {
  const first = textAt(affected, 'first_patched_version') ?? textAt(recordAt(affected, 'first_patched_version'), 'identifier')
  const listed = first ?? textAt(affected, 'patched_versions') ?? ''
  return listed
    .split(',')
    .map((version) => version.trim().replace(/^>?=\s?/, ''))
    .filter((version) => /^v?\d/.test(version))
}

/** GitHub’s names of ecosystems in OSV’s writing (ossf.github.io/osv-schema, “Defined ecosystems”). */
const ecosystems: ReadonlyMap<string, string> = new Map([
  ['actions', 'GitHub Actions'],
  ['composer', 'Packagist'],
  ['erlang', 'Hex'],
  ['go', 'Go'],
  ['maven', 'Maven'],
  ['npm', 'npm'],
  ['nuget', 'NuGet'],
  ['pip', 'PyPI'],
  ['pub', 'Pub'],
  ['rubygems', 'RubyGems'],
  ['rust', 'crates.io'],
  ['swift', 'SwiftURL'],
])
