import type { RecallMade } from '#core/terminal/page.ts'
import type { ReadingEvent, Wish } from '#core/terminal/reading.ts'
import { findLeftOut } from '#desk/recall/find-left-out.ts'
import { recallItem, undoRecall } from '#desk/recall/recall-item.ts'
import { pageAt } from './page-at.ts'
import type { ReadDesk } from './read-desk.ts'
import { toggleRead } from './reading-place.ts'

/** What the desk can do for a reader; the other wishes are for the terminal. */
export type DeskWish = Extract<Wish, { readonly kind: 'show' | 'mark' | 'recall' | 'undo' }>

/** Does what the reader wished for, and answers what it is told. */
export async function granted(desk: ReadDesk, wish: DeskWish): Promise<ReadingEvent> {
  switch (wish.kind) {
    case 'show': {
      const loaded = await pageAt(desk, wish.spot)
      if ('told' in loaded) return { kind: 'told', words: loaded.told }
      return { kind: 'page', page: loaded.page, isInPlace: wish.isInPlace }
    }
    case 'mark': {
      const edition = await desk.store.editionById(wish.editionId)
      return { kind: 'told', words: edition === undefined ? 'This edition is gone.' : await toggleRead(desk, edition) }
    }
    case 'recall':
      return recalled(desk, wish)
    case 'undo': {
      const rule = (await desk.store.beatRules()).find(({ id }) => id === wish.ruleId)
      if (rule === undefined) return { kind: 'told', words: 'This rule is taken back already.' }
      await undoRecall(desk.recall, rule)
      return shown(desk, wish.ruleId)
    }
  }
}

async function recalled(desk: ReadDesk, { itemKey, as, beat: beatId }: RecallMade): Promise<ReadingEvent> {
  const beat = desk.beats.find(({ id }) => id === beatId)
  if (beat === undefined) return { kind: 'told', words: 'This beat is not set up any more.' }
  const sought = await findLeftOut(desk.store, itemKey, beat.id)
  const done = sought.ok ? await recallItem(desk.recall, { beat, found: sought.found, as }) : sought
  if (!done.ok) return { kind: 'told', words: `Nothing was changed: ${done.what}. ${done.problem.fix}` }
  return shown(desk, done.rule.id)
}

async function shown(desk: ReadDesk, ruleId: string): Promise<ReadingEvent> {
  const loaded = await pageAt(desk, { at: 'recalled', ruleId })
  return 'told' in loaded ? { kind: 'told', words: loaded.told } : { kind: 'page', page: loaded.page, isInPlace: true }
}
