import type { StoredDecision } from '../model/decision.ts'
import { reasons } from '../model/reason.ts'

/**
 * Why an article is in its story, in plain words, from the decisions about the article: the last one by which it came into the
 * story, under this id or one that went into it. Undefined when none is stored.
 * → `they share rare words and names: gogs rce; similarity 0.71`
 */
export function joinedWords(decisions: readonly StoredDecision[], storyId: string, formerIds: readonly string[]): string | undefined {
  const ids = new Set([storyId, ...formerIds])
  const came = decisions.findLast(
    ({ stage, verdict, evidence }) =>
      stage === 'cluster' && (verdict === 'joined' || verdict === 'opened') && ids.has(String(evidence.story)),
  )
  if (came === undefined) return undefined
  const { story, from } = came.evidence
  const why =
    came.verdict === 'opened' ? 'it opened the story' : came.because === 'ruled-apart' ? `a person split it off ${from}` : sharedWords(came)
  return story === storyId ? why : `${why}; it came with ${story}, which went into this one`
}

function sharedWords({ because, evidence: { shared, ...rest } }: StoredDecision): string {
  const facts = Object.entries(rest).filter(([name, value]) => !untold.has(name) && value !== '')
  const what = shared === undefined || shared === '' ? '' : `: ${shared}`
  return [`${reasons[because]}${what}`, ...facts.map(([name, value]) => `${name} ${value}`)].join('; ')
}

/** Where it came to and from, which whoever asks knows, and how much the likest report shares, where the average is told. */
const untold: ReadonlySet<string> = new Set(['story', 'from', 'nearest'])
