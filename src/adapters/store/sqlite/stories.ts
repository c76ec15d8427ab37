import type { Instant } from '#core/model/instant.ts'
import type { Story } from '#core/model/story.ts'
import type { Database } from './database.ts'
import { listOf } from './parameters.ts'
import { redirects } from './redirects.ts'
import { inOrder, parsed } from './rows.ts'

/** Stories, and which articles they hold. */
export const stories = {
  put: (database: Database, story: Story): void => {
    const { query } = database
    const columns = { last_news_at: story.lastNewsAt, json: JSON.stringify(story) }
    database.run(
      query
        .insertInto('story')
        .values({ id: story.id, ...columns })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(columns)),
    )
    hold(database, story.id, new Set(story.articleIds))
    redirects.end(database, story.id)
  },
  /** Changes a story that may have changed meanwhile; nothing when it is gone. */
  change: (database: Database, storyId: string, to: (story: Story) => Story): void => {
    const story = stories.now(database, storyId)
    if (story !== undefined) stories.put(database, to(story))
  },
  drop: (database: Database, storyId: string, into: string | undefined): void => {
    hold(database, storyId, new Set())
    database.run(database.query.deleteFrom('story').where('id', '=', storyId))
    if (into === undefined || into === storyId) redirects.drop(database, storyId)
    else redirects.put(database, storyId, into)
  },
  /** The story of that id, or the one it went into. */
  now: (database: Database, id: string): Story | undefined => {
    const [story] = stories.some(database, [redirects.of(database, id) ?? id])
    return story
  },
  /** Ids that begin so, of stories and of those that went into another, in order. */
  idsFrom: (database: Database, prefix: string, limit: number): readonly string[] => {
    const { query } = database
    const ids = [
      ...database.all(query.selectFrom('story').select('id').where('id', '>=', prefix).orderBy('id').limit(limit)),
      ...database.all(
        query.selectFrom('story_redirect').select('story_id as id').where('story_id', '>=', prefix).orderBy('story_id').limit(limit),
      ),
    ].map((row) => row.id)
    return ids
      .filter((id) => id.startsWith(prefix))
      .sort()
      .slice(0, limit)
  },
  some: (database: Database, ids: readonly string[]): readonly Story[] => {
    const rows = database.all(database.query.selectFrom('story').select('json').where('id', 'in', listOf(ids)))
    return inOrder(ids, rows.map(parsed<Story>), (story) => story.id)
  },
  /** By their last news, oldest first. */
  since: (database: Database, from: Instant): readonly Story[] =>
    database.all(byLastNews(database).where('last_news_at', '>', from)).map(parsed<Story>),
  ofArticles: (database: Database, articleIds: readonly string[]): readonly Story[] => {
    const { query } = database
    const ids = query.selectFrom('story_article').select('story_id').where('article_id', 'in', listOf(articleIds))
    return database.all(byLastNews(database).where('id', 'in', ids)).map(parsed<Story>)
  },
}

function byLastNews(database: Database) {
  return database.query.selectFrom('story').select('json').orderBy('last_news_at').orderBy('id')
}

/** Writes only what changed, because a story of hundreds of articles is put again for each one that joins. */
function hold(database: Database, storyId: string, articleIds: ReadonlySet<string>): void {
  const { query } = database
  const rows = database.all(query.selectFrom('story_article').select('article_id').where('story_id', '=', storyId))
  const before = new Set(rows.map((row) => row.article_id))
  for (const article_id of [...before].filter((id) => !articleIds.has(id))) {
    database.run(query.deleteFrom('story_article').where('article_id', '=', article_id).where('story_id', '=', storyId))
    recount(database, article_id)
  }
  for (const article_id of [...articleIds].filter((id) => !before.has(id))) {
    database.run(query.insertInto('story_article').values({ article_id, story_id: storyId }))
    recount(database, article_id)
  }
}

function recount(database: Database, articleId: string): void {
  const { query } = database
  const count = query
    .selectFrom('story_article')
    .select((select) => select.fn.countAll<number>().as('n'))
    .where('article_id', '=', articleId)
  database.run(query.updateTable('article').set({ story_count: count }).where('id', '=', articleId))
}
