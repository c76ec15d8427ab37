import type { Beat } from '#core/model/beat.ts'
import type { BeatRule } from '#core/model/beat-rule.ts'
import { beatWithRules, type RuledBeat } from '#core/recall/beat-with-rules.ts'
import type { Store } from '#ports/store.ts'

type Rules = { readonly rules: readonly BeatRule[] }

/** A beat as its readers’ rules make it, with these. */
export async function ruledBeat(store: Pick<Store, 'beatRules'>, beat: Beat): Promise<RuledBeat & Rules> {
  return madeAnew(beat, await store.beatRules())
}

/** Every beat of a desk as its readers’ rules make it. */
export async function ruledBeats({ store, beats }: BeatsOfDesk): Promise<readonly RuledBeat[]> {
  const rules = await store.beatRules()
  return beats.map((beat) => madeAnew(beat, rules))
}

type BeatsOfDesk = { readonly store: Pick<Store, 'beatRules'>; readonly beats: readonly Beat[] }

/** The same beat again as long as no rule changes, because making one ready for reading takes some milliseconds. */
function madeAnew(beat: Beat, all: readonly BeatRule[]): RuledBeat & Rules {
  const rules = all.filter((rule) => rule.beat === beat.id)
  const print = JSON.stringify(rules.map(({ id, does }) => [id, does]))
  const known = kept.get(beat)
  const is = known?.print === print ? known.is : beatWithRules(beat, rules)
  kept.set(beat, { print, is })
  return { ...is, rules }
}

const kept = new WeakMap<Beat, { readonly print: string; readonly is: RuledBeat }>()
