import type { Article } from '#core/model/article.ts'
import type { Decision } from '#core/model/decision.ts'
import { idOf } from '#core/model/ids.ts'
import type { Item } from '#core/model/item.ts'
import { present } from '#core/model/present.ts'
import type { Outlet, Source } from '#core/model/source.ts'
import type { Story } from '#core/model/story.ts'
import { rightsDecisions } from '#core/rights/rights-decisions.ts'
import { articleIdOf } from '#core/stages/normalize/article-id.ts'
import { outletAt } from '#core/text/outlet-at.ts'
import { siteOf } from '#core/text/repository.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from '../desk.ts'
import type { Visited } from './visit-page.ts'

export type PageFound = { readonly visited: Visited; readonly story: Story }

export type MadeOfPage = { readonly articleId: string; readonly changes: readonly Change[]; readonly decisions: readonly Decision[] }

/**
 * The article of a first-hand page that was followed to: no feed brought it, so it has no item and counts as nothing collected;
 * it has passages that can be cited. Undefined where the page’s text may not be kept, is hardly there or cannot be parted. An
 * article that the wire brought before stays as it is.
 */
export async function articleOfPage(desk: Desk, { visited, story }: PageFound): Promise<MadeOfPage | undefined> {
  const { page, extracted, capture, signals = [] } = visited
  const site = siteOf(page.url)
  if (extracted === undefined || capture === undefined || site === undefined || extracted.text.length < textMin) return undefined
  const articleId = articleIdOf({ key: page.address, url: page.url })
  const [known] = await desk.store.articles([articleId])
  if (known !== undefined) return { articleId, changes: [], decisions: [] }
  const outlets = await desk.store.outlets()
  const outlet = outletAt(page.url, outlets) ?? {
    id: idOf('outlet', site),
    name: page.siteName ?? site,
    hosts: site.includes('/') ? [] : [site],
    role: 'primary' as const,
  }
  const source: Source = {
    id: capture.sourceId,
    kind: 'feed',
    target: page.url,
    title: outlet.name,
    outletId: outlet.id,
    role: 'primary',
    sections: [],
    addedAt: page.at,
  }
  const item = itemOf(visited, source)
  const input = {
    item,
    source,
    outlets: [outlet],
    page: extracted,
    pageCaptureId: capture.id,
    pageSignals: signals,
    declared: extracted.language,
  }
  const made = await desk.workshop.article(input, desk.options.normalize)
  if (!made.ok || made.value.output.form === 'headline' || made.value.output.title === '') return undefined
  const article: Article = { ...made.value.output, itemKeys: [], outletId: outlet.id, role: 'primary' }
  return {
    articleId,
    changes: [
      ...(isKnown(outlet, outlets) ? [] : [{ put: 'outlet', outlet } as const]),
      { put: 'article', article, joins: true },
      { put: 'joined', storyId: story.id, articleId },
    ],
    decisions: rightsDecisions(article),
  }
}

/** A page with less says nothing that could be cited. */
const textMin = 200

function isKnown({ id }: Outlet, outlets: readonly Outlet[]): boolean {
  return outlets.some((outlet) => outlet.id === id)
}

/** What an item of a feed would have said of the page. */
function itemOf({ page, extracted, signals }: Visited, source: Source): Item {
  return {
    key: idOf('item', source.id, page.address),
    sourceId: source.id,
    captureId: page.captureId ?? '',
    guid: page.url,
    url: page.url,
    title: page.title ?? '',
    publishedAt: page.publishedAt ?? page.at,
    dateOrigin: page.publishedAt === undefined ? 'first-seen' : 'published',
    tags: [],
    enclosures: [],
    ...present({ language: extracted?.language, signals }),
    firstSeenAt: page.at,
    revision: 1,
    hash: '',
  }
}
