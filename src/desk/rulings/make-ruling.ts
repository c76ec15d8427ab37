import type { Ruling } from '#core/model/ruling.ts'
import { applyRulings } from '#core/rulings/apply-ruling.ts'
import { type Contradiction, contradictionOf } from '#core/rulings/contradiction.ts'
import type { Regrouped } from '#core/rulings/regrouped.ts'
import { jobOf } from '#ports/queue.ts'
import type { Tracing } from '../steps/traced-stories.ts'
import { regroupingChanges } from './regrouping-changes.ts'
import { storiesAtHand } from './stories-at-hand.ts'

/** What is needed to rule: no fetcher and no workshop, so that it is done beside a running desk. */
export type RulingDesk = Tracing

export type Ruled = { readonly ok: true; readonly regrouped: Regrouped } | { readonly ok: false; readonly contradiction: Contradiction }

/**
 * Makes a ruling: it is kept, and the stories obey it at once, in one commit; or says which earlier rulings stand against it.
 * A desk that is grouping in the same moment may put a story back as it was: it is told to look at these stories again.
 */
export async function makeRuling(desk: RulingDesk, ruling: Ruling): Promise<Ruled> {
  const { store } = desk
  const contradiction = contradictionOf(ruling, await store.rulings())
  if (contradiction) return { ok: false, contradiction }
  const now = desk.clock.now()
  const hand = await storiesAtHand(store, await store.storiesOfArticles([...ruling.one, ...ruling.other]))
  const rulings = [...hand.rulings.filter(({ id }) => id !== ruling.id), ruling]
  const { output, decisions } = applyRulings({ ...hand, rulings, now })
  const changes = await regroupingChanges(desk, {
    run: `ruling:${ruling.id}`,
    at: now,
    regrouped: output,
    articles: hand.articles,
    decisions,
  })
  await store.commit([{ put: 'ruling', ruling }, ...changes, { put: 'job', job: jobOf('relook', ruling.id, now) }])
  return { ok: true, regrouped: output }
}
