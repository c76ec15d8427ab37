import type { Beat } from '#core/model/beat.ts'
import type { BeatRule } from '#core/model/beat-rule.ts'
import type { Decision } from '#core/model/decision.ts'
import { present } from '#core/model/present.ts'
import type { LeaveOutReason } from '#core/model/reason.ts'
import { toldIn } from '#core/model/told-in.ts'
import { beatWithRules } from '#core/recall/beat-with-rules.ts'
import type { Effects, ItselfNow } from '#core/recall/effect-words.ts'
import type { RuleKind } from '#core/recall/kinds-of-rule.ts'
import { type RuleMade, ruleOf } from '#core/recall/rule-of.ts'
import type { RankOptions } from '#core/stages/rank/rank.ts'
import type { Clock } from '#ports/clock.ts'
import type { Store } from '#ports/store.ts'
import { judgeStory } from '../judge-story.ts'
import type { FoundLeftOut } from './find-left-out.ts'
import { recallAgeMs } from './recalled-articles.ts'

/** What is needed to recall: it is done beside a running desk. */
export type RecallDesk = { readonly store: Store; readonly clock: Clock; readonly rank: RankOptions }

export type RecallAsk = {
  readonly beat: Beat
  readonly found: FoundLeftOut
  readonly as?: RuleKind
  readonly words?: readonly string[]
}

export type Recalled = Effects & { readonly ok: true; readonly rule: BeatRule }

/** A beat with more rules is better written anew. */
const rulesMax = 500

/** The rule that recalling an item would make, and what it would come to; nothing is changed. */
export async function recallOf(
  { store, clock, rank: options }: RecallDesk,
  ask: RecallAsk,
): Promise<Recalled | Extract<RuleMade, { ok: false }>> {
  const { beat, found, as, words } = ask
  const now = clock.now()
  const made = ruleOf({ beat, row: found.row, articles: found.articles, at: now, ...present({ as, words }) })
  if (!made.ok) return made
  const rules = (await store.beatRules()).filter(({ id, beat: of }) => of === beat.id && id !== made.rule.id)
  if (rules.length >= rulesMax) return tooMany(beat, rules.length)
  return {
    ok: true,
    rule: made.rule,
    itself: itselfNow(found, beat.id, now),
    alone: await reasonAlone(store, { ask, rules: [...rules, made.rule], options }),
  }
}

/** Recalls an item: the rule is kept from now on. The same recall made again is the same rule, and brings the item in once more. */
export async function recallItem(desk: RecallDesk, ask: RecallAsk): ReturnType<typeof recallOf> {
  const recalled = await recallOf(desk, ask)
  if (!recalled.ok) return recalled
  // Stamped as it is kept: an edition that begins meanwhile has not seen it, and the next one must find it younger.
  const rule = { ...recalled.rule, at: desk.clock.now() }
  const isNew = (await desk.store.beatRules()).every(({ id }) => id !== rule.id)
  const decisions = isNew ? decisionsOf(rule, 'recalled') : []
  await desk.store.commit([
    { put: 'beat-rule', rule },
    { put: 'decisions', run: `recall:${rule.id}`, at: rule.at, decisions },
  ])
  return { ...recalled, rule }
}

/** Takes a rule back; what editions printed by it stays. */
export async function undoRecall({ store, clock }: Pick<RecallDesk, 'store' | 'clock'>, rule: BeatRule): Promise<void> {
  await store.commit([
    { drop: 'beat-rule', ruleId: rule.id },
    { put: 'decisions', run: `recall:${rule.id}`, at: clock.now(), decisions: decisionsOf(rule, 'recall-undone') },
  ])
}

/** Told of the item and of the rule, so that `headwater why` finds it wherever it is asked. */
function decisionsOf({ id, beat, itemKey, does }: BeatRule, because: 'recalled' | 'recall-undone'): readonly Decision[] {
  const verdict = because === 'recalled' ? 'recalled' : 'taken back'
  const what = does.kind === 'words' ? { words: does.words.join(', ') } : does.kind === 'outlet' ? { outlet: does.outletId } : {}
  return [
    { stage: 'rank', subject: itemKey, verdict, because, evidence: { rule: id, beat, kind: does.kind, ...what } },
    { stage: 'rank', subject: id, verdict, because, evidence: { item: itemKey, beat, kind: does.kind, ...what } },
  ]
}

function itselfNow({ row, story, articles }: FoundLeftOut, beat: string, now: number): ItselfNow {
  const own = articles.find(({ itemKeys }) => itemKeys.includes(row.itemKey))
  if (own === undefined || story === undefined) return 'no-article'
  if (toldIn(story, beat) !== undefined) return 'told'
  return own.publishedAt > now - recallAgeMs ? 'comes' : 'too-old'
}

type Alone = { readonly ask: RecallAsk; readonly rules: readonly BeatRule[]; readonly options: RankOptions }

/** How the item’s story would be judged under the rules if nothing recalled it by itself. */
async function reasonAlone(store: Store, { ask, rules, options }: Alone): Promise<LeaveOutReason | undefined> {
  const { story, articles } = ask.found
  if (story === undefined) return undefined
  const { beat, exempt } = beatWithRules(ask.beat, rules)
  const [outlets, sources] = [await store.outlets(), await store.sources()]
  return judgeStory(articles, { beat, exempt, options, outlets, sources }, story).reason
}

function tooMany(beat: Beat, count: number): Extract<RuleMade, { ok: false }> {
  return {
    ok: false,
    what: 'the beat has too many rules',
    problem: {
      at: beat.id,
      found: `${count} rules`,
      expected: `fewer than ${rulesMax}`,
      fix: 'Put them into the file of the beat (headwater recall --list --format yaml) and take them back.',
    },
  }
}
