import type { Article } from '../../model/article.ts'
import type { Decision } from '../../model/decision.ts'
import { hundredths } from '../../model/hundredths.ts'
import type { Reason } from '../../model/reason.ts'
import type { Story } from '../../model/story.ts'
import type { Gathered, Grouping } from './group.ts'
import { type Sign, signOf } from './signs.ts'
import type { Pair } from './similar.ts'
import type { Table } from './table.ts'

export type Told = Table &
  Grouping & {
    readonly gathered: readonly Gathered[]
    /** The stories made of what was gathered, in the same order. */
    readonly stories: readonly Story[]
    readonly similarityMin: number
  }

/**
 * One decision for each new article: it opened a story, joined one (with what it shares), or came as a reprint; and one
 * more where a veto kept it out of a story that the words alone would have put it in.
 */
export function tell(told: Told): readonly Decision[] {
  const storyByGroup = new Map(told.gathered.map(({ group }, at) => [group, told.stories[at]]))
  const pairsOf = byArticle(told.pairs)
  const decisions: Decision[] = []
  for (let at = told.newFrom; at < told.profiles.length; at += 1) {
    const story = storyByGroup.get(told.groupOf[at] ?? at)
    if (story) decisions.push(entrance(told, at, { story, pairs: pairsOf.get(at) ?? [] }))
  }
  for (const [at, reprints] of told.reprints) {
    const story = storyByGroup.get(told.groupOf[at] ?? at)
    for (const { id, reprintOf } of reprints) {
      if (story)
        decisions.push(decision(id, { verdict: 'joined', because: 'same-text', evidence: { story: story.id, reprintOf: reprintOf ?? '' } }))
    }
  }
  return [...decisions, ...keptApart(told, storyByGroup)]
}

function entrance(told: Told, at: number, { story, pairs }: { readonly story: Story; readonly pairs: readonly Pair[] }): Decision {
  const { groupOf, profiles } = told
  const id = profiles[at]?.article.id ?? ''
  const within = pairs.filter(({ one, other }) => groupOf[one] === groupOf[other])
  const isFirst = groupOf[at] === at
  const nearest = strongest(isFirst ? pairs.filter((pair) => !within.includes(pair)) : within)
  const similarity = hundredths(nearest?.similarity ?? 0)
  if (isFirst || !nearest)
    return decision(id, { verdict: 'opened', because: 'first-report', evidence: { story: story.id, nearest: similarity } })
  const size = groupOf.filter((group) => group === groupOf[at]).length
  const average = hundredths(within.reduce((sum, pair) => sum + pair.similarity, 0) / (size - 1))
  const [one, other] = [profiles[nearest.one], profiles[nearest.other]]
  const sign: Sign = one && other ? signOf(one, other) : { weight: 0, kind: 'none', what: '' }
  const shared = [...(sign.what === '' ? [] : [sign.what]), ...sharedTerms(told, nearest)].join(' ')
  return decision(id, {
    verdict: 'joined',
    because: reasons[sign.kind],
    evidence: { story: story.id, similarity: average, nearest: similarity, shared },
  })
}

const reasons: Readonly<Record<Sign['kind'], Reason>> = {
  none: 'similar-words',
  link: 'links-there',
  record: 'alias-shared',
  document: 'similar-words',
}

function keptApart(
  { vetoed, profiles, groupOf, similarityMin }: Told,
  storyByGroup: ReadonlyMap<number, Story | undefined>,
): readonly Decision[] {
  const wouldJoin = vetoed.filter(({ similarity }) => similarity >= similarityMin)
  return [...Map.groupBy(wouldJoin, ({ one }) => one)].flatMap(([at, pairs]) => {
    const pair = strongest(pairs)
    const article = profiles[at]?.article
    if (!pair || !article) return []
    const { because, one, other } = pair.veto
    const story = storyByGroup.get(groupOf[pair.other] ?? pair.other)?.id ?? profiles[pair.other]?.article.id ?? ''
    return [
      decision(article.id, {
        verdict: 'kept apart',
        because,
        evidence: { from: story, similarity: hundredths(pair.similarity), one, other },
      }),
    ]
  })
}

function byArticle(pairs: readonly Pair[]): ReadonlyMap<number, readonly Pair[]> {
  const found = new Map<number, Pair[]>()
  for (const pair of pairs) {
    for (const at of [pair.one, pair.other]) {
      const known = found.get(at)
      if (known) known.push(pair)
      else found.set(at, [pair])
    }
  }
  return found
}

function strongest<Some extends Pair>(pairs: readonly Some[]): Some | undefined {
  return pairs.reduce<Some | undefined>((best, pair) => (best && best.similarity >= pair.similarity ? best : pair), undefined)
}

/** The rarest words two articles have in common. */
const sharedMax = 5

function sharedTerms({ vectors }: Told, { one, other }: Pair): readonly string[] {
  const theirs = new Set(vectors.terms[other])
  return [...(vectors.terms[one] ?? [])]
    .filter((term) => theirs.has(term))
    .sort((a, b) => (vectors.idf[b] ?? 0) - (vectors.idf[a] ?? 0) || a - b)
    .slice(0, sharedMax)
    .map((term) => vectors.text[term] ?? '')
}

function decision(subject: Article['id'], rest: Omit<Decision, 'stage' | 'subject'>): Decision {
  return { stage: 'cluster', subject, ...rest }
}
