import type { Decision } from '#core/model/decision.ts'
import type { Item } from '#core/model/item.ts'
import { articleIdOf } from '#core/stages/normalize/article-id.ts'
import { changedParts } from '#core/stages/read/changed-parts.ts'
import { revisedDecision } from '#core/stages/read/revised-decision.ts'
import type { Store } from '#ports/store.ts'

/** What a document brings. */
export type ChangedItems = {
  /** Items never seen, and new revisions of those that say something else now. */
  readonly items: readonly Item[]
  /** For each new revision what changed at the source. */
  readonly decisions: readonly Decision[]
  readonly newCount: number
  /** New items that found no room. */
  readonly heldBackCount: number
}

/** How many new items are taken, and whether the source was never read before. */
export type Place = { readonly room: number; readonly isFirst: boolean }

/**
 * Tells what of a document’s entries is new or changed. `found` stands newest first and holds each key once; of the items
 * never seen the first `room` are taken. Where only markup is another than before, nothing changed.
 */
export async function changedItems(store: Store, found: readonly Item[], { room, isFirst }: Place): Promise<ChangedItems> {
  const known = new Map((await store.items(found.map((item) => item.key))).map((item) => [item.key, item]))
  const strangers = found.filter((item) => !known.has(item.key))
  // What nobody ever saw cannot have another name.
  const renamed = isFirst ? new Set<string>() : await renamedItems(store, strangers, new Set(known.keys()))
  const fresh = strangers.filter((item) => !renamed.has(item.key))
  const taken = new Set(fresh.slice(0, room).map((item) => item.key))
  const items: Item[] = []
  const decisions: Decision[] = []
  for (const item of found) {
    const before = known.get(item.key)
    if (before === undefined) {
      if (taken.has(item.key)) items.push(item)
      continue
    }
    const decision = before.hash === item.hash ? undefined : await revisionOf(store, before, item)
    if (decision === undefined) continue
    items.push({ ...item, firstSeenAt: before.firstSeenAt, revision: before.revision + 1 })
    decisions.push(decision)
  }
  return { items, decisions, newCount: taken.size, heldBackCount: fresh.length - taken.size }
}

async function revisionOf(store: Store, before: Item, item: Item): Promise<Decision | undefined> {
  const changes = changedParts(before, item)
  if (changes === undefined || (await isFlipping(store, before, item))) return undefined
  return revisedDecision(before, item, changes)
}

/**
 * Items under ids never seen that are known all the same: some sources make new ids at every request. The same words at the
 * same address are the same entry, unless the document names the old one beside it. Some make new parameters of their
 * addresses too; then nothing the document names is known, and the words and the time have to do.
 */
async function renamedItems(store: Store, strangers: readonly Item[], named: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const [first] = strangers
  if (first === undefined) return new Set()
  const like = await store.itemsSaying(
    first.sourceId,
    strangers.map((item) => item.hash),
  )
  const byHash = Map.groupBy(
    like.filter((item) => !named.has(item.key)),
    (item) => item.hash,
  )
  const isSame = (item: Item, known: Item): boolean =>
    articleIdOf(item) === articleIdOf(known) || (named.size === 0 && isSameMoment(item, known))
  return new Set(strangers.filter((item) => byHash.get(item.hash)?.some((known) => isSame(item, known)) === true).map((item) => item.key))
}

/** Whether two items say that they are of the same time; without a time a title of some length must tell. */
function isSameMoment(item: Item, known: Item): boolean {
  if (item.dateOrigin !== known.dateOrigin) return false
  return item.dateOrigin === 'first-seen' ? item.title.length >= tellingTitleChars : item.publishedAt === known.publishedAt
}

const tellingTitleChars = 20

/** Whether an item goes to and fro between texts it had before: one return is told, an endless change of two titles is not. */
async function isFlipping(store: Store, before: Item, item: Item): Promise<boolean> {
  if (before.revision < returnRevision) return false
  const hashes = (await store.revisions(item.key)).map((revision) => revision.hash)
  return hashes.includes(item.hash) && new Set(hashes).size < hashes.length
}

/** The first revision that can be a return: one text, another, the first again. */
const returnRevision = 3
