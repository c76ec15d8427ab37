import { apiRoutes } from './api/api-routes.ts'
import { feverRoutes } from './reader/fever.ts'
import { googleRoutes } from './reader/google-routes.ts'
import type { Route } from './route.ts'
import { archive } from './routes/archive.ts'
import { article } from './routes/article.ts'
import { ask } from './routes/ask.ts'
import { citeIsland, keysIsland, offlineIsland, progressIsland, recallIsland, searchIsland, sinceIsland, style } from './routes/assets.ts'
import { beatCalendar } from './routes/calendar.ts'
import { corrections } from './routes/corrections.ts'
import { correctionsFeeds } from './routes/corrections-feed.ts'
import { doctor } from './routes/doctor.ts'
import { edition } from './routes/edition.ts'
import { editionEvidence } from './routes/edition-evidence.ts'
import { editionFile } from './routes/edition-file.ts'
import { editionSources } from './routes/edition-sources.ts'
import { events } from './routes/events.ts'
import { beatFeeds } from './routes/feed.ts'
import { beatFront, front } from './routes/front.ts'
import { health } from './routes/health.ts'
import { how } from './routes/how.ts'
import { leftOut } from './routes/left-out.ts'
import { mcp } from './routes/mcp.ts'
import { icons, manifest, offline, offlineEditions, serviceWorker } from './routes/offline.ts'
import { feedList, sourceList } from './routes/opml.ts'
import { recall } from './routes/recall.ts'
import { robots, securityText } from './routes/robots.ts'
import { search } from './routes/search.ts'
import { searchFeeds } from './routes/search-feed.ts'
import { section } from './routes/section.ts'
import { sessions } from './routes/sessions.ts'
import { settings } from './routes/settings.ts'
import { settingsBeats } from './routes/settings-beats.ts'
import { settingsSources } from './routes/settings-sources.ts'
import { signIn } from './routes/sign-in.ts'
import { signOut } from './routes/sign-out.ts'
import { since } from './routes/since.ts'
import { sources } from './routes/sources.ts'
import { story } from './routes/story.ts'
import { storyFeeds } from './routes/story-feed.ts'
import { subscribe } from './routes/subscribe.ts'
import { subscription } from './routes/subscription.ts'
import { subscriptionConfirm } from './routes/subscription-confirm.ts'
import { subscriptionLeave } from './routes/subscription-leave.ts'
import { trends } from './routes/trends.ts'
import { trendsCsvFile, trendsJsonlFile, trendsSvgFile } from './routes/trends-file.ts'
import { websub } from './routes/websub.ts'
import { why } from './routes/why.ts'

/** The pages, feeds and files of the paper. Fixed names stand before those with parts that vary. */
const paper: readonly Route[] = [
  front,
  archive,
  search,
  ask,
  corrections,
  since,
  sources,
  trends,
  trendsCsvFile,
  trendsJsonlFile,
  trendsSvgFile,
  robots,
  securityText,
  feedList,
  sourceList,
  ...searchFeeds,
  ...correctionsFeeds,
  ...storyFeeds,
  ...beatFeeds,
  style,
  serviceWorker,
  manifest,
  ...icons,
  offline,
  offlineEditions,
  citeIsland,
  keysIsland,
  offlineIsland,
  progressIsland,
  recallIsland,
  searchIsland,
  sinceIsland,
  events,
  health,
  signIn,
  signOut,
  sessions,
  settings,
  settingsSources,
  settingsBeats,
  doctor,
  subscribe,
  subscription,
  subscriptionConfirm,
  subscriptionLeave,
  ...googleRoutes,
  ...feverRoutes,
  mcp,
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
  beatCalendar,
  section,
  edition,
]

/** Every route of the server. */
export const routes: readonly Route[] = [...apiRoutes(paper), ...paper]
