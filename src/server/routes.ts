import type { Route } from './route.ts'
import { archive } from './routes/archive.ts'
import { article } from './routes/article.ts'
import { citeIsland, progressIsland, sinceIsland, style } from './routes/assets.ts'
import { beatCalendar } from './routes/calendar.ts'
import { edition } from './routes/edition.ts'
import { editionEvidence } from './routes/edition-evidence.ts'
import { editionFile } from './routes/edition-file.ts'
import { editionSources } from './routes/edition-sources.ts'
import { events } from './routes/events.ts'
import { beatFeed, feed } from './routes/feed.ts'
import { beatFront, front } from './routes/front.ts'
import { health } from './routes/health.ts'
import { how } from './routes/how.ts'
import { leftOut } from './routes/left-out.ts'
import { recall } from './routes/recall.ts'
import { search } from './routes/search.ts'
import { since } from './routes/since.ts'
import { sources } from './routes/sources.ts'
import { story } from './routes/story.ts'
import { trends } from './routes/trends.ts'
import { trendsCsvFile, trendsJsonlFile } from './routes/trends-file.ts'
import { websub } from './routes/websub.ts'
import { why } from './routes/why.ts'

/** Every route of the server. Fixed names stand before those with parts that vary. */
export const routes: readonly Route[] = [
  front,
  archive,
  search,
  since,
  sources,
  trends,
  trendsCsvFile,
  trendsJsonlFile,
  feed,
  style,
  citeIsland,
  progressIsland,
  sinceIsland,
  events,
  health,
  websub,
  story,
  article,
  why,
  recall,
  leftOut,
  how,
  editionSources,
  editionEvidence,
  editionFile,
  beatFront,
  beatFeed,
  beatCalendar,
  edition,
]
