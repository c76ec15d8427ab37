import type { Article } from '../../model/article.ts'
import { dayMs, type Instant } from '../../model/instant.ts'
import type { Outlet } from '../../model/source.ts'
import { canonicalAddress, hostOf, isDeep } from '../../text/address.ts'
import { outletAt } from '../../text/outlet-at.ts'
import { recordIdsOf } from '../../text/record-ids.ts'
import { repositoryOf, siteOf } from '../../text/repository.ts'
import type { Firsthand } from './firsthand.ts'
import { kindOfDocument } from './kind-of-document.ts'
import { isDocument } from './linked.ts'
import { outboundOf } from './outbound.ts'
import { type Case, type Finding, isNamedElsewhere, judgeAddress } from './rules.ts'
import { headlineWords, ownerNamesOf, partiesIn, placeOf } from './subject.ts'
import { tellingWords, tells } from './tells.ts'

export type ElsewhereInput = {
  readonly story: Case
  readonly outlets: readonly Outlet[]
  /** Articles of other stories that stand at hosts of whoever the headlines are about. */
  readonly wire: readonly Article[]
}

/**
 * The first-hand document of a story that the wire holds under another one: at a place of whoever the headlines are about, a day
 * before the first report to a day after the last, and with evidence beside the place: a report links to it, both name one
 * record, or its headline tells the same beside its owner’s name. Undefined when there is none, or two with the same claim.
 */
export function elsewherePrimary({ story, outlets, wire }: ElsewhereInput): Firsthand | undefined {
  const own = new Set(story.articles.map(({ id }) => id))
  const linked = new Set(outboundOf(story.articles).map(({ address }) => address))
  const ids = new Set(story.articles.flatMap(({ title }) => recordIdsOf(title).map(({ id }) => id)))
  const span = spanOf(story)
  const found = wire
    .filter((article) => !own.has(article.id) && article.reprintOf === undefined && isNear(article, span) && isOwnPage(article.url, story))
    .flatMap((article) => {
      const finding = judgeAddress(article.url, story) ?? judgeNamed(article, story)
      const evidence = finding && evidenceFor(article, finding, { story, linked, ids })
      return finding === undefined || evidence === undefined ? [] : [{ article, finding, ...evidence }]
    })
    .sort((a, b) => b.force - a.force || a.article.publishedAt - b.article.publishedAt || (a.article.id < b.article.id ? -1 : 1))
  const [best, next] = found
  if (best === undefined || (next !== undefined && next.force === best.force && !isSamePage(next.article, best.article))) return undefined
  const { article, finding } = best
  const kind = finding.kind === 'announcement' ? kindOfDocument(article, 'announcement') : finding.kind
  const outletName = outletAt(article.url, outlets)?.name ?? siteOf(article.url) ?? ''
  const primary = { url: article.url, title: article.title, outletName, articleId: article.id, kind }
  return { primary, because: 'points-elsewhere', what: best.what }
}

/** A document whose own name, of two words or three, stands in its headline, in its host and in the reports’ texts. */
function judgeNamed(article: Article, story: Case): Finding | undefined {
  if (!isNamedElsewhere(article, { ...story, articles: [...story.articles, article] })) return undefined
  const words = headlineWords(article.title)
  const name = ownerNamesOf(hostOf(article.url) ?? '', story.owners).find((each) => !words.includes(each) && placeOf(each, words) >= 0)
  return name === undefined ? undefined : { kind: 'announcement', because: 'first-party-host', what: name }
}

type Known = { readonly story: Case; readonly linked: ReadonlySet<string>; readonly ids: ReadonlySet<string> }
type Evidence = { readonly force: number; readonly what: string }

function evidenceFor(article: Article, finding: Finding, { story, linked, ids }: Known): Evidence | undefined {
  if (linked.has(canonicalAddress(article.url) ?? '')) return { force: 3, what: 'linked' }
  const shared = recordIdsOf(article.title).find(({ id }) => ids.has(id))
  if (shared !== undefined) return { force: 2, what: shared.id }
  if (judgeAddress(article.url, story) === undefined) return { force: 1, what: finding.what }
  const names = [...ownerNamesOf(hostOf(article.url) ?? '', story.owners), finding.what.replaceAll('/', ' ')]
  const what = tells(article, story, names)
  const isTold = what !== undefined && (what.split(' ').length >= wordsMin || isOfMost(article, story, names))
  return isTold ? { force: 1, what } : undefined
}

/**
 * Whether a good part of a document’s own headline stands in a third of the reports’: nobody pointed there, and a house tells
 * much in the same words. Headlines in two languages share names alone: then what the document’s begins with, beside names of
 * houses, must stand in every one.
 */
function isOfMost({ title, language }: Article, { articles }: Case, names: readonly string[]): boolean {
  const skipped = [...names, ...partiesIn(title)]
  const own = tellingWords(title, skipped)
  const [first = ''] = own
  const reports = articles.filter(({ reprintOf }) => reprintOf === undefined)
  const heads = reports.map((report) => ({
    words: new Set(tellingWords(report.title, skipped)),
    isSameLanguage: report.language === language,
  }))
  const parts = heads.filter(({ words, isSameLanguage }) => {
    const shared = new Set(own.filter((word) => words.has(word))).size
    return isSameLanguage && shared > 0 && shared >= Math.min(new Set(own).size * ownShareMin, sharedMin)
  })
  return (parts.length > 0 && parts.length * 3 >= reports.length) || heads.every(({ words }) => words.has(first))
}

/** So many words of a report’s headline in a document are no chance. */
const wordsMin = 4
const ownShareMin = 0.4
const sharedMin = 4

/** A page a level deep may be one, where the wire points at it; a repository’s front page is none. */
function isOwnPage(url: string, story: Case): boolean {
  return repositoryOf(url, story.moreCodeHosts) === undefined ? isDeep(url) : isDocument(url, story)
}

type Span = { readonly from: Instant; readonly to: Instant }

function spanOf({ articles }: Case): Span {
  const times = articles.map(({ publishedAt }) => publishedAt)
  return { from: Math.min(...times) - dayMs, to: Math.max(...times) + dayMs }
}

function isNear({ publishedAt }: Article, { from, to }: Span): boolean {
  return publishedAt >= from && publishedAt <= to
}

function isSamePage(one: Article, other: Article): boolean {
  return canonicalAddress(one.url) === canonicalAddress(other.url)
}
