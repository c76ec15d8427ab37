import type { Instant } from '../model/instant.ts'
import { present } from '../model/present.ts'
import { besideHeadline } from './beside-headline.ts'
import { bylineOf } from './byline.ts'
import { unescaped } from './entities.ts'
import { firstPostOf } from './first-post.ts'
import { type LinkedData, linkedDataOf } from './json-ld.ts'
import { linesOf } from './lines.ts'
import type { Marks } from './marks.ts'
import type { Metas } from './metas.ts'
import { momentOf } from './moment.ts'
import type { Page } from './page.ts'
import { publishedOf } from './published.ts'
import { type IsSiteName, isSiteNameOf } from './site-names.ts'
import { titleOf } from './title.ts'
import { titlePieces } from './title-pieces.ts'
import type { PageElement } from './tree.ts'
import { rawTextOf } from './walk.ts'

/** What a page says about itself. Said is not true: it is shown, never taken as text. */
export type Metadata = {
  readonly title?: string
  readonly byline?: string
  readonly publishedAt?: Instant
  /** The day of `publishedAt` as the page gives it, in its own time zone: `2026-05-12`. */
  readonly publishedOn?: string
  readonly language?: string
  readonly canonicalUrl?: string
  readonly siteName?: string
  /** `false` when the page declares that only payers may read it. */
  readonly isFree: boolean
}

export type MetadataInput = {
  readonly marks: Marks
  /** The page as a person sees it. */
  readonly page: Page
  readonly isThread: boolean
}

/** The program that made a page, as it says itself; in lower case. */
export function generatorOf(marks: Marks): string {
  return (marks.metas.get('generator') ?? '').toLowerCase()
}

/**
 * Collects a page’s own data from `<meta>`, JSON-LD and microdata, and from what stands beside its headline: a person
 * believes the line under the headline before anything that is declared.
 */
export function metadataOf({ marks, page, isThread }: MetadataInput): Metadata {
  const { url, root: seen } = page
  const { metas } = marks
  const linked = linkedDataOf(marks.scripts)
  const given = metas.get('og:site_name') ?? linked.siteName ?? metas.get('application-name')
  const isSiteName = isSiteNameOf([given, linked.siteName, metas.get('application-name'), metas.get('og:site_name')], url)
  const lines = linesOf(seen)
  const title = titleOf(marks, { headline: linked.headline, isSiteName, seen, lines })
  const beside = besideHeadline(lines, title)
  const post = isThread ? firstPostOf(seen) : undefined
  const isMonthFirst = writesMonthFirst(marks)
  const byline = post?.author ?? bylineOf(seen, { metas, authors: linked.authors, beside, isSiteName })
  const dates = { declared: declaredDates(marks, linked), modified: modifiedDates(metas, linked), beside, lines, url, isMonthFirst }
  const published = momentOf(post?.date, isMonthFirst) ?? publishedOf(dates)
  return present({
    isFree: linked.isFree !== false && metas.get('article:content_tier') !== 'locked',
    title,
    byline,
    publishedAt: published?.at,
    publishedOn: published?.day,
    language: languageOf(marks, linked.language),
    canonicalUrl: canonicalOf(marks, url),
    siteName: given === undefined ? siteInTitle(marks, isSiteName) : unescaped(given).slice(0, siteCharsMax),
  })
}

/** The name of a site that does not give one: the last piece of its title tag, where its host bears it out. */
function siteInTitle({ title }: Marks, isSiteName: IsSiteName): string | undefined {
  const pieces = title === undefined ? [] : titlePieces(rawTextOf(title).replace(/\s+/g, ' '))
  return pieces.length < 2
    ? undefined
    : [pieces.at(-1) ?? '', pieces[0] ?? ''].find((piece) => piece.length <= siteInTitleMax && isSiteName(piece))
}

const siteCharsMax = 200
const siteInTitleMax = 80

const dateMetas = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'publish-date',
  'publish_date',
  'publication_date',
  'publicationdate',
  'pubdate',
  'published',
  'published-date',
  'published_date',
  'published_time',
  'w-published-date',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dc.date.created',
  'rnews:datepublished',
  'og:pubdate',
  'og:publish_date',
  'article.published',
  'article:published',
  'datecreated',
]

function declaredDates({ metas, dates }: Marks, linked: LinkedData): readonly (string | undefined)[] {
  const named = dateMetas.map((name) => metas.get(name))
  const marked = dates
    .toSorted((a, b) => markRank(a) - markRank(b))
    .slice(0, marksMax)
    .map((element) => element.attributes.datetime ?? element.attributes.content)
  return [named[0], linked.published, ...named.slice(1), ...marked, metas.get('date')]
}

const marksMax = 20

function markRank(element: PageElement): number {
  return /datePublished/i.test(element.attributes.itemprop ?? '') || element.attributes.pubdate !== undefined ? 0 : 1
}

function modifiedDates(metas: Metas, linked: LinkedData): readonly (string | undefined)[] {
  const names = [
    'article:modified_time',
    'og:updated_time',
    'datemodified',
    'last-modified',
    'dcterms.modified',
    'dc.date.modified',
    'updated',
  ]
  return [linked.modified, ...names.map((name) => metas.get(name))]
}

/** Americans alone write the month first; a page in plain English is taken as theirs. */
function writesMonthFirst({ html, metas }: Marks): boolean {
  const tag = (html?.attributes.lang ?? metas.get('og:locale') ?? 'en').trim().toLowerCase()
  return /^en(?:$|[-_]us)/.test(tag)
}

function languageOf({ html, metas }: Marks, linked: string | undefined): string | undefined {
  const named = html?.attributes.lang ?? html?.attributes['xml:lang'] ?? metas.get('content-language') ?? metas.get('og:locale') ?? linked
  const tag = /^[a-z]{2,3}(?=$|[-_])/i.exec(named?.trim() ?? '')?.[0].toLowerCase()
  return tag === undefined || tag === 'und' ? undefined : (tagAliases.get(tag) ?? tag)
}

/** Old and neighboring codes, as in the language registry of BCP 47. */
const tagAliases: ReadonlyMap<string, string> = new Map([
  ['in', 'id'],
  ['iw', 'he'],
  ['ji', 'yi'],
  ['nb', 'no'],
  ['nn', 'no'],
  ['zho', 'zh'],
  ['eng', 'en'],
  ['cmn', 'zh'],
])

function canonicalOf({ canonical: link, metas }: Marks, url: string): string | undefined {
  const address = link?.attributes.href?.trim() || metas.get('og:url')
  if (address === undefined || !URL.canParse(address, url)) return undefined
  const canonical = new URL(address, url)
  return /^https?:$/.test(canonical.protocol) ? canonical.href : undefined
}
