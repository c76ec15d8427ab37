import type { Article } from '../model/article.ts'
import { isSecondHand } from '../model/source.ts'
import type { Primary } from '../model/story.ts'
import { hasWords } from '../stages/dedupe/print.ts'
import { hostOf, registrableHost } from '../text/address.ts'
import { ownerOf } from '../text/owner-of.ts'
import { agencyHosts } from './agencies.ts'
import { type Credited, creditOf } from './credit-of.ts'
import { familiesOf } from './families-of.ts'
import { namesOfOutlet } from './names-of-outlet.ts'

/** How well a story is known, and how that was counted. */
export type Corroboration = {
  /** Outlets with their own reporting, each owner and each text once; without the first-hand document and its publisher. */
  readonly count: number
  /** One article of each, the earliest first. */
  readonly articleIds: readonly string[]
  /** What was counted: outlets that tell the story themselves, their owners, different texts among them. */
  readonly outlets: number
  readonly owners: number
  readonly texts: number
  /** Reports that credit an agency or another outlet of the story. */
  readonly credited: number
}

export type CorroborationInput = {
  /** All articles of the story, reprints too. */
  readonly articles: readonly Article[]
  readonly primary?: Primary | undefined
  readonly outletNames: ReadonlyMap<string, string>
}

/**
 * Counts the independent outlets of a story. Forums, lists of links and roundups count nothing. What stands in one text counts
 * once, for its origin: reprints, translations, reworded copies, what is taken from an agency, and what only passes on what
 * another outlet of the story reports. Titles of one owner count once. The first-hand document, its publisher’s other words and
 * copies of it confirm nothing. After `articlesMax` articles, oldest first, nothing more is counted.
 */
export function corroborationOf({ articles, primary, outletNames }: CorroborationInput): Corroboration {
  const own = articles.filter(isReport).toSorted(inOrder).slice(0, articlesMax)
  const voices = voicesOf(own, outletNames)
  const credits = own.map((article, at) => creditOf(article, creditedBy(voices, at, primary)))
  const familyOf = familiesOf(own.map((article, at) => ({ article, owner: voices[at]?.owner ?? '', credit: credits[at] })))
  const isPrimary = own.map((article, at) => article.id === primary?.articleId || isOwnersOf(primary, voices[at]))

  const origins = new Map<string, string>()
  for (const members of Map.groupBy(own.keys(), (at) => familyOf[at] ?? at).values()) {
    // The first-hand text in other clothes.
    if (members.some((at) => own[at]?.id === primary?.articleId)) continue
    const agency = members.map((at) => credits[at]).find((credit) => credit?.startsWith('agency:'))
    const first = members.find((at) => credits[at] === undefined && own[at]?.reprintOf === undefined) ?? members[0] ?? 0
    const origin = agency ?? voices[first]?.owner ?? ''
    const article = own[first]
    if (article !== undefined && (agency !== undefined || !isPrimary[first]) && !origins.has(origin)) origins.set(origin, article.id)
  }
  return {
    count: origins.size,
    articleIds: [...origins.values()],
    outlets: new Set(own.map(({ outletId }) => outletId)).size,
    owners: new Set(voices.map(({ owner }) => owner)).size,
    texts: new Set(familyOf).size,
    credited: credits.filter((credit) => credit !== undefined).length,
  }
}

/** A hundred independent outlets are as good as a thousand. */
const articlesMax = 120

/** Who says three words says nothing. */
const wordsMin = 4

function isReport({ role, facts, title, text }: Article): boolean {
  if (isSecondHand(role) || facts?.is === 'roundup' || facts?.is === 'thread') return false
  return hasWords(title, wordsMin) || hasWords(text, wordsMin)
}

function inOrder(a: Article, b: Article): number {
  return a.publishedAt - b.publishedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

type Voice = Credited & { readonly isFirstHand: boolean }

/** What an outlet publishes at several hosts is one owner’s, as its first report is. */
function voicesOf(own: readonly Article[], outletNames: ReadonlyMap<string, string>): readonly Voice[] {
  const ownerByOutlet = new Map<string, string>()
  return own.map(({ url, outletId, role }) => {
    const owner = ownerByOutlet.get(outletId) ?? agencyHosts[registrableHost(url) ?? ''] ?? ownerOf(url) ?? outletId
    ownerByOutlet.set(outletId, owner)
    return { owner, names: namesOfOutlet(outletNames.get(outletId) ?? '', hostOf(url)), isFirstHand: role === 'primary' }
  })
}

/** Whom an article may credit: other outlets of the story that report, and not those whom the news is about. */
function creditedBy(voices: readonly Voice[], at: number, primary: Primary | undefined): readonly Credited[] {
  const mine = voices[at]
  return voices.filter(
    ({ owner, isFirstHand }, other) => other !== at && owner !== mine?.owner && !isFirstHand && !isOwnersOf(primary, voices[other]),
  )
}

function isOwnersOf(primary: Primary | undefined, voice: Voice | undefined): boolean {
  return primary !== undefined && voice !== undefined && ownerOf(primary.url) === voice.owner
}
