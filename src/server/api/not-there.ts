import { type Answer, errorAnswer } from '../answer.ts'
import type { Deps } from '../deps.ts'

/** 404, with where it is listed what there is. The address is not repeated. */
export function notThere(deps: Deps): Answer {
  const why = 'There is nothing of that name.'
  return errorAnswer(404, { title: 'Not there', why, todo: 'The lists have the names; the page /api has the lists.' }, deps)
}
