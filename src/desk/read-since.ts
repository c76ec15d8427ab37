import { dayMs, type Instant, isDate, startOfDay } from '#core/model/instant.ts'
import { type Since, sinceOf } from '#core/since/since-of.ts'
import { printedBriefs } from '#core/stages/compose/printed.ts'
import { dayWords } from '#core/text/day-words.ts'
import type { EditionHead, Store } from '#ports/store.ts'

/** Where to begin: a moment, and the edition or the date it was named by. */
export type SincePoint = { readonly from: Instant; readonly named: string; readonly edition?: EditionHead }

export type SinceWanted = { readonly beat: string; readonly from: Instant; readonly closedAfterMs: number }

/** Editions back to which a moment is looked for: two months of daily ones. */
const editionsMax = 60
/** A story that closes now was told in these days before. */
const closingMs = 21 * dayMs

/** Reads what is new in a beat since a moment. */
export async function readSince(store: Store, { beat, from, closedAfterMs }: SinceWanted): Promise<Since> {
  const heads = (await store.editions(beat, editionsMax)).filter(({ cutOff }) => cutOff > from - closingMs)
  const loaded = await Promise.all(heads.map(({ id }) => store.editionById(id)))
  const editions = loaded.filter((edition) => edition !== undefined).toReversed()
  const ids = new Set(editions.flatMap((edition) => printedBriefs(edition).map(({ storyId }) => storyId)))
  return sinceOf({ editions, stories: await store.stories([...ids]), from }, { closedAfterMs })
}

/**
 * The moment that a date, the id of an edition, or `last` stands for: the start of the day; the edition’s cut-off; the cut-off of the
 * edition before the newest, so that the newest is what is new. Undefined for what is none of them; before everything where
 * there is no edition yet.
 */
export async function sincePoint(
  store: Store,
  word: string,
  { beat, zone }: { readonly beat: string; readonly zone: string },
): Promise<SincePoint | undefined> {
  const heads = await store.editions(beat, editionsMax)
  if (word === 'last') {
    const before = heads[1]
    return before === undefined
      ? { from: 0, named: 'the first edition' }
      : { from: before.cutOff, named: editionWords(before), edition: before }
  }
  const head = heads.find(({ id }) => id === word)
  if (head !== undefined) return { from: head.cutOff, named: editionWords(head), edition: head }
  return isDate(word) ? { from: startOfDay(word, zone) - 1, named: dayWords(word) } : undefined
}

function editionWords({ date }: EditionHead): string {
  return `the edition of ${dayWords(date)}`
}

/** The note that keeps the edition a reader of a beat read last. */
export function readNote(beat: string, reader: string): string {
  return `read:${beat}:${reader}`
}
