import type { Article } from '#core/model/article.ts'
import type { Edition, LeftOut } from '#core/model/edition.ts'
import type { Problem } from '#core/model/problem.ts'
import { leaveOutReasons } from '#core/model/reason.ts'
import type { Story } from '#core/model/story.ts'
import { articleIdOf } from '#core/stages/normalize/article-id.ts'
import { hostOf } from '#core/text/address.ts'
import { bareWords } from '#core/text/bare-words.ts'
import type { Store } from '#ports/store.ts'

/** So many editions are looked through, newest first: who recalls has read it lately. */
const editionsMax = 30
/** So many items are named where a beginning is not enough to tell them apart. */
const namedMax = 5

/** An item that an edition left out, with what the desk holds of it. */
export type FoundLeftOut = {
  readonly row: LeftOut
  readonly edition: Pick<Edition, 'id' | 'beat' | 'date'>
  readonly story?: Story
  /** Those of its story, or its own; none where no article was made of it. */
  readonly articles: readonly Article[]
}

export type Sought =
  | { readonly ok: true; readonly found: FoundLeftOut }
  | { readonly ok: false; readonly what: string; readonly problem: Problem }

/**
 * The item that somebody means, among those that the last editions of a beat left out: by its key, by the id or address of an
 * article, by the id of a story, or by the beginning of its title. The newest edition that left it out counts.
 */
export async function findLeftOut(store: Store, wanted: string, beat: string): Promise<Sought> {
  const named = await namedItems(store, wanted)
  if (named?.size === 0) return unknown(wanted)
  for (const { id } of await store.editions(beat, editionsMax)) {
    const edition = await store.editionById(id)
    const rows = edition?.leftOut.filter(named === undefined ? beginsSo(wanted) : ({ itemKey }) => named.has(itemKey)) ?? []
    const [row] = rows
    if (edition === undefined || row === undefined) continue
    if (named === undefined && rows.length > 1) return several(wanted, rows)
    return { ok: true, found: await foundOf(store, row, edition) }
  }
  return named === undefined ? unknown(wanted) : await notLeftOut(store, wanted, [...named])
}

/** The keys of the items that an id or an address stands for; undefined for a title. */
async function namedItems(store: Store, wanted: string): Promise<ReadonlySet<string> | undefined> {
  if (/^item-[\da-z-]{1,40}$/.test(wanted)) return new Set([wanted, ...(await siblings(store, await store.articlesOfItems([wanted])))])
  if (/^story-[\da-z-]{1,40}$/.test(wanted)) {
    const story = await store.storyNow(wanted)
    return new Set(await itemsOf(store, story === undefined ? [] : [story]))
  }
  const isArticle = /^article-[\da-z-]{1,40}$/.test(wanted)
  if (!isArticle && hostOf(wanted) === undefined) return undefined
  return new Set(await siblings(store, await store.articles([isArticle ? wanted : articleIdOf({ key: wanted, url: wanted })])))
}

/** The items of some articles, and of the stories that hold these: any of them may be the one that was left out. */
async function siblings(store: Store, articles: readonly Article[]): Promise<readonly string[]> {
  const stories = await store.storiesOfArticles(articles.map(({ id }) => id))
  return [...articles.flatMap(({ itemKeys }) => itemKeys), ...(await itemsOf(store, stories))]
}

async function itemsOf(store: Store, stories: readonly Story[]): Promise<readonly string[]> {
  return (await store.articles(stories.flatMap(({ articleIds }) => articleIds))).flatMap(({ itemKeys }) => itemKeys)
}

function beginsSo(wanted: string): (row: LeftOut) => boolean {
  const beginning = bareWords(wanted)
  return ({ title }) => beginning !== '' && bareWords(title).startsWith(beginning)
}

async function foundOf(store: Store, row: LeftOut, { id, beat, date }: Edition): Promise<FoundLeftOut> {
  const edition = { id, beat, date }
  const own = await store.articlesOfItems([row.itemKey])
  const [story] = await store.storiesOfArticles(own.map((article) => article.id))
  if (story === undefined) return { row, edition, articles: own }
  return { row, edition, story, articles: await store.articles(story.articleIds) }
}

function unknown(wanted: string): Sought {
  const problem = {
    at: wanted,
    found: 'no item that the last editions left out',
    expected: 'the key of an item, the id or address of an article, the id of a story, or the beginning of a title',
    fix: 'headwater left-out lists what an edition left out, with keys.',
  }
  return { ok: false, what: 'there is no such item', problem }
}

function several(wanted: string, rows: readonly LeftOut[]): Sought {
  const shown = rows.slice(0, namedMax).map(({ itemKey, title }) => `${itemKey} (${title})`)
  const problem = {
    at: wanted,
    found: `${shown.join(', ')}${rows.length > namedMax ? ' and more' : ''}`,
    expected: 'one item',
    fix: 'Type more of the title, or the key.',
  }
  return { ok: false, what: 'several items begin so', problem }
}

/** What is known and not on a list of what was left out: shown, merged, or not come to an edition yet. */
async function notLeftOut(store: Store, wanted: string, keys: readonly string[]): Promise<Sought> {
  const decisions = (await Promise.all(keys.slice(0, namedMax).map((key) => store.decisionsAbout(key)))).flat()
  const left = decisions.findLast(({ stage, verdict }) => stage === 'compose' && verdict === 'left out')
  const found = left === undefined ? 'an item that no edition left out' : `left out by ${left.evidence.edition}: ${wordsOf(left.because)}`
  return {
    ok: false,
    what: 'no recent edition of this beat left it out',
    problem: {
      at: wanted,
      found,
      expected: `an item that one of its last ${editionsMax} editions left out`,
      fix: `headwater why ${keys[0] ?? wanted} tells where it is.`,
    },
  }
}

function wordsOf(because: string): string {
  return Object.hasOwn(leaveOutReasons, because) ? leaveOutReasons[because as keyof typeof leaveOutReasons] : because
}
