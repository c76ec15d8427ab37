import { type Instant, instantOf } from '../model/instant.ts'
import { bylineOf } from './byline.ts'
import { linkedDataOf } from './json-ld.ts'
import { titleOf } from './title.ts'
import type { PageElement } from './tree.ts'
import { elementsOf, firstOf, namesOf, rawTextOf } from './walk.ts'

/** What a page declares about itself. Declared is not true: it is shown, never taken as text. */
export type Metadata = {
  readonly title?: string
  readonly byline?: string
  readonly publishedAt?: Instant
  readonly language?: string
  readonly canonicalUrl?: string
  readonly siteName?: string
  readonly generator: string
  /** `false` when the page declares that only payers may read it. */
  readonly isFree: boolean
}

/** Collects a page’s own data from `<meta>`, JSON-LD, microdata and the usual elements. `root` is the page as sent, with its head. */
export function metadataOf(root: PageElement, url: string): Metadata {
  const metas = metasOf(root)
  const linked = linkedDataOf(root)
  const siteName = metas.get('og:site_name') ?? linked.siteName ?? metas.get('application-name')
  const title = titleOf(root, { metas, headline: linked.headline, siteName })
  const byline = bylineOf(root, { metas, authors: linked.authors, siteName })
  const publishedAt = dateOf(root, { metas, linked: linked.published, url })
  const language = languageOf(root, metas, linked.language)
  const canonicalUrl = canonicalOf(root, metas, url)
  return {
    generator: (metas.get('generator') ?? '').toLowerCase(),
    isFree: linked.isFree !== false && metas.get('article:content_tier') !== 'locked',
    ...(title === undefined ? {} : { title }),
    ...(byline === undefined ? {} : { byline }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(language === undefined ? {} : { language }),
    ...(canonicalUrl === undefined ? {} : { canonicalUrl }),
    ...(siteName === undefined ? {} : { siteName }),
  }
}

/** `<meta>` contents by name or property, lower case; the first of a name wins. */
export type Metas = ReadonlyMap<string, string>

function metasOf(root: PageElement): Metas {
  const metas = new Map<string, string>()
  for (const meta of elementsOf(root, (element) => element.name === 'meta')) {
    const name = (meta.attributes.property ?? meta.attributes.name ?? meta.attributes.itemprop ?? '').toLowerCase().trim()
    const content = meta.attributes.content?.replace(/\s+/g, ' ').trim() ?? ''
    if (name !== '' && content !== '' && !metas.has(name)) metas.set(name, content)
  }
  return metas
}

const dateMetas = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'publish-date',
  'publish_date',
  'publication_date',
  'pubdate',
  'citation_publication_date',
  'citation_online_date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dc.date.created',
  'date',
  'rnews:datepublished',
  'og:pubdate',
  'article.published',
]

type Dated = { readonly metas: Metas; readonly linked: string | undefined; readonly url: string }

/** The day a text came out: what the page declares first, then the first dated element, then a date in the address. */
function dateOf(root: PageElement, { metas, linked, url }: Dated): Instant | undefined {
  const declared = [metas.get('article:published_time'), linked, ...dateMetas.map((name) => metas.get(name))]
  const elements = elementsOf(
    root,
    (element) => element.name === 'time' || /date(?:Published|Created)/i.test(element.attributes.itemprop ?? ''),
  )
  const marked = elements
    .toSorted((a, b) => markRank(a) - markRank(b))
    .map((element) => element.attributes.datetime ?? element.attributes.content)
  const inAddress = /\/(20[0-3]\d)[/-](0[1-9]|1[0-2])(?:[/-](0[1-9]|[12]\d|3[01]))(?:[/-]|$)/.exec(url)
  const fromAddress = inAddress === null ? undefined : `${inAddress[1]}-${inAddress[2]}-${inAddress[3]}`
  return [...declared, ...marked, fromAddress, ...writtenDates(root)].flatMap((text) => instantIn(text) ?? []).at(0)
}

/** Dates in words beside a byline: `September 5, 2024`, `5 September 2024`, `2024-09-05`. English only: others declare theirs. */
const writtenDate =
  /\b(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2},? 20\d\d|\d{1,2} (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?,? 20\d\d|20\d\d-\d\d-\d\d)\b/i
const labelCharsMax = 120
const labelsMax = 40

function writtenDates(root: PageElement): readonly (string | undefined)[] {
  const labels = elementsOf(
    root,
    (element) => element.name === 'time' || /date|publish|posted|byline|meta|updated|timestamp/.test(namesOf(element)),
  )
  return labels.slice(0, labelsMax).map((label) => {
    const found = writtenDate.exec(rawTextOf(label).slice(0, labelCharsMax).replace(/\s+/g, ' '))?.[0]
    return found === undefined || /^20/.test(found) ? found : `${found.replace('.', '')} UTC`
  })
}

function markRank(element: PageElement): number {
  if (/datePublished/i.test(element.attributes.itemprop ?? '') || element.attributes.pubdate !== undefined) return 0
  return /publish|posted|entry-date/.test(element.attributes.class ?? '') ? 1 : 2
}

/** Pages of news are younger than the web and not from the future of their archive. */
const yearMin = 1990
const yearMax = 2100

function instantIn(text: string | undefined): Instant | undefined {
  if (text === undefined || !/\d{4}/.test(text)) return undefined
  const at = instantOf(/^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : text.trim())
  const year = Number(/\d{4}/.exec(text)?.[0])
  return at !== undefined && year >= yearMin && year <= yearMax ? at : undefined
}

function languageOf(root: PageElement, metas: Metas, linked: string | undefined): string | undefined {
  const html = firstOf(root, (element) => element.name === 'html')
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

function canonicalOf(root: PageElement, metas: Metas, url: string): string | undefined {
  const link = firstOf(root, (element) => element.name === 'link' && /(?:^|\s)canonical(?:$|\s)/i.test(element.attributes.rel ?? ''))
  const address = link?.attributes.href?.trim() || metas.get('og:url')
  if (address === undefined || !URL.canParse(address, url)) return undefined
  const canonical = new URL(address, url)
  return /^https?:$/.test(canonical.protocol) ? canonical.href : undefined
}
