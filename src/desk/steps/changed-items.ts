import type { Item } from '#core/model/item.ts'
import { articleIdOf } from '#core/stages/normalize/article-id.ts'
import type { Store } from '#ports/store.ts'

/** What a document brings. */
export type ChangedItems = {
  /** Items never seen, and new revisions of those that say something else now. */
  readonly items: readonly Item[]
  readonly newCount: number
  /** New items that found no room. */
  readonly heldBackCount: number
}

/**
 * Tells what of a document’s entries is new or changed. `found` stands newest first and holds each key once; of the items
 * never seen the first `room` are taken.
 */
export async function changedItems(store: Store, found: readonly Item[], room: number): Promise<ChangedItems> {
  const known = new Map((await store.items(found.map((item) => item.key))).map((item) => [item.key, item]))
  const strangers = found.filter((item) => !known.has(item.key))
  const renamed = await renamedItems(store, strangers, new Set(known.keys()))
  const fresh = strangers.filter((item) => !renamed.has(item.key))
  const taken = new Set(fresh.slice(0, room).map((item) => item.key))
  const items: Item[] = []
  for (const item of found) {
    const before = known.get(item.key)
    if (before === undefined) {
      if (taken.has(item.key)) items.push(item)
    } else if (before.hash !== item.hash && !(await isFlipping(store, before, item))) {
      items.push({ ...item, firstSeenAt: before.firstSeenAt, revision: before.revision + 1 })
    }
  }
  return { items, newCount: taken.size, heldBackCount: fresh.length - taken.size }
}

/**
 * Items under ids never seen that are known all the same: some sources make new ids at every request. The same address and
 * the same words are the same entry, unless the document names the old one beside it.
 */
async function renamedItems(store: Store, strangers: readonly Item[], named: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const articles = await store.articles([...new Set(strangers.map(articleIdOf))])
  const keys = articles.flatMap((article) => article.itemKeys).filter((key) => !named.has(key))
  const told = new Set((await store.items(keys)).map(printOf))
  return new Set(strangers.filter((item) => told.has(printOf(item))).map((item) => item.key))
}

function printOf(item: Item): string {
  return `${item.sourceId} ${articleIdOf(item)} ${item.hash}`
}

/** Whether an item goes to and fro between texts it had before: one return is told, an endless change of two titles is not. */
async function isFlipping(store: Store, before: Item, item: Item): Promise<boolean> {
  if (before.revision < returnRevision) return false
  const hashes = (await store.revisions(item.key)).map((revision) => revision.hash)
  return hashes.includes(item.hash) && new Set(hashes).size < hashes.length
}

/** The first revision that can be a return: one text, another, the first again. */
const returnRevision = 3
