import type { Database } from './database.ts'

/**
 * Where the ids of stories that went into another lead. A row always leads to what stands for itself: chains are flattened when
 * they arise, so that following is one look and nothing can go round in a circle.
 */
export const redirects = {
  /** The story went into another, and all that led to it leads there. */
  put: (database: Database, storyId: string, into: string): void => {
    const { query } = database
    const last = redirects.of(database, into) ?? into
    // The other one once went into this one: it is to live again.
    const target = last === storyId ? into : last
    database.run(query.deleteFrom('story_redirect').where('story_id', 'in', [storyId, target]))
    database.run(query.updateTable('story_redirect').set({ into_id: target }).where('into_id', '=', storyId))
    database.run(query.insertInto('story_redirect').values({ story_id: storyId, into_id: target }))
  },
  /** The story lives, so its id leads nowhere else. */
  end: (database: Database, storyId: string): void => {
    database.run(database.query.deleteFrom('story_redirect').where('story_id', '=', storyId))
  },
  /** The story is gone and went nowhere: what led to it leads nowhere. */
  drop: (database: Database, storyId: string): void => {
    database.run(database.query.deleteFrom('story_redirect').where('into_id', '=', storyId))
  },
  of: (database: Database, storyId: string): string | undefined =>
    database.first(database.query.selectFrom('story_redirect').select('into_id').where('story_id', '=', storyId))?.into_id,
  into: (database: Database, storyId: string): readonly string[] =>
    database
      .all(database.query.selectFrom('story_redirect').select('story_id').where('into_id', '=', storyId).orderBy('story_id'))
      .map((row) => row.story_id),
}
