import type { BeatRule } from '#core/model/beat-rule.ts'
import type { Database } from './database.ts'
import { parsed } from './rows.ts'

/** What readers added to beats by recalling items. */
export const beatRules = {
  put: (database: Database, rule: BeatRule): void => {
    const columns = { at: rule.at, json: JSON.stringify(rule) }
    database.run(
      database.query
        .insertInto('beat_rule')
        .values({ id: rule.id, ...columns })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(columns)),
    )
  },
  drop: (database: Database, id: string): void => {
    database.run(database.query.deleteFrom('beat_rule').where('id', '=', id))
  },
  /** An article went into another: a rule that brings in its story names that one. */
  follow: (database: Database, articleId: string, into: string): void => {
    for (const rule of beatRules.all(database)) {
      const { does } = rule
      if (does.kind !== 'story' || !does.articleIds.includes(articleId)) continue
      const articleIds = [...new Set(does.articleIds.map((id) => (id === articleId ? into : id)))]
      beatRules.put(database, { ...rule, does: { ...does, articleIds } })
    }
  },
  all: (database: Database): readonly BeatRule[] =>
    database.all(database.query.selectFrom('beat_rule').select('json').orderBy('at').orderBy('id')).map(parsed<BeatRule>),
}
