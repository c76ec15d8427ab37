/** An id under which a register keeps one record for good. */
export type RecordId = { readonly register: Register; readonly id: string }
export type Register = 'arxiv' | 'cve' | 'doi' | 'ghsa' | 'rfc'

/**
 * The record ids a text names, each once, in order of appearance and in their registers’ own writing.
 * `recordIdsOf('fixes cve-2026-12345 (GHSA-xxxx-yyyy-zzzz)')` → CVE-2026-12345, GHSA-xxxx-yyyy-zzzz
 */
export function recordIdsOf(text: string): readonly RecordId[] {
  const found = new Map<string, { readonly at: number; readonly record: RecordId }>()
  const part = text.slice(0, textMax)
  for (const { register, pattern, write } of registers) {
    for (const match of part.matchAll(pattern)) {
      const id = write(match[1] ?? '')
      if (!found.has(id)) found.set(id, { at: match.index, record: { register, id } })
      if (found.size >= idsMax) break
    }
  }
  return [...found.values()].sort((a, b) => a.at - b.at).map(({ record }) => record)
}

/** Where the register shows the record. `addressOfRecord({ register: 'rfc', id: 'RFC 9110' })` → its page at the RFC Editor. */
export function addressOfRecord({ register, id }: RecordId): string {
  switch (register) {
    case 'arxiv':
      return `https://arxiv.org/abs/${id.slice('arXiv:'.length)}`
    case 'cve':
      return `https://www.cve.org/CVERecord?id=${id}`
    case 'doi':
      return `https://doi.org/${id.slice('doi:'.length)}`
    case 'ghsa':
      return `https://github.com/advisories/${id}`
    case 'rfc':
      return `https://www.rfc-editor.org/info/rfc${id.slice('RFC '.length)}`
  }
}

const textMax = 200_000
const idsMax = 100

const registers: readonly { readonly register: Register; readonly pattern: RegExp; readonly write: (id: string) => string }[] = [
  { register: 'cve', pattern: /\b(CVE-\d{4}-\d{4,7})\b/gi, write: (id) => id.toUpperCase() },
  { register: 'ghsa', pattern: /\b(GHSA(?:-[23456789cfghjmpqrvwx]{4}){3})\b/gi, write: (id) => `GHSA${id.slice(4).toLowerCase()}` },
  { register: 'rfc', pattern: /\bRFC[ -]?(\d{3,5})\b/g, write: (id) => `RFC ${Number(id)}` },
  { register: 'arxiv', pattern: /\barxiv(?:\.org\/(?:abs|pdf|html)\/|: ?)(\d{4}\.\d{4,5})/gi, write: (id) => `arXiv:${id}` },
  { register: 'doi', pattern: /\b(?:doi\.org\/|doi: ?)(10\.\d{4,9}\/[\w.()/-]{1,100}\w)/gi, write: (id) => `doi:${id.toLowerCase()}` },
]
