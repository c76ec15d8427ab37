import { apiPage } from '#core/channels/site/pages/api-page.ts'
import { type Answer, pageAnswer, types } from '../../answer.ts'
import { openApi } from '../../open-api.ts'
import { pagesFor } from '../../pages-for.ts'
import type { Route } from '../../route.ts'
import { apiReference } from '../reference.ts'
import { safeJson } from '../safe-json.ts'

/** The page of the API and its description for programs, made from the routes they stand beside. */
export function apiDescription(routes: readonly Route[]): readonly Route[] {
  const page: Route = {
    path: '/api',
    access: 'public-read',
    title: 'What programs can ask: every route with its fields, an example, and its answer',
    async answer(ask, deps): Promise<Answer> {
      return pageAnswer(apiPage({ ...apiReference(routes, deps.baseUrl), isSample: deps.isSample() }, pagesFor(ask, deps)))
    },
  }
  const description: Route = {
    path: '/api/openapi.json',
    access: 'public-read',
    title: 'The same for programs, as OpenAPI 3.1',
    async answer(_, { version }): Promise<Answer> {
      return { status: 200, type: types.json, body: safeJson(openApi([...routes, page, description], { version })) }
    },
  }
  return [page, description]
}
