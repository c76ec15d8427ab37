import type { Route } from './route.ts'
import { archive } from './routes/archive.ts'
import { article } from './routes/article.ts'
import { citeIsland, progressIsland, sinceIsland, style } from './routes/assets.ts'
import { edition } from './routes/edition.ts'
import { editionFile } from './routes/edition-file.ts'
import { editionSources } from './routes/edition-sources.ts'
import { events } from './routes/events.ts'
import { beatFeed, feed } from './routes/feed.ts'
import { front } from './routes/front.ts'
import { health } from './routes/health.ts'
import { how } from './routes/how.ts'
import { leftOut } from './routes/left-out.ts'
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
  leftOut,
  how,
  editionSources,
  editionFile,
  beatFeed,
  edition,
]
