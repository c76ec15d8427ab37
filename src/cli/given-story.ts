import type { Problem } from '#core/model/problem.ts'
import type { Story } from '#core/model/story.ts'
import { articleIdOf } from '#core/stages/normalize/article-id.ts'
import { hostOf } from '#core/text/address.ts'
import type { Store } from '#ports/store.ts'
import { usageError } from './usage-error.ts'

/** So many ids are named where a beginning is not enough to tell them apart. */
const namedMax = 5
const oneStory = 'the id of one story'

/**
 * The stories that somebody typed, each by its id, a unique beginning of it (`1f0c`), the id of one that went into it, or the id
 * or address of one of its articles. Throws a UsageError with every one that is not known.
 */
export async function givenStories(store: Store, wanted: readonly string[]): Promise<readonly Story[]> {
  const found = await Promise.all([...new Set(wanted)].map((each) => storyOrProblem(store, each)))
  const problems = found.filter((each) => 'expected' in each)
  if (problems.length > 0) throw usageError(wrongWords(problems), problems)
  return found.filter((each) => 'articleIds' in each)
}

function wrongWords(problems: readonly Problem[]): string {
  if (problems.every(({ expected }) => expected === oneStory)) return 'the ids of several stories begin so'
  return problems.length === 1 ? 'there is no such story' : 'there are no such stories'
}

/** The one story that was typed. */
export async function givenStory(store: Store, wanted: string): Promise<Story> {
  const [story] = await givenStories(store, [wanted])
  if (story === undefined) throw new Error('one story was asked for')
  return story
}

/** The story that was typed, or what is wrong with what was typed. */
export async function storyOrProblem(store: Store, wanted: string): Promise<Story | Problem> {
  const articleId = typedArticleId(wanted)
  if (articleId !== undefined) return (await store.storiesOfArticles([articleId]))[0] ?? unknown(wanted, 'an article that is in no story')
  if (!/^(?:story-)?[0-9a-f]{1,12}$/.test(wanted)) return unknown(wanted, wanted)
  const prefix = wanted.startsWith('story-') ? wanted : `story-${wanted}`
  const ids = await store.storyIdsFrom(prefix, namedMax + 1)
  const stories = await Promise.all((ids.includes(prefix) ? [prefix] : ids).map((id) => store.storyNow(id)))
  const byId = new Map(stories.flatMap((story) => (story === undefined ? [] : [[story.id, story] as const])))
  const [story] = byId.values()
  if (byId.size === 1 && story) return story
  if (story === undefined) return unknown(wanted, wanted)
  return {
    at: wanted,
    found: `${ids.slice(0, namedMax).join(', ')}${ids.length > namedMax ? ' and more' : ''}`,
    expected: oneStory,
    fix: 'Type more of the id.',
  }
}

/** The id of the article that was typed, by id or by address; undefined for what is neither. */
export function typedArticleId(wanted: string): string | undefined {
  if (/^article-[0-9a-f]{12}$/.test(wanted)) return wanted
  return hostOf(wanted) === undefined ? undefined : articleIdOf({ key: wanted, url: wanted })
}

function unknown(at: string, found: string): Problem {
  return {
    at,
    found,
    expected: 'the id of a story or the beginning of one, or the id or address of an article in it',
    fix: 'headwater search <words> finds it.',
  }
}
