import type { Severity } from '../../model/item-facts.ts'
import { present } from '../../model/present.ts'
import { type AdvisoryReader, type GivenAdvisory, titleFrom } from '../advisory/read-advisories.ts'
import { severityOf } from '../advisory/severity-of.ts'
import { dateOf } from '../dates.ts'
import { htmlOf } from '../feed/content.ts'
import { isRecord, type Json, numberAt, recordAt, recordsAt, textAt } from '../json-fields.ts'
import { rowsOf } from '../json-rows.ts'
import { encoded } from '../query.ts'
import { cpePackages } from './cpe-packages.ts'

/** Records of the National Vulnerability Database as its CVE API 2.0 writes them (nvd.nist.gov/developers/vulnerabilities). */
export const nvdRecords: AdvisoryReader = {
  head: { title: 'National Vulnerability Database', link: 'https://nvd.nist.gov/' },
  rowsOf: (value) => (isRecord(value) && Array.isArray(value.vulnerabilities) ? rowsOf(value.vulnerabilities) : undefined),
  advisoryOf: (row) => advisoryOf(recordAt(row, 'cve')),
}

function advisoryOf(cve: Json | undefined): GivenAdvisory | undefined {
  const id = textAt(cve, 'id')?.trim()
  if (cve === undefined || id === undefined) return undefined
  const text = descriptionOf(cve)
  const [publishedAt, updatedAt] = [dateOf(textAt(cve, 'published')), dateOf(textAt(cve, 'lastModified'))]
  // The day it was rejected is not told; it was at the last change or before.
  const withdrawnAt = textAt(cve, 'vulnStatus') === 'Rejected' ? (updatedAt ?? publishedAt) : undefined
  return {
    facts: { id, aliases: [], packages: cpePackages(cve), ...present({ severity: severityIn(cve), withdrawnAt }) },
    url: `https://nvd.nist.gov/vuln/detail/${encoded(id)}`,
    title: titleFrom(id, text),
    html: htmlOf(text === undefined ? undefined : { value: text, form: 'text' }),
    publishedAt,
    updatedAt,
    tags: weaknessesOf(cve),
  }
}

function descriptionOf(cve: Json): string | undefined {
  const descriptions = recordsAt(cve, 'descriptions')
  return textAt(descriptions.find((one) => textAt(one, 'lang') === 'en') ?? descriptions[0], 'value')
}

function weaknessesOf(cve: Json): readonly string[] {
  const named = recordsAt(cve, 'weaknesses').flatMap((weakness) => recordsAt(weakness, 'description'))
  return named.map((description) => textAt(description, 'value') ?? '').filter((value) => value.startsWith('CWE-'))
}

const metricsByAge = ['cvssMetricV40', 'cvssMetricV31', 'cvssMetricV30', 'cvssMetricV2']

/** The newest CVSS that was stated; of two of one version NVD’s own, which it calls primary. */
function severityIn(cve: Json): Severity | undefined {
  const metrics = recordAt(cve, 'metrics')
  for (const name of metricsByAge) {
    const all = recordsAt(metrics, name)
    const metric = all.find((one) => textAt(one, 'type') === 'Primary') ?? all[0]
    const data = recordAt(metric, 'cvssData')
    const severity = severityOf({
      // CVSS 2 has the word beside its data.
      level: textAt(data, 'baseSeverity') ?? textAt(metric, 'baseSeverity'),
      score: numberAt(data, 'baseScore'),
      vector: textAt(data, 'vectorString'),
    })
    if (severity !== undefined) return severity
  }
  return undefined
}
