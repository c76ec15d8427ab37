import type { StoredDecision } from '../model/decision.ts'
import { reasons } from '../model/reason.ts'

/**
 * Why an article is in its story, in plain words, from the decisions about the article: the last one by which it came into the
 * story, under this id or one that went into it. Undefined when none is stored.
 * → `they share rare words and names: gogs, rce; alike 0.71 of 1`
 */
export function joinedWords(decisions: readonly StoredDecision[], storyId: string, formerIds: readonly string[]): string | undefined {
  const ids = new Set([storyId, ...formerIds])
  const came = decisions.findLast(
    ({ stage, verdict, because, evidence }) =>
      stage === 'cluster' &&
      (verdict === 'joined' || verdict === 'opened') &&
      ids.has(String(evidence.story)) &&
      // A split that was taken back is no reason to be here: what held before it holds again.
      !(because === 'ruled-apart' && ids.has(String(evidence.from))),
  )
  if (came === undefined) return undefined
  const { story, from } = came.evidence
  const why =
    came.verdict === 'opened' ? 'it opened the story' : came.because === 'ruled-apart' ? `a person split it off ${from}` : sharedWords(came)
  return story === storyId ? why : `${why}; it came with ${story}, which went into this one`
}

function sharedWords({ because, evidence: { shared, ...rest } }: StoredDecision): string {
  const facts = Object.entries(rest).filter(([name, value]) => !untold.has(name) && value !== '')
  // An amount is compared in a form of its own, `#9000000`, which says nothing to a reader.
  const words = String(shared ?? '')
    .split(' ')
    .filter((word) => !word.startsWith('#'))
    .join(', ')
  // Headlines that say the same in other words share some words all the same.
  const what = words === '' ? '' : because === 'similar-sense' ? `; shared words: ${words}` : `: ${words}`
  return [`${reasons[because]}${what}`, ...facts.map(factWords)].join('; ')
}

function factWords([name, value]: readonly [string, unknown]): string {
  return name === 'similarity' ? `alike ${value} of 1` : name === 'sense' ? `headlines alike in meaning ${value} of 1` : `${name} ${value}`
}

/** Where it came to and from, which whoever asks knows, and how much the likest report shares, where the average is told. */
const untold: ReadonlySet<string> = new Set(['story', 'from', 'nearest'])
