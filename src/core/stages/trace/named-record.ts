import type { Article } from '../../model/article.ts'
import type { Primary } from '../../model/story.ts'
import { addressOfRecord, type RecordId, type Register, recordIdsOf } from '../../text/record-ids.ts'
import type { Firsthand } from './firsthand.ts'

/**
 * The record of the one id a story is about: named in a headline, or in the leads of half of its articles, and the only one
 * of its register. A project’s own advisory (GHSA) goes before the CVE it is listed under.
 */
export function namedRecord(articles: readonly Article[]): Firsthand | undefined {
  const counts = new Map<string, { readonly record: RecordId; count: number }>()
  for (const { title, text } of articles) {
    const inTitle = new Set(recordIdsOf(title).map(({ id }) => id))
    for (const record of recordIdsOf(`${title}\n${text.slice(0, leadMax)}`)) {
      const known = counts.get(record.id) ?? { record, count: 0 }
      known.count += inTitle.has(record.id) ? articles.length + 1 : 1
      counts.set(record.id, known)
    }
  }
  for (const [register, kind, outletName] of registers) {
    const all = [...counts.values()].filter(({ record }) => record.register === register)
    // A tutorial may cite a paper in its lead; news of a paper names it in the headline, or in two reports.
    const least = kind === 'advisory' ? articles.length / 2 : Math.max(articles.length / 2, 2)
    const [only, ...others] = all.filter(({ count }) => count >= least)
    if (!only || others.length > 0 || all.length > othersMax) continue
    const { record } = only
    return { primary: { url: addressOfRecord(record), title: record.id, outletName, kind }, because: 'identifier-host', what: record.id }
  }
  return undefined
}

const leadMax = 1_500
/** Stories that name more ids of a register are about none of them. */
const othersMax = 3

const registers: readonly (readonly [Register, Primary['kind'], string])[] = [
  ['ghsa', 'advisory', 'GitHub Advisory Database'],
  ['cve', 'advisory', 'CVE Program'],
  ['arxiv', 'paper', 'arXiv'],
  ['doi', 'paper', 'DOI'],
  ['rfc', 'official', 'RFC Editor'],
]
