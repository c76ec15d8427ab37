import { passagesOf } from '../../languages/passages.ts'
import { limits } from '../../limits.ts'
import type { Article, Instruction, TextForm } from '../../model/article.ts'
import type { Decided, Stage } from '../../model/decision.ts'
import type { Item } from '../../model/item.ts'
import { present } from '../../model/present.ts'
import type { Rights, RightsSignal } from '../../model/rights.ts'
import { isSecondHand, type Outlet, type Role, type Source } from '../../model/source.ts'
import { obeyRights } from '../../rights/obey-rights.ts'
import { rightsDecisions } from '../../rights/rights-decisions.ts'
import { rightsOf } from '../../rights/rights-of.ts'
import { canonicalAddress, cleanAddress } from '../../text/address.ts'
import type { Extracted } from '../extract/extract.ts'
import { screenSentences } from '../screen/screen.ts'
import { articleIdOf } from './article-id.ts'
import { cleanText } from './clean-text.ts'
import { cleanTitle, isTitleAgain } from './clean-title.ts'
import { type FeedText, feedTextOf } from './feed-text.ts'
import { outletFor } from './outlet-for.ts'

/** What an item’s article is made of, before its language is known. */
export type DraftInput = {
  readonly item: Item
  readonly source: Source
  readonly outlets: readonly Outlet[]
  /** The page’s article, when the page was read. */
  readonly page?: Extracted
  readonly pageCaptureId?: string
  /** What the page’s answer and its host’s files say may be done with its text. */
  readonly pageSignals?: readonly RightsSignal[]
}

export type NormalizeInput = DraftInput & {
  /** The language identified by the workshop. */
  readonly language: string
}

export type NormalizeOptions = { readonly textMax: number }

/**
 * Makes one article of an item: address without tracking, plain text, passages, outlet, language. The page’s text is taken
 * where it is there and not shorter than a good part of the feed’s.
 */
export const normalize: Stage<NormalizeInput, Article, NormalizeOptions> = (input, options): Decided<Article> =>
  inLanguage(draftOf(input, options), input.language)

/** An article as its markup gives it: with all of its text, which is parted into passages when its language is known. */
export type ArticleDraft = { readonly article: Article; readonly outletName: string }

/** Reads what an item and its page say. The article has no language and no passages yet, and its rights are not obeyed yet. */
export function draftOf(input: DraftInput, options: NormalizeOptions): ArticleDraft {
  const { item, source, page } = input
  const feed = reportTextOf(input, options)
  const outlet = outletFor(input)
  const names = [outlet.name, source.title]
  const titled = titleOf([item.title, page?.title ?? '', firstLine(feed.text)])
  const title = cleanTitle(titled.title, names).slice(0, limits.titleChars)
  const rights = rightsFor(input)
  // Of a page that may not be kept not a word is.
  const { text, form } = bestText({ page: rights?.mayArchive === false ? undefined : page, feed, title })
  const byline = page?.byline ?? item.author
  const article: Article = {
    id: articleIdOf(item),
    itemKeys: [item.key],
    sourceId: source.id,
    outletId: outlet.id,
    role: roleOf(item, form, outlet),
    url: cleanAddress(item.url) ?? item.url,
    title,
    ...(byline === undefined || byline === '' ? {} : { byline }),
    ...dateOf(item, page),
    firstSeenAt: item.firstSeenAt,
    language: 'und',
    form,
    text: text.slice(0, options.textMax),
    passages: [],
    links: linksOf([...(form === 'full' ? (page?.links ?? []) : []), ...feed.links], item),
    ...(item.discussionUrl === undefined ? {} : { discussionUrl: item.discussionUrl }),
    tags: item.tags.slice(0, limits.tagsPerItem),
    instructions: [...titled.orders, ...(page?.instructions ?? []), ...feed.instructions],
    ...(page === undefined || input.pageCaptureId === undefined ? {} : { pageCaptureId: input.pageCaptureId }),
    ...present({ facts: item.facts, rights }),
  }
  return { article, outletName: outlet.name }
}

/** The article of a draft in one language: its passages, and of its text as much as its rights allow. */
export function inLanguage({ article: draft, outletName }: ArticleDraft, language: string): Decided<Article> {
  const { id, title, text } = draft
  const article = obeyRights({ ...draft, language, passages: passagesOf({ articleId: id, title, text, language }) })
  const because = article.form === 'full' ? 'full-text' : article.form === 'feed' ? 'feed-text' : 'headline-only'
  const evidence = { outlet: outletName, chars: article.text.length }
  return {
    output: article,
    decisions: [{ stage: 'normalize', subject: id, verdict: article.form, because, evidence }, ...rightsDecisions(article)],
  }
}

/** What is said of the text: by the source for its own items, and by the page. What a list of links says is about the list. */
function rightsFor({ item, source, page, pageSignals }: DraftInput): Rights | undefined {
  const isAboutList = page !== undefined && (isListed(item) || isSecondHand(source.role))
  return rightsOf([...(isAboutList ? [] : (item.signals ?? [])), ...(pageSignals ?? []), ...(page?.signals ?? [])])
}

/** Somebody else’s report that a roundup lists. */
function isListed({ facts }: Item): boolean {
  return facts?.is === 'listed'
}

/** A roundup reports nothing itself, and of what it lists we have but a headline until the page was read. */
function roleOf(item: Item, form: TextForm, { role }: Outlet): Role {
  const isOfList = item.facts?.is === 'roundup' || (isListed(item) && form !== 'full')
  return isOfList && !isSecondHand(role) ? 'aggregator' : role
}

/** The report’s own text as its source gives it: what a roundup says of an entry are the words of another, and nobody’s report. */
function reportTextOf({ item }: DraftInput, { textMax }: NormalizeOptions): FeedText {
  const text = feedTextOf(item, textMax * markupPerText)
  return isListed(item) ? { ...text, text: '' } : text
}

/** Markup is longer than the text in it; what is longer still than this is cut before it is parsed. */
const markupPerText = 4

type Titled = { readonly title: string; readonly orders: readonly Instruction[] }

/** The first of several titles that is one. Titles are printed as they are, so that one which gives orders to machines is none. */
function titleOf(candidates: readonly string[]): Titled {
  const orders: Instruction[] = []
  for (const title of candidates) {
    if (title === '') continue
    const found = screenSentences(title, 1)
    if (found.length === 0) return { title, orders }
    orders.push(...found.map((order) => ({ ...order, how: `title: ${order.how}` })))
  }
  return { title: '', orders }
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.slice(0, firstLineMax) ?? ''
}

const firstLineMax = 120

/** A page’s text that is shorter than this share of the feed’s was not read well, or is behind a wall. */
const pageShareMin = 0.6

type Texts = { readonly page: Extracted | undefined; readonly feed: FeedText; readonly title: string }

function bestText({ page, feed, title }: Texts): { readonly text: string; readonly form: TextForm } {
  const [full, given] = [cleanText(page?.text ?? ''), cleanText(feed.text)]
  if (full.length >= given.length * pageShareMin && full !== '' && !isTitleAgain(full, title))
    return { text: full, form: page?.wall === undefined ? 'full' : 'feed' }
  if (given !== '' && !isTitleAgain(given, title)) return { text: given, form: 'feed' }
  return { text: '', form: 'headline' }
}

/** The source’s own date goes first; a page that says when it was published knows better than our clock, and than a roundup. */
function dateOf(item: Item, page: Extracted | undefined): Pick<Article, 'publishedAt' | 'dateOrigin'> {
  const stated = page?.publishedAt
  if ((item.dateOrigin === 'first-seen' || isListed(item)) && stated !== undefined && stated <= item.firstSeenAt)
    return { publishedAt: stated, dateOrigin: 'published' }
  return { publishedAt: item.publishedAt, dateOrigin: item.dateOrigin }
}

const linksMax = 300

/**
 * Each outbound link once; an item’s own address and its thread are no links of the text. A roundup’s links belong to what it
 * lists: of no story it is near do they name the first-hand document.
 */
function linksOf(links: readonly string[], { url, discussionUrl = '', facts }: Item): readonly string[] {
  if (facts?.is === 'roundup') return []
  const skipped = new Set([url, discussionUrl].map(canonicalAddress))
  const byCanonical = new Map<string, string>()
  for (const link of links) {
    if (byCanonical.size >= linksMax) break
    const [canonical, clean] = [canonicalAddress(link), cleanAddress(link)]
    if (canonical !== undefined && clean !== undefined && !byCanonical.has(canonical) && !skipped.has(canonical))
      byCanonical.set(canonical, clean)
  }
  return [...byCanonical.values()]
}
