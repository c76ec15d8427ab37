import { setImmediate } from 'node:timers/promises'
import { editionEntry, storyEntry } from '#core/channels/feeds/entries.ts'
import type { FeedEntry } from '#core/channels/feeds/feed.ts'
import { type Html, html, markupOf, outbound, webAddress } from '#core/channels/markup.ts'
import { paragraphs } from '#core/channels/paragraphs.ts'
import { serverLinks } from '#core/channels/places.ts'
import { plainText } from '#core/channels/plain.ts'
import type { Article } from '#core/model/article.ts'
import type { Edition } from '#core/model/edition.ts'
import type { Instant } from '#core/model/instant.ts'
import type { Item } from '#core/model/item.ts'
import { present } from '#core/model/present.ts'
import { entryKey } from '#core/reader/entry-key.ts'
import { entryTitle } from '#core/reader/entry-title.ts'
import type { ShelfEntry } from '#core/reader/shelf.ts'
import { readerStory } from '#core/reader/story-content.ts'
import { rightsOf } from '#core/rights/rights-of.ts'
import { printedBriefs } from '#core/stages/compose/printed.ts'
import { published } from '#desk/published.ts'
import type { Deps } from '../deps.ts'
import { articleMarkup, itemMarkup } from '../item-markup.ts'

/** An entry with its text, as apps show it. */
export type Told = {
  readonly title: string
  /** Markup that is safe to show. */
  readonly html: string
  readonly url: string
  readonly author?: string
  readonly publishedAt: Instant
  readonly updatedAt: Instant
}

/** Other work gets its turn after so many texts. */
const textsInTurn = 20

/** The texts of entries; one that cannot be told any more, because what it is about is gone, is left out. */
export async function toldEntries<Each extends ShelfEntry>(entries: readonly Each[], deps: Deps): Promise<readonly (Each & Told)[]> {
  const tell = await openTelling(entries, deps)
  const told: (Each & Told)[] = []
  for (const [place, entry] of entries.entries()) {
    if (place % textsInTurn === textsInTurn - 1) await setImmediate()
    const words = await tell(entry)
    if (words !== undefined) told.push({ ...entry, ...words })
  }
  return told
}

async function openTelling(entries: readonly ShelfEntry[], deps: Deps): Promise<(entry: ShelfEntry) => Promise<Told | undefined>> {
  const named = entries.flatMap(({ key }) => entryKey(key) ?? [])
  const itemKeys = named.flatMap((what) => (what.of === 'item' ? [what.itemKey] : []))
  const items = new Map((await deps.store.items(itemKeys)).map((item) => [item.key, item]))
  const articles = new Map((await deps.store.articlesOfItems(itemKeys)).flatMap((article) => article.itemKeys.map((key) => [key, article])))
  const editions = new Map<string, Edition>()
  for (const id of new Set(named.flatMap((what) => (what.of === 'item' ? [] : [what.editionId])))) {
    const edition = await deps.store.editionById(id)
    if (edition !== undefined) editions.set(id, await published(deps, edition))
  }
  return async ({ key }) => {
    const what = entryKey(key)
    if (what?.of === 'item') {
      const item = items.get(what.itemKey)
      return item && (await toldItem(item, articles.get(what.itemKey), deps))
    }
    const edition = what && editions.get(what.editionId)
    return edition && toldOfEdition(edition, what.of === 'story' ? what.storyId : undefined, deps)
  }
}

function toldOfEdition(edition: Edition, storyId: string | undefined, { baseUrl, version }: Deps): Told | undefined {
  const context = { baseUrl, links: serverLinks, version }
  if (storyId === undefined) return toldEntry(editionEntry(edition, context))
  const brief = printedBriefs(edition).find((each) => each.storyId === storyId)
  return brief && toldEntry({ ...storyEntry(brief, edition, context), content: readerStory(brief, edition) })
}

function toldEntry({ title, content, page, publishedAt, updatedAt }: FeedEntry): Told {
  return { title: entryTitle(title), html: markupOf(content), url: page, author: 'Headwater', publishedAt, updatedAt }
}

async function toldItem(item: Item, article: Article | undefined, deps: Deps): Promise<Told> {
  const { title, url, author, publishedAt, updatedAt, discussionUrl } = item
  const talk = discussionUrl === undefined ? undefined : html`<p>${outbound(discussionUrl, 'Discussion')}</p>`
  const text = article === undefined ? await itemText(item, deps) : await articleText(article, deps)
  return {
    title: entryTitle(title),
    html: markupOf(html`${text}${talk}`),
    url: webAddress(url) ?? deps.baseUrl,
    publishedAt,
    updatedAt: Math.max(publishedAt, updatedAt ?? 0),
    ...present({ author: author === undefined ? undefined : entryTitle(plainText(author)) }),
  }
}

const notKept = html`<p><em>Its publisher does not want the text kept and shown elsewhere.</em></p>`

/** As the page of the article shows it. */
async function articleText(article: Article, { store }: Deps): Promise<Html | undefined> {
  if (article.rights?.mayArchive === false) return notKept
  if (article.form === 'headline') return undefined
  return (await articleMarkup(article, store)) ?? html`${paragraphs(article.text)}`
}

/** Of an item that became no article nobody asked yet what its publisher allows. */
async function itemText(item: Item, { store }: Deps): Promise<Html | undefined> {
  const state = await store.sourceState(item.sourceId)
  const rights = rightsOf([...(state?.signals ?? []), ...(item.signals ?? [])])
  return rights?.mayArchive === false || rights?.quoteCharsMax !== undefined ? notKept : itemMarkup([item])
}
