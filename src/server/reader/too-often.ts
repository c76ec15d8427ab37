import { type Answer, errorAnswer } from '../answer.ts'
import type { Deps } from '../deps.ts'

/** 429: too many wrong tokens; with the time to wait, in whole seconds. */
export function tooOften(waitMs: number, deps: Deps): Answer {
  const seconds = Math.ceil(waitMs / 1_000)
  const why = 'Five wrong tokens came from your network, or under this name, in five minutes.'
  const answer = errorAnswer(429, { title: 'Too many wrong tokens', why, todo: `Try again in ${seconds} seconds.` }, deps)
  return { ...answer, headers: { 'cache-control': 'no-store', 'retry-after': String(seconds) } }
}
