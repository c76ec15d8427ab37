import { type Answer, types } from '../answer.ts'

/** To where a thing went. It can be taken back, so nobody is to keep the redirect: answers are not cached unasked. */
export function leadsTo(location: string): Answer {
  return { status: 308, type: types.text, body: 'It went into another.\n', headers: { location } }
}
