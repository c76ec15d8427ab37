import type { StoredDecision } from '#core/model/decision.ts'
import type { Edition, Relation } from '#core/model/edition.ts'
import type { Instant } from '#core/model/instant.ts'
import { present } from '#core/model/present.ts'
import type { Ruling } from '#core/model/ruling.ts'
import type { Primary, Story, StoryLink } from '#core/model/story.ts'
import { tellingsOf } from '#core/model/told-in.ts'
import { joinedWords } from '#core/rulings/joined-words.ts'
import { relationOf } from '#core/stages/compose/brief-of.ts'
import type { Store } from '#ports/store.ts'

export type StoryView = {
  readonly id: string
  /** Stories that went into it. */
  readonly formerIds: readonly string[]
  readonly title: string
  readonly openedAt: Instant
  readonly lastNewsAt: Instant
  /** The last edition of each beat that told it, the newest first. */
  readonly toldIn: readonly Pick<Edition, 'id' | 'beat' | 'date' | 'number'>[]
  readonly primary?: Primary
  /** Oldest first, at most `reportsMax`. */
  readonly reports: readonly StoryReport[]
  readonly reportCount: number
  readonly links: readonly (StoryLink & { readonly title: string })[]
  /** Those that name any of its reports, oldest first. */
  readonly rulings: readonly Ruling[]
  /** When and why it was split or merged, oldest first. */
  readonly regroupings: readonly StoredDecision[]
}

export type StoryReport = {
  readonly articleId: string
  readonly outletName: string
  readonly relation: Relation
  readonly title: string
  readonly url: string
  readonly publishedAt: Instant
  /** Why it is in the story, in plain words; absent when nothing is stored of it. */
  readonly joined?: string
}

/** A very large happening has more reports than a person would read through. */
const reportsMax = 200

/** A story with its reports, why each is in it, its first-hand document, its links and the rulings on it. */
export async function storyView(store: Store, story: Story): Promise<StoryView> {
  const formerIds = await store.formerStoryIds(story.id)
  const shown = [...new Set([story.leadArticleId, ...story.articleIds])].slice(0, reportsMax)
  const articles = (await store.articles(shown)).toSorted((a, b) => a.publishedAt - b.publishedAt || (a.id < b.id ? -1 : 1))
  const names = new Map((await store.outlets()).map(({ id, name }) => [id, name]))
  const editions = await Promise.all(tellingsOf(story).map((id) => store.editionById(id)))
  const joined = await joinedOf(store, shown, { id: story.id, formerIds })
  const reports = articles.map((article): StoryReport => {
    const { id: articleId, outletId, title, url, publishedAt } = article
    const relation = relationOf(article, story.primary)
    return {
      articleId,
      outletName: names.get(outletId) ?? outletId,
      relation,
      title,
      url,
      publishedAt,
      ...present({ joined: joined.get(articleId) }),
    }
  })
  const told = editions
    .filter((edition) => edition !== undefined)
    .toSorted((a, b) => b.cutOff - a.cutOff || (a.beat < b.beat ? -1 : 1))
    .map(({ id, beat, date, number }) => ({ id, beat, date, number }))
  return {
    id: story.id,
    formerIds,
    title: articles.find(({ id }) => id === story.leadArticleId)?.title ?? 'Story',
    openedAt: story.openedAt,
    lastNewsAt: story.lastNewsAt,
    toldIn: told,
    ...present({ primary: story.primary }),
    reports,
    reportCount: story.articleIds.length,
    links: await linksOf(store, story),
    rulings: await store.rulingsOf(story.articleIds),
    regroupings: (await store.decisionsAbout(story.id)).filter(
      ({ stage, verdict }) => stage === 'cluster' && regroupingVerdicts.has(verdict),
    ),
  }
}

/** What is said of a story when others went into it or articles left. */
const regroupingVerdicts: ReadonlySet<string> = new Set(['merged', 'took in', 'split', 'split off'])

/** Why each article is in the story, in words, by article. */
export async function joinedOf(
  store: Pick<Store, 'decisionsAbout'>,
  articleIds: readonly string[],
  story: Pick<StoryView, 'id' | 'formerIds'>,
): Promise<ReadonlyMap<string, string>> {
  const words = await Promise.all(
    articleIds.map(async (id) => [id, joinedWords(await store.decisionsAbout(id), story.id, story.formerIds)] as const),
  )
  return new Map(words.flatMap(([id, joined]) => (joined === undefined ? [] : [[id, joined] as const])))
}

/** Links to the stories as they are now: one that went into another is that other. */
async function linksOf(store: Store, { id, links = [] }: Story): Promise<StoryView['links']> {
  const now = await Promise.all(links.map((link) => store.storyNow(link.storyId)))
  const leads = await store.articles(now.flatMap((story) => story?.leadArticleId ?? []))
  const titles = new Map(leads.map((article) => [article.id, article.title]))
  return links.flatMap((link, at) => {
    const story = now[at]
    return story === undefined || story.id === id ? [] : [{ ...link, storyId: story.id, title: titles.get(story.leadArticleId) ?? 'Story' }]
  })
}
