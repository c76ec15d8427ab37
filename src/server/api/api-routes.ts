import type { Route } from '../route.ts'
import { apiDescription } from './routes/api-description.ts'
import { apiArticle } from './routes/article.ts'
import { apiAsk } from './routes/ask.ts'
import { apiBeats } from './routes/beats.ts'
import { apiCapture } from './routes/capture.ts'
import { apiClaim } from './routes/claim.ts'
import { apiCorrections } from './routes/corrections.ts'
import { apiDesk } from './routes/desk.ts'
import { apiEdition, apiEditionById } from './routes/edition.ts'
import { apiLeftOut } from './routes/edition-left-out.ts'
import { apiEditions } from './routes/editions.ts'
import { apiPassage } from './routes/passage.ts'
import { apiRecalls } from './routes/recalls.ts'
import { apiSearch } from './routes/search.ts'
import { apiSources } from './routes/sources.ts'
import { apiStories } from './routes/stories.ts'
import { apiStory } from './routes/story.ts'
import { apiThing } from './routes/thing.ts'
import { apiThings } from './routes/things.ts'

const answering: readonly Route[] = [
  apiBeats,
  apiEditions,
  apiLeftOut,
  apiEdition,
  apiEditionById,
  apiCorrections,
  apiStories,
  apiStory,
  apiClaim,
  apiPassage,
  apiArticle,
  apiCapture,
  apiSearch,
  apiAsk,
  apiThings,
  apiThing,
  apiDesk,
  apiSources,
  apiRecalls,
]

/** What programs can ask, and its description, in which the pages, feeds and files of the paper are listed, too. */
export function apiRoutes(paper: readonly Route[]): readonly Route[] {
  return [...answering, ...apiDescription([...answering, ...paper])]
}
