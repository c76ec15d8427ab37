import { limits } from '../limits.ts'
import type { Instant } from '../model/instant.ts'
import { present } from '../model/present.ts'
import type { HubWord, Subscription } from '../model/subscription.ts'

/** What a hub asks at the callback, by the names of the recommendation without `hub.`; undefined where it says nothing. */
export type HubQuestion = {
  readonly mode: string | undefined
  readonly topic: string | undefined
  readonly challenge: string | undefined
  readonly leaseSeconds: string | undefined
  readonly reason: string | undefined
}

/** What to answer, as text, and what to remember. */
export type HubAnswer = { readonly answer: string; readonly heard: HubWord }

/**
 * Hears a hub that asks whether we want what it was asked for, or says that it refuses (WebSub, W3C 2018, sections 5.2 and 5.3). The
 * answer to a question is its challenge. Undefined, to be answered by 404, when it is not what we asked for: another topic, another
 * wish, no challenge or one that is too long. A lease that is not named is the one we asked for.
 */
export function hear(subscription: Subscription, question: HubQuestion, now: Instant): HubAnswer | undefined {
  const { mode, topic, challenge } = question
  const { wants, heard } = subscription
  if (topic !== subscription.topic) return undefined
  if (mode === 'denied') return { answer: '', heard: denied(heard, question.reason, now) }
  if (mode !== wants || challenge === undefined || challenge === '' || challenge.length > limits.challengeChars) return undefined
  if (mode === 'unsubscribe') return { answer: challenge, heard: { ...heard, leftAt: now } }
  const leaseUntil = now + leaseMsOf(question.leaseSeconds)
  return { answer: challenge, heard: { ...heard, confirmedAt: now, leaseUntil } }
}

function denied(heard: HubWord, reason: string | undefined, now: Instant): HubWord {
  const { deniedWhy: _, ...rest } = heard
  return { ...rest, deniedAt: now, ...present({ deniedWhy: reason?.slice(0, reasonChars) }) }
}

const reasonChars = 200

function leaseMsOf(seconds: string | undefined): number {
  const isNumber = seconds !== undefined && /^\d{1,12}$/.test(seconds) && Number(seconds) > 0
  return isNumber ? Math.min(Number(seconds) * 1_000, limits.leaseMaxMs) : limits.leaseMs
}
