import type { Article } from '../../model/article.ts'
import type { Decision } from '../../model/decision.ts'
import { hundredths } from '../../model/hundredths.ts'
import type { Reason } from '../../model/reason.ts'
import type { Batch } from './batch.ts'
import type { Grouping } from './grouper.ts'
import type { Linked, Pair } from './linked.ts'
import type { Sign } from './signs.ts'
import type { Held } from './stories.ts'
import { informationOf } from './window.ts'

export type Told = {
  readonly grouping: Grouping
  readonly batch: Batch
  readonly linked: Linked
  /** By group of the batch: the story that was made of it. */
  readonly changed: ReadonlyMap<number, Held>
  /** By original: the new articles that repeat it. */
  readonly reprints: ReadonlyMap<string, readonly Article[]>
}

/**
 * One decision for each new article: it opened a story, joined one (with what it shares), or came as a reprint; and one
 * more where a veto kept it out of a story that the words alone would have put it in.
 */
export function tell(told: Told): readonly Decision[] {
  const { batch, linked, changed, grouping } = told
  const sizes = new Map([...Map.groupBy(linked.groupOf, (group) => group)].map(([group, places]) => [group, places.length]))
  const pairsOf = byPlace(linked.pairs)
  const decisions: Decision[] = []
  for (let at = 0; at < batch.freshCount; at += 1) {
    const story = changed.get(linked.groupOf[at] ?? at)
    if (story) decisions.push(entrance({ ...told, sizes }, at, { story, pairs: pairsOf.get(at) ?? [] }))
  }
  for (const [of, reprints] of told.reprints) {
    const story = grouping.storyOf.get(of)
    for (const { id, reprintOf } of reprints) {
      if (story !== undefined)
        decisions.push(decision(id, { verdict: 'joined', because: 'same-text', evidence: { story, reprintOf: reprintOf ?? '' } }))
    }
  }
  return [...decisions, ...keptApart(told)]
}

/** With how many articles of the batch each group has. */
type Sized = Told & { readonly sizes: ReadonlyMap<number, number> }

function entrance(told: Sized, at: number, { story, pairs }: { readonly story: Held; readonly pairs: readonly Pair[] }): Decision {
  const { groupOf } = told.linked
  const id = articleAt(told, at)
  const within = pairs.filter(({ one, other }) => groupOf[one] === groupOf[other])
  const isFirst = story.articleIds[0] === id
  const nearest = strongest(isFirst ? pairs.filter((pair) => !within.includes(pair)) : within)
  const similarity = hundredths(nearest?.similarity ?? 0)
  if (isFirst || !nearest) {
    // A person may have put it where nothing else would.
    const because = isFirst ? 'first-report' : 'ruled-together'
    return decision(id, { verdict: isFirst ? 'opened' : 'joined', because, evidence: { story: story.id, nearest: similarity } })
  }
  const size = told.sizes.get(groupOf[at] ?? at) ?? 1
  const average = hundredths(within.reduce((sum, pair) => sum + pair.similarity, 0) / (size - 1))
  const { sign, sense, words } = nearest.likeness
  const because = sign.kind === 'none' && sense !== undefined && sense > words ? 'similar-sense' : reasons[sign.kind]
  const shared = [...(sign.what === '' ? [] : [sign.what]), ...sharedTerms(told, nearest)].join(' ')
  const also = sense === undefined ? {} : { sense: hundredths(sense) }
  return decision(id, {
    verdict: 'joined',
    because,
    evidence: { story: story.id, similarity: average, nearest: similarity, ...also, shared },
  })
}

const reasons: Readonly<Record<Sign['kind'], Reason>> = {
  none: 'similar-words',
  link: 'links-there',
  record: 'alias-shared',
  document: 'similar-words',
}

function keptApart(told: Told): readonly Decision[] {
  const { linked, changed, batch } = told
  const wouldJoin = linked.vetoed.filter(({ similarity }) => similarity >= linked.evidence.similarityMin)
  return [...Map.groupBy(wouldJoin, ({ one }) => one)].flatMap(([at, pairs]) => {
    const pair = strongest(pairs)
    if (!pair) return []
    const { because, one, other } = pair.veto
    const from = batch.stories[pair.other] ?? changed.get(linked.groupOf[pair.other] ?? pair.other)?.id ?? articleAt(told, pair.other)
    return [
      decision(articleAt(told, at), {
        verdict: 'kept apart',
        because,
        evidence: { from, similarity: hundredths(pair.similarity), one, other },
      }),
    ]
  })
}

function articleAt({ grouping, batch }: Told, place: number): string {
  return grouping.window.entries[batch.slots[place] ?? -1]?.profile.id ?? ''
}

function byPlace(pairs: readonly Pair[]): ReadonlyMap<number, readonly Pair[]> {
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

function sharedTerms({ grouping: { window }, batch }: Told, { one, other }: Pair): readonly string[] {
  const [mine, theirs] = [window.entries[batch.slots[one] ?? -1], window.entries[batch.slots[other] ?? -1]]
  const held = new Set(theirs?.terms)
  return [...(mine?.terms ?? [])]
    .filter((term) => held.has(term))
    .sort((a, b) => informationOf(window, b) - informationOf(window, a) || a - b)
    .slice(0, sharedMax)
    .map((term) => window.vocabulary.words[term] ?? '')
}

function decision(subject: Article['id'], rest: Omit<Decision, 'stage' | 'subject'>): Decision {
  return { stage: 'cluster', subject, ...rest }
}
