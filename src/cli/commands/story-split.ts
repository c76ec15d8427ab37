import type { Article } from '#core/model/article.ts'
import type { Problem } from '#core/model/problem.ts'
import type { Story } from '#core/model/story.ts'
import { canonicalAddress } from '#core/text/address.ts'
import type { Store } from '#ports/store.ts'
import type { Given } from '../command.ts'
import { givenStore } from '../given-store.ts'
import { givenStory, storyOrProblem, typedArticleId } from '../given-story.ts'
import { namedArticles, rule } from '../rule.ts'
import { usageError } from '../usage-error.ts'

/**
 * Splits a story: the named articles leave it for one of their own, with their reprints. Given another story instead, the two are
 * kept apart and no longer linked. Either is a ruling that holds.
 */
export async function storySplit(given: Given): Promise<number> {
  const [wanted = '', ...rest] = given.args
  await using opened = await givenStore(given)
  const { store } = opened
  const story = await givenStory(store, wanted)
  const why = given.options.why
  const other = await otherStory(store, story, rest)
  if (other !== undefined) {
    const [one, theirs] = await Promise.all([namedArticles(store, story), namedArticles(store, other)])
    await rule(opened, { kind: 'apart', one, other: theirs, why })
    return 0
  }
  const articles = await store.articles(story.articleIds)
  const leaving = await leavingArticles(store, { story, articles, wanted: rest })
  const staying = (await namedArticles(store, story)).filter((id) => !leaving.has(id))
  if (staying.length === 0) {
    const fix = 'Name fewer; a story of one report cannot be split.'
    const expected = 'some of its reports, not all'
    throw usageError('there is nothing to split', [{ at: story.id, found: `all ${story.articleIds.length} reports of it`, expected, fix }])
  }
  await rule(opened, { kind: 'apart', one: [...leaving], other: staying, why })
  return 0
}

/** The other story, when that is what was typed: one thing that is no article of the first. */
async function otherStory(store: Store, story: Story, typed: readonly string[]): Promise<Story | undefined> {
  const [only = '', ...more] = typed
  if (more.length > 0 || typedArticleId(only) !== undefined || articlesAt(story.articleIds, only).length > 0) return undefined
  const found = await storyOrProblem(store, only)
  if ('expected' in found) return undefined
  if (found.id !== story.id) return found
  const fix = `headwater story ${story.id} lists its articles; when a ruling merged the two, headwater story undo <ruling> parts them.`
  throw usageError('there is nothing to split', [
    { at: only, found: 'the same story', expected: 'an article of the story, or another story', fix },
  ])
}

type Wanted = { readonly story: Story; readonly articles: readonly Article[]; readonly wanted: readonly string[] }

/** The ids of the articles that were typed, and of what repeats their text; every one that is not in the story is a problem. */
async function leavingArticles(store: Store, { story, articles, wanted }: Wanted): Promise<ReadonlySet<string>> {
  const problems: Problem[] = []
  const leaving = new Set<string>()
  for (const typed of wanted) {
    const address = canonicalAddress(typed)
    const ids =
      address === undefined
        ? articlesAt(story.articleIds, typed)
        : articles.filter(({ url }) => canonicalAddress(url) === address).map(({ id }) => id)
    const [id] = ids
    if (id !== undefined && ids.length === 1) leaving.add(id)
    else problems.push(await problemOf(store, { story, typed, ids }))
  }
  if (problems.length > 0) throw usageError('that is not in the story', problems)
  return new Set(articles.filter(({ id, reprintOf }) => leaving.has(id) || leaving.has(reprintOf ?? '')).map(({ id }) => id))
}

/** Articles by their id, or by the beginning of it. */
function articlesAt(ids: readonly string[], typed: string): readonly string[] {
  if (!/^(?:article-)?[0-9a-f]{1,12}$/.test(typed)) return []
  const prefix = typed.startsWith('article-') ? typed : `article-${typed}`
  return ids.includes(prefix) ? [prefix] : ids.filter((id) => id.startsWith(prefix))
}

type Missing = { readonly story: Story; readonly typed: string; readonly ids: readonly string[] }

async function problemOf(store: Store, { story, typed, ids }: Missing): Promise<Problem> {
  const fix = `headwater story ${story.id} lists its articles.`
  const expected = `an article of ${story.id}, by id or address`
  if (ids.length > 1) return { at: typed, found: ids.slice(0, 5).join(', '), expected: 'one article', fix: 'Type more of the id.' }
  const articleId = typedArticleId(typed)
  const [home] = articleId === undefined ? [] : await store.storiesOfArticles([articleId])
  return { at: typed, found: home === undefined ? 'nothing of that id or address in it' : `an article of ${home.id}`, expected, fix }
}
