import type { Decision, Stage } from '../../model/decision.ts'
import type { Instant } from '../../model/instant.ts'
import type { Ruling } from '../../model/ruling.ts'
import type { Story, StoryLink } from '../../model/story.ts'
import { standing } from '../../rulings/standing.ts'
import { keysOf, type Pool, poolOf } from './pool.ts'
import { type StoryEntry, type Subject, subjectOf } from './subject-of.ts'
import { tieOf } from './tie-of.ts'

export type LinkInput = {
  /** The stories whose links are wanted. */
  readonly stories: readonly StoryEntry[]
  /** Stories they may go on with or be related to: the open ones, and those told lately. */
  readonly earlier: readonly StoryEntry[]
  readonly rulings: readonly Ruling[]
  readonly now: Instant
}

export type LinkOptions = {
  readonly linksMax: number
  /** So long after its last news a story may still be gone on with. */
  readonly ageMaxMs: number
}

/**
 * Finds for each story the earlier ones it goes on with (a patch after the flaw, the verdict after the trial, the final version
 * after its candidate) and others about the same thing. Returns every story with its links as they are now, best first. What a
 * person has put apart is not linked either.
 */
export const link: Stage<LinkInput, readonly Story[], LinkOptions> = ({ stories, earlier, rulings, now }, options) => {
  const asked = stories.map((entry) => subjectOf(entry, now))
  const ids = new Set(asked.map(({ story }) => story.id))
  const others = earlier.filter(({ story }) => !ids.has(story.id)).map((entry) => subjectOf(entry, now))
  const all = [...asked, ...others]
  const pool = poolOf(
    all.filter(({ story }) => now - story.lastNewsAt <= options.ageMaxMs),
    all,
  )
  const apart = apartFrom(rulings)
  const linked = asked.map((subject) => {
    const ties = candidatesFor(subject, pool)
      .filter((other) => !apart(subject.story, other.story))
      .flatMap((other) => tieOf(subject, other, pool) ?? [])
      .sort((a, b) => b.strength - a.strength || b.earlier.beganAt - a.earlier.beganAt || (a.link.storyId < b.link.storyId ? -1 : 1))
      .slice(0, options.linksMax)
    return withLinks(
      subject.story,
      ties.map((tie) => tie.link),
    )
  })
  return { output: linked, decisions: linked.flatMap(decisionsOf) }
}

function candidatesFor(subject: Subject, pool: Pool): readonly Subject[] {
  const found = new Set<Subject>()
  for (const key of keysOf(subject)) for (const other of pool.byKey.get(key) ?? []) found.add(other)
  return [...found]
}

/** Whether what people ruled keeps reports of two stories apart; a later ruling about two reports takes the place of an earlier one. */
function apartFrom(rulings: readonly Ruling[]): (one: Story, other: Story) => boolean {
  const { apart } = standing(rulings)
  if (apart.length === 0) return () => false
  return (one, other) => {
    const [mine, theirs] = [new Set(one.articleIds), new Set(other.articleIds)]
    return apart.some((pair) => (mine.has(pair.one) && theirs.has(pair.other)) || (mine.has(pair.other) && theirs.has(pair.one)))
  }
}

function withLinks({ links: _before, ...story }: Story, links: readonly StoryLink[]): Story {
  return links.length === 0 ? story : { ...story, links }
}

function decisionsOf({ id, links = [] }: Story): readonly Decision[] {
  return links.map(({ kind, storyId, because, evidence }) => {
    const verdict = kind === 'continues' ? 'continues an earlier story' : 'related to an earlier story'
    return { stage: 'link', subject: id, verdict, because, evidence: { to: storyId, ...evidence } }
  })
}
