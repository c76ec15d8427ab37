import type { Article } from '#core/model/article.ts'
import type { StoredDecision } from '#core/model/decision.ts'
import { present } from '#core/model/present.ts'
import type { Ruling } from '#core/model/ruling.ts'
import { applyRulings } from '#core/rulings/apply-ruling.ts'
import { type Contradiction, stillHeld } from '#core/rulings/contradiction.ts'
import type { Regrouped } from '#core/rulings/regrouped.ts'
import type { Store } from '#ports/store.ts'
import type { RulingDesk } from './make-ruling.ts'
import { regroupingChanges } from './regrouping-changes.ts'
import { storiesAtHand } from './stories-at-hand.ts'

export type Undone =
  | { readonly ok: true; readonly regrouped: Regrouped; readonly heldBy: readonly Ruling[] }
  /** Later rulings rest on this one and have to go first. */
  | { readonly ok: false; readonly contradiction: Contradiction }

/**
 * Takes a ruling back and with it what it did, as far as no earlier ruling (`heldBy`) holds it too: a merged story gets its id
 * back, articles that left return. From then on the grouping decides. A link that went is found anew by the grouping.
 */
export async function undoRuling(desk: RulingDesk, ruling: Ruling): Promise<Undone> {
  const { store } = desk
  const now = desk.clock.now()
  const did = (await store.decisionsAbout(ruling.id)).findLast(({ verdict }) => verdict === 'merged' || verdict === 'split')
  const holding =
    did &&
    stillHeld(
      ruling,
      (await store.rulings()).filter(({ id }) => id !== ruling.id),
    )
  if (holding?.against.some(({ madeAt }) => madeAt > ruling.madeAt)) return { ok: false, contradiction: holding }
  const hand = await storiesAtHand(store, did === undefined ? [] : await store.storiesOfArticles([...ruling.one, ...ruling.other]))
  const others = hand.rulings.filter(({ id }) => id !== ruling.id)
  // The oldest of all, so that it yields to every other one.
  const turned: Ruling = {
    ...ruling,
    kind: ruling.kind === 'apart' ? 'together' : 'apart',
    one: [...ruling.other, ...(await cameWith(store, hand.articles, endedBy(did))).filter((id) => !ruling.one.includes(id))],
    other: ruling.one,
    madeAt: Number.MIN_SAFE_INTEGER,
  }
  const { output: regrouped, decisions } = applyRulings({
    ...hand,
    rulings: holding === undefined ? [turned, ...others] : others,
    undone: { rulingId: ruling.id, ...present({ storyId: endedBy(did) }) },
    now,
  })
  const run = `ruling:${ruling.id}`
  const changes = await regroupingChanges(desk, { run, at: now, regrouped, articles: hand.articles, decisions })
  await store.commit([{ drop: 'ruling', rulingId: ruling.id }, ...changes])
  return { ok: true, regrouped, heldBy: holding?.against ?? [] }
}

/** Articles that came into their story with the one that ended; of a large story the ruling does not name them all. */
async function cameWith(store: Store, articles: readonly Article[], ended: string | undefined): Promise<readonly string[]> {
  if (ended === undefined) return []
  const came = await Promise.all(
    articles.map(async ({ id }) =>
      (await store.decisionsAbout(id)).findLast(({ stage, evidence }) => stage === 'cluster' && 'story' in evidence),
    ),
  )
  return articles.flatMap(({ id }, at) => (came[at]?.evidence.story === ended ? [id] : []))
}

/** The story that went into another by the ruling. */
function endedBy(did: StoredDecision | undefined): string | undefined {
  const story = did?.verdict === 'merged' ? did.evidence.story : undefined
  return typeof story === 'string' ? story : undefined
}
