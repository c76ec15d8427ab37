import { findTerms, type TermIndex } from '../../beats/term-index.ts'
import type { Article } from '../../model/article.ts'
import type { Beat } from '../../model/beat.ts'
import type { LeaveOutReason } from '../../model/reason.ts'
import type { ScorePart, Told } from './parts.ts'

export type Judged = {
  readonly told: readonly Told[]
  /** How sure it is, 0 to 1, that the story is about the beat. */
  readonly on: number
  readonly parts: readonly ScorePart[]
  readonly score: number
  readonly isFresh: boolean
  /** Nobody brings it but roundups, by its headline. */
  readonly isHearsay: boolean
  /** An edition told another release of the project less than a week ago. */
  readonly isRepeated: boolean
  readonly beat: Pick<Beat, 'floor' | 'languages'>
  readonly mutes: TermIndex<true>
}

/** Less than a word in passing or a little-known name: the story is about something else. */
const onBeatMin = 0.34

/**
 * Why a story stays out, or undefined when it fits. Age and mutes decide alone; below the floor it is the form that every
 * article shares, then the subject, then the plain lack of importance. What only a roundup names is not printed before its page
 * was read: its page is worth a visit, the headline alone is not.
 */
export function reasonOf(judged: Judged): LeaveOutReason | undefined {
  if (!judged.isFresh) return 'stale'
  if (judged.told.some(({ signs }) => findTerms(judged.mutes, signs.title).length > 0)) return 'muted'
  if (judged.told.every(({ signs }) => signs.role === 'muted') || isForeign(judged)) return 'muted'
  if (judged.isRepeated || judged.told.every(({ article }) => isUnfinished(article))) return 'release'
  const form = formOf(judged.told)
  if (form !== undefined && neverPrinted.has(form)) return form
  const floor = judged.beat.floor * floorShareOf(form)
  if (judged.score >= floor && judged.on >= onBeatMin) return judged.isHearsay ? 'below-the-floor' : undefined
  const isOff = judged.on < onBeatMin
  if (form !== undefined && !(isOff && ofAnything.has(form))) return form
  if (judged.told.every(({ signs }) => signs.isRecord)) return 'no-news'
  if (isOff) return 'off-beat'
  if (judged.parts.some((part) => part.name === 'patch or pre-release')) return 'release'
  return plainReason(judged.parts)
}

/** Whether nobody tells it in a language of the beat; nobody knows of some. */
function isForeign({ told, beat }: Judged): boolean {
  return beat.languages.length > 0 && told.every(({ article }) => article.language !== 'und' && !beat.languages.includes(article.language))
}

/** A build of the night or for testers that only its source tells; when others report it, it is news. Builds of the night never are. */
function isUnfinished({ facts, title }: Article): boolean {
  return (facts?.is === 'release' && (facts.channel === 'nightly' || facts.channel === 'pre-release')) || ofTheNight.test(title)
}

const ofTheNight = /\b(?:daily|nightly) (?:builds?|images?|isos?|snapshots?)\b/i

/** Forms that tell a reader less than that it is about something else: an essay on elections, a paper on cells. */
const ofAnything: ReadonlySet<LeaveOutReason> = new Set(['no-news', 'opinion'])

/**
 * What has the form of no news must say more to be printed; what its seller says of it, much more. Swept on the labelled
 * days: 1.5 costs nothing, 2 loses news; for promotion even 3 costs nothing.
 * Releases are weighed by the size of their step already.
 */
function floorShareOf(form: LeaveOutReason | undefined): number {
  if (form === undefined || form === 'release') return 1
  return form === 'promotional' ? 2.5 : 1.5
}

/** Forms in the order in which they tell a reader most. */
const formOrder: readonly LeaveOutReason[] = [
  'job',
  'event',
  'question',
  'aggregate',
  'listicle',
  'promotional',
  'tutorial',
  'personal',
  'opinion',
  'local',
  'release',
  'no-news',
]

/** Forms that are kept out whatever they are about. */
const neverPrinted: ReadonlySet<LeaveOutReason> = new Set(['job', 'event', 'aggregate', 'listicle', 'tutorial'])

/** The form of a story whose articles all have one; articles of different forms are still no news. */
function formOf(told: readonly Told[]): LeaveOutReason | undefined {
  const forms = told.map(({ signs }) => formOrder.find((reason) => signs.against.has(reason)))
  return forms.includes(undefined) ? undefined : formOrder.find((reason) => forms.includes(reason))
}

function plainReason(parts: readonly ScorePart[]): LeaveOutReason {
  const has = (name: string): boolean => parts.some((part) => part.name === name)
  if (has('bare repository') || has('page without news') || has('everyday subject without news')) return 'no-news'
  return has('happening') || !has('unclear title') ? 'below-the-floor' : 'unclear'
}
