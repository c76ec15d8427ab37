import type { Severity } from '../../model/item-facts.ts'
import { present } from '../../model/present.ts'
import { pageOfRecord } from '../advisory/page-of-record.ts'
import { type AdvisoryReader, type GivenAdvisory, titleFrom } from '../advisory/read-advisories.ts'
import { severityOf } from '../advisory/severity-of.ts'
import { dateOf } from '../dates.ts'
import { isRecord, type Json, recordAt, recordsAt, textAt, textsAt } from '../json-fields.ts'
import { type Rows, rowsOf } from '../json-rows.ts'
import { webAddress } from '../links.ts'
import { htmlOfMarkdown } from '../markdown.ts'
import { plainText } from '../plain-text.ts'
import { affectedPackages } from './affected-packages.ts'

/** Records in the Open Source Vulnerability format (ossf.github.io/osv-schema): one, a list, and the answers of OSV’s queries. */
export const osvRecords: AdvisoryReader = {
  head: {},
  rowsOf: listed,
  advisoryOf,
}

function listed(value: unknown): Rows | undefined {
  if (Array.isArray(value)) return rowsOf(value)
  if (!isRecord(value)) return undefined
  if (Array.isArray(value.vulns)) return rowsOf(value.vulns)
  if (Array.isArray(value.results)) return rowsOf(recordsAt(value, 'results').flatMap((result) => recordsAt(result, 'vulns')))
  return textAt(value, 'id') !== undefined && textAt(value, 'modified') !== undefined ? rowsOf([value]) : undefined
}

function advisoryOf(row: Json): GivenAdvisory | undefined {
  const id = textAt(row, 'id')?.trim()
  // Every record has a time of its last change; what has none is something else with an id.
  if (id === undefined || textAt(row, 'modified') === undefined) return undefined
  const [summary, details] = [textAt(row, 'summary'), textAt(row, 'details')]
  return {
    facts: {
      id,
      aliases: textsAt(row, 'aliases').filter((alias) => alias !== id),
      packages: affectedPackages(row),
      ...present({ severity: severityIn(row), withdrawnAt: dateOf(textAt(row, 'withdrawn')) }),
    },
    url: pageFor(id, row),
    title: summary === undefined ? titleFrom(id, details) : plainText(summary, 'text'),
    html: details === undefined ? undefined : htmlOfMarkdown(details),
    publishedAt: dateOf(textAt(row, 'published')),
    updatedAt: dateOf(textAt(row, 'modified')),
    tags: textsAt(recordAt(row, 'database_specific'), 'cwe_ids'),
  }
}

/** The register’s own page where its form is known; else a page that the record calls the advisory and that names its id. */
function pageFor(id: string, row: Json): string {
  const known = pageOfRecord(id)
  if (!known.startsWith('https://osv.dev/')) return known
  const advisories = recordsAt(row, 'references').filter((reference) => textAt(reference, 'type') === 'ADVISORY')
  const pages = advisories.map((reference) => webAddress(textAt(reference, 'url')))
  return pages.find((page) => page?.toLowerCase().includes(id.toLowerCase()) === true) ?? known
}

/** The level in the register’s word, and the vector of the newest CVSS whose score can be told, else of the newest. */
function severityIn(row: Json): Severity | undefined {
  const affected = recordsAt(row, 'affected')
  const stated = [row, ...affected].flatMap((part) => recordsAt(part, 'severity'))
  const vectors = ['CVSS_V3', 'CVSS_V4', 'CVSS_V2'].map((type) =>
    textAt(
      stated.find((one) => textAt(one, 'type') === type),
      'score',
    ),
  )
  const own = affected.map((part) => textAt(recordAt(part, 'database_specific'), 'cvss'))
  const words = stated.filter((one) => !(textAt(one, 'type') ?? '').startsWith('CVSS')).map((one) => textAt(one, 'score'))
  return severityOf({
    level: [textAt(recordAt(row, 'database_specific'), 'severity'), ...words].find((word) => word !== undefined),
    vector: [...vectors, ...own].find((vector) => vector !== undefined),
  })
}
