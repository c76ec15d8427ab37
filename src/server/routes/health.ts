import { types } from '../answer.ts'
import type { Route } from '../route.ts'

/** Says only that the server is up: nothing about what it holds. */
export const health: Route = {
  path: '/healthz',
  access: 'open',
  title: 'Whether the server is up',
  async answer() {
    return { status: 200, type: types.text, body: 'ok\n' }
  },
}
