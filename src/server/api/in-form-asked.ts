import { plainText } from '#core/channels/plain.ts'
import type { ReadyAnswer } from '../answer.ts'
import { safeJson } from './safe-json.ts'

const problemType = 'application/problem+json; charset=utf-8'

/** An answer as whoever asks can read it: to programs an error is a problem in JSON (RFC 9457), to people it is a page. */
export function inFormAsked(answer: ReadyAnswer, request: Request): ReadyAnswer {
  const { said, status } = answer
  if (said === undefined || !isForPrograms(new URL(request.url).pathname)) return answer
  const problem = { type: '/api#errors', title: said.title, status, detail: said.why, fix: said.todo, errors: said.fields }
  const body = safeJson(JSON.parse(JSON.stringify(problem), (_, value) => (typeof value === 'string' ? plainText(value) : value)))
  return { ...answer, type: problemType, body }
}

const places: ReadonlySet<string> = new Set(['/mcp', '/fever'])
const beginnings = ['/api/', '/reader/', '/greader/', '/accounts/', '/fever/'] as const

/** Where programs ask: reader apps, below the page of the API, and where clients of the Model Context Protocol do. */
function isForPrograms(path: string): boolean {
  return places.has(path) || beginnings.some((each) => path.startsWith(each))
}
