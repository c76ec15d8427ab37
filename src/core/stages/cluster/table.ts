import type { Article } from '../../model/article.ts'
import type { Story } from '../../model/story.ts'
import type { ClusterInput, ClusterOptions } from './cluster.ts'
import { type Profile, profilesOf } from './profile.ts'
import { aliasesOf } from './veto.ts'

/** What lies on the table: the articles of open stories by story, then the new ones by time. Reprints wait beside it. */
export type Table = {
  readonly openStories: readonly Story[]
  readonly profiles: readonly Profile[]
  /** Articles from this number on are new. */
  readonly newFrom: number
  /** By article: the number of its open story; undefined for a new one. */
  readonly storyOf: readonly (number | undefined)[]
  /** New reprints by the number of the article they repeat: they follow it. */
  readonly reprints: ReadonlyMap<number, readonly Article[]>
  /** The CVE of a GHSA. */
  readonly aliases: ReadonlyMap<string, string>
  readonly ageMaxMs: number
}

/** Sorts a stage’s input so that its order cannot matter, and leaves out articles that a story holds already. */
export function layOut({ articles, openStories, known, now }: ClusterInput, { storyAgeMaxMs }: ClusterOptions): Table {
  const open = openStories.filter(({ lastNewsAt }) => now - lastNewsAt <= storyAgeMaxMs).sort((a, b) => order(a.id, b.id))
  const knownById = new Map(known.map((article) => [article.id, article]))
  const storyById = new Map(open.flatMap(({ articleIds }, story) => articleIds.map((id) => [id, story] as const)))
  const old = open.flatMap(({ articleIds }) => articleIds.flatMap((id) => knownById.get(id) ?? []))
  const held = new Set(openStories.flatMap(({ articleIds }) => articleIds))
  const unheld = new Map(articles.filter(({ id }) => !held.has(id)).map((article) => [article.id, article]))
  const fresh = [...unheld.values()].sort((a, b) => a.publishedAt - b.publishedAt || order(a.id, b.id))
  const { own, reprints } = setReprintsAside([...old, ...fresh], storyById)
  const profiles = profilesOf(own)
  return {
    openStories: open,
    profiles,
    newFrom: own.filter(({ id }) => storyById.has(id)).length,
    storyOf: own.map(({ id }) => storyById.get(id)),
    reprints,
    aliases: aliasesOf(profiles),
    ageMaxMs: storyAgeMaxMs,
  }
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A reprint of a reprint of a reprint is possible; a circle must end. */
const hopsMax = 10

/** A new reprint waits for its original’s place; one that a story holds stays in that story, uncounted if its original does. */
function setReprintsAside(
  articles: readonly Article[],
  storyById: ReadonlyMap<string, number>,
): Pick<Table, 'reprints'> & { readonly own: readonly Article[] } {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const originals = new Map(articles.map((article) => [article.id, originalOf(article, byId)]))
  const isAside = ({ id }: Article): boolean => {
    const [of, story] = [originals.get(id) ?? id, storyById.get(id)]
    return of !== id && (story === undefined || story === storyById.get(of))
  }
  const own = articles.filter((article) => !isAside(article))
  const numberById = new Map(own.map(({ id }, at) => [id, at]))
  const reprints = new Map<number, Article[]>()
  for (const article of articles) {
    const of = numberById.get(originals.get(article.id) ?? '')
    if (of === undefined || storyById.has(article.id) || !isAside(article)) continue
    const others = reprints.get(of)
    if (others) others.push(article)
    else reprints.set(of, [article])
  }
  return { own, reprints }
}

/** The article whose text it repeats, as far as that one is here; itself when it is the original, or in a circle. */
function originalOf(article: Article, byId: ReadonlyMap<string, Article>): string {
  let at = article
  for (let hop = 0; hop < hopsMax; hop += 1) {
    const next = byId.get(at.reprintOf ?? '')
    if (next === undefined) return at.id
    at = next
  }
  return article.id
}
