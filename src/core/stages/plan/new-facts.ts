import type { Article } from '../../model/article.ts'
import { isOnlyListed } from '../is-only-listed.ts'

const factsMax = 12
const leadChars = 2_000

/**
 * What the fresh articles of a told story say that the older ones do not: ids, versions, sums, shares and counts. Years,
 * small numbers and the words around them say nothing new by themselves; reprints and headlines in roundups bring nothing.
 * `['CVE-2026-99010', '224,000', '2.8.1', '40 %']`
 */
export function newFacts(articles: readonly Article[], freshIds: ReadonlySet<string>): readonly string[] {
  const fresh = articles.filter((article) => freshIds.has(article.id) && article.reprintOf === undefined && !isOnlyListed(article))
  const old = articles.filter((article) => !freshIds.has(article.id))
  const known = new Set(old.flatMap((article) => factsOf(article).map(plain)))
  const facts = new Map<string, string>()
  for (const fact of fresh.flatMap(factsOf)) if (!known.has(plain(fact)) && !facts.has(plain(fact))) facts.set(plain(fact), fact)
  return [...facts.values()].slice(0, factsMax)
}

// Record ids; money; shares; numbers with separators; counts of three digits and more, each with the word it counts.
// Told apart without knowing the language.
const factPattern =
  /\b(?:CVE|GHSA|RFC|DSA|USN)-[\w-]*\d[\w-]*|[$€£¥]\s?\d[\d.,]*(?:\s?(?:million|billion))?|\d+(?:[.,]\d+)?\s?%|\b\d+(?:[.,]\d+)?\s(?:million|billion)\b(?:\s(?!times\b)\p{Ll}{3,}s\b)?|\b(?:\d{1,3}(?:,\d{3})+|\d{3,})\b(?!\.\d)(?:\s(?!times\b)\p{Ll}{3,}s\b)?|\b\d+(?:\.\d+)+\b/gu

function factsOf(article: Article): readonly string[] {
  const found = `${article.title}\n${article.text.slice(0, leadChars)}`.match(factPattern) ?? []
  return found.map((fact) => fact.replace(/[.,]$/, '')).filter((fact) => !/^(?:19|20)\d\d\b/.test(fact))
}

/** The number or id alone: `12,000 servers` and `12000 hosts` are one fact. */
function plain(fact: string): string {
  return fact
    .replace(/\s(?!million|billion|%).*$/u, '')
    .replace(/[\s,]/g, '')
    .toLowerCase()
}
