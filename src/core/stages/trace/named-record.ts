import type { Article } from '../../model/article.ts'
import type { LookedAt } from '../../model/looked-at.ts'
import type { Primary } from '../../model/story.ts'
import { canonicalAddress } from '../../text/address.ts'
import { addressOfRecord, type RecordId, type Register, recordIdsOf } from '../../text/record-ids.ts'
import type { Firsthand } from './firsthand.ts'
import { isRead } from './linked.ts'

/**
 * The record of the one id a story is about: named in a headline, or in the leads of half of its articles, and the only one
 * of its register. A project’s own advisory (GHSA) goes before the CVE it is listed under.
 */
export function namedRecord(articles: readonly Article[], looked: readonly LookedAt[] = []): Firsthand | undefined {
  const isAboutFlaw = articles.some(({ title }) => flawWords.test(title))
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
    // A weekly digest may name one flaw in its lead, too.
    if (kind === 'advisory' && only.count <= articles.length && !isAboutFlaw) continue
    const { record } = only
    // Many things are built by an RFC; news of one says what became of it, or is told twice.
    if (record.register === 'rfc' && articles.length < 2 && !articles.some(({ title }) => standardWords.test(title))) continue
    const url = addressOfRecord(record)
    // The register’s own headline, where the desk has read its page.
    const title = looked.find((page) => page.address === canonicalAddress(url) && isRead(page))?.title ?? record.id
    return { primary: { url, title, outletName, kind }, because: 'identifier-host', what: record.id }
  }
  return undefined
}

/** What headlines about flaws say in one language or another. */
const flawWords =
  /vulnerab|vulnér|flaw|exploit|zero.?day|0-day|\bbugs?\b|\bRCE\b|\bLPE\b|\bXSS\b|injection|overflow|bypass|backdoor|hijack|hack|attack|breach|malicious|\bpatch|\bfix|security|advisor|critical|sicherheitsl|schwachstelle|faille|falha|fallo|falla|уязвим|漏洞|脆弱性|攻撃|攻击/i

/** What headlines say of a standard that is news itself. */
const standardWords = /publish|approv|standardi[sz]|obsolet|supersed|becomes|ratif|draft|errat|updates RFC|what .{0,40}changes/i

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
