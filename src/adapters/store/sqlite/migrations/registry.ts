import type { Migration } from 'kysely/migration'
import { up as archive } from './0001-archive.ts'
import { up as jobs } from './0002-jobs.ts'
import { up as searchIndex } from './0003-search-index.ts'
import { up as itemIndex } from './0004-item-index.ts'
import { up as subscriptions } from './0005-subscriptions.ts'
import { up as vectors } from './0006-vectors.ts'
import { up as rulings } from './0007-rulings.ts'
import { up as followed } from './0008-followed.ts'
import { up as trends } from './0009-trends.ts'
import { up as wordings } from './0010-wordings.ts'
import { up as beatRules } from './0011-beat-rules.ts'
import { up as corrections } from './0012-corrections.ts'
import { up as passes } from './0013-passes.ts'
import { up as subscribers } from './0014-subscribers.ts'
import { up as readingMarks } from './0015-reading-marks.ts'
import { up as searchFilters } from './0016-search-filters.ts'

/** Every change of the schema, in order. A released one is never edited: what it should have said is the next one. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-archive': { up: archive },
  '0002-jobs': { up: jobs },
  '0003-search-index': { up: searchIndex },
  '0004-item-index': { up: itemIndex },
  '0005-subscriptions': { up: subscriptions },
  '0006-vectors': { up: vectors },
  '0007-rulings': { up: rulings },
  '0008-followed': { up: followed },
  '0009-trends': { up: trends },
  '0010-wordings': { up: wordings },
  '0011-beat-rules': { up: beatRules },
  '0012-corrections': { up: corrections },
  '0013-passes': { up: passes },
  '0014-subscribers': { up: subscribers },
  '0015-reading-marks': { up: readingMarks },
  '0016-search-filters': { up: searchFilters },
}
