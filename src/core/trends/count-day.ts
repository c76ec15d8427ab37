import type { Article } from '../model/article.ts'
import type { Beat } from '../model/beat.ts'
import { dayOf, type Instant } from '../model/instant.ts'
import { isSecondHand, type Outlet } from '../model/source.ts'
import { siteOf } from '../text/repository.ts'
import { type StoryThings, thingsOfStory } from './things-of-story.ts'
import type { ThingAlias, TrendDay, TrendRow } from './trend.ts'

/** A story of the beat with its articles and its section. */
export type SectionedStory = { readonly storyId: string; readonly section: string; readonly articles: readonly Article[] }

export type CountDayInput = {
  readonly beat: Beat
  readonly day: string
  readonly zone: string
  readonly print: string
  readonly stories: readonly SectionedStory[]
  readonly outlets: readonly Outlet[]
  /** Keys that were found to be one thing before: alias to key. */
  readonly aliases: ReadonlyMap<string, string>
}

export type CountDayOptions = {
  /** An article that was published longer before it was first seen was no news any more and is not counted. */
  readonly lateMs: number
}

/**
 * Counts one day of a beat: for each named thing and section the stories that were first told that day and name it, and the outlets
 * that reported on such stories themselves. Copies count for nothing, two departments of one site for one, a list or a forum
 * for no outlet. The same stories give the same answer in whatever order they come.
 */
export function countDay(input: CountDayInput, { lateMs }: CountDayOptions): TrendDay {
  const { beat, day, zone, print } = input
  const roles = new Map(input.outlets.map(({ id, role }) => [id, role]))
  const told = input.stories.flatMap((story): readonly Told[] => {
    const own = story.articles.filter((article) => article.reprintOf === undefined && isNews(article, lateMs))
    const days = own.map((article) => dayOf(momentOf(article), zone))
    if (!days.includes(day)) return []
    const reports = own.filter((article, at) => days[at] === day && !isSecondHand(roles.get(article.outletId) ?? article.role))
    const sites = reports.map((article) => siteOf(article.url) ?? article.outletId)
    return [{ ...story, sites, isFirst: days.every((other) => other >= day), found: thingsOfStory(own, beat) }]
  })
  const learned = told.flatMap(({ found }) => found.aliases).filter(({ alias, key }) => alias !== key && !input.aliases.has(alias))
  const fresh = new Map<string, ThingAlias>()
  for (const row of learned.toSorted(byAlias)) if (!fresh.has(row.alias)) fresh.set(row.alias, row)
  const aliases = new Map([...input.aliases, ...[...fresh.values()].map(({ alias, key }) => [alias, key] as const)])
  return {
    beat: beat.id,
    day,
    print,
    totals: [
      ...Map.groupBy(
        told.filter(({ isFirst }) => isFirst),
        ({ section }) => section,
      ),
    ]
      .map(([section, stories]) => ({ beat: beat.id, section, span: 'day' as const, day, stories: stories.length }))
      .sort((one, other) => (one.section < other.section ? -1 : 1)),
    rows: rowsOf(told, { beat: beat.id, day, aliases }),
    named: told
      .flatMap(({ storyId, found }) =>
        [...new Set(found.things.map(({ key }) => aliases.get(key) ?? key))].map((key) => ({ key, storyId })),
      )
      .sort((one, other) => (one.key + one.storyId < other.key + other.storyId ? -1 : 1)),
    aliases: [...fresh.values()],
  }
}

/** When an article is counted: when it was published, but never after it was seen. */
function momentOf({ publishedAt, firstSeenAt }: Pick<Article, 'publishedAt' | 'firstSeenAt'>): Instant {
  return Math.min(publishedAt, firstSeenAt)
}

function isNews(article: Article, lateMs: number): boolean {
  return article.firstSeenAt - momentOf(article) <= lateMs
}

type Told = SectionedStory & { readonly sites: readonly string[]; readonly isFirst: boolean; readonly found: StoryThings }
type Where = { readonly beat: string; readonly day: string; readonly aliases: ReadonlyMap<string, string> }
type Counted = Omit<TrendRow, 'stories' | 'outlets' | 'name'> & {
  readonly names: string[]
  readonly stories: Set<string>
  readonly sites: Set<string>
}

function rowsOf(told: readonly Told[], { beat, day, aliases }: Where): readonly TrendRow[] {
  const counted = new Map<string, Counted>()
  for (const { storyId, section, sites, isFirst, found } of told) {
    for (const thing of found.things) {
      const key = aliases.get(thing.key) ?? thing.key
      const kind = key === thing.key ? thing.kind : kindOf(key)
      const row = counted.get(`${key} ${section}`) ?? {
        key,
        kind,
        beat,
        section,
        span: 'day',
        day,
        names: [],
        stories: new Set(),
        sites: new Set(),
      }
      counted.set(`${key} ${section}`, row)
      row.names.push(thing.name)
      if (isFirst) row.stories.add(storyId)
      for (const site of sites) row.sites.add(site)
    }
  }
  return [...counted.values()]
    .map(
      ({ names, stories, sites, ...row }): TrendRow => ({ ...row, name: mostFrequent(names), stories: stories.size, outlets: sites.size }),
    )
    .filter(({ stories, outlets }) => stories + outlets > 0)
    .sort((one, other) => (one.key + one.section < other.key + other.section ? -1 : 1))
}

function kindOf(key: string): TrendRow['kind'] {
  return key.slice(0, key.indexOf(':')) as TrendRow['kind']
}

/** Of names as frequent as each other the one that stands first in the alphabet. */
function mostFrequent(names: readonly string[]): string {
  const rows = [...Map.groupBy(names, (name) => name)].sort(([one, a], [other, b]) => b.length - a.length || (one < other ? -1 : 1))
  return rows[0]?.[0] ?? ''
}

function byAlias(one: ThingAlias, other: ThingAlias): number {
  return one.alias < other.alias || (one.alias === other.alias && one.key < other.key) ? -1 : 1
}
