import { addressOfRecord, recordIdsOf } from '../../text/record-ids.ts'
import { encoded } from '../query.ts'

/**
 * The page a register shows a record at, by the form of its id; OSV shows all it knows.
 * `pageOfRecord('RUSTSEC-2026-0001')` → `https://rustsec.org/advisories/RUSTSEC-2026-0001.html`
 */
export function pageOfRecord(id: string): string {
  const [known] = recordIdsOf(id)
  if (known?.id.length === id.length) return addressOfRecord(known)
  const written = encoded(id)
  if (/^RUSTSEC-\d{4}-\d{4}$/.test(id)) return `https://rustsec.org/advisories/${written}.html`
  if (/^GO-\d{4}-\d{4,6}$/.test(id)) return `https://pkg.go.dev/vuln/${written}`
  if (/^CURL-CVE-\d{4}-\d{4,7}$/.test(id)) return `https://curl.se/docs/${written.slice('CURL-'.length)}.html`
  return `https://osv.dev/vulnerability/${written}`
}
