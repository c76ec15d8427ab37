import type { Edition } from '#core/model/edition.ts'
import { dayWords } from '#core/text/day-words.ts'
import { readNote } from '#desk/read-since.ts'
import type { ReadDesk } from './read-desk.ts'

/** Where somebody left the terminal reader: an edition, and the story they were at. */
export type ReadingPlace = { readonly editionId: string; readonly storyId?: string }

/** The edition of a beat that the reader marked as read last. */
export async function lastReadId({ store, reader }: ReadDesk, beat: string): Promise<string | undefined> {
  const id = await store.note(readNote(beat, reader))
  return id === '' ? undefined : id
}

/** Where the reader left off in a beat. */
export async function placeOf({ store, reader }: ReadDesk, beat: string): Promise<ReadingPlace | undefined> {
  const [editionId = '', storyId] = ((await store.note(placeNote(beat, reader))) ?? '').split(' ')
  if (editionId === '') return undefined
  return storyId === undefined ? { editionId } : { editionId, storyId }
}

/** Remembers where the reader leaves off; not for one who only peeks. */
export async function keepPlace(
  { store, reader, isPeek }: ReadDesk,
  { beat, editionId, storyId }: ReadingPlace & { readonly beat: string },
): Promise<void> {
  if (isPeek) return
  const value = storyId === undefined ? editionId : `${editionId} ${storyId}`
  await store.commit([{ put: 'note', key: placeNote(beat, reader), value }])
}

/**
 * Marks an edition as the one read last and answers what to tell: `headwater since` goes on from it. An edition that is the mark
 * already is unmarked, and the mark goes back to where it was, or to the edition before it.
 */
export async function toggleRead(desk: ReadDesk, edition: Pick<Edition, 'beat' | 'cutOff' | 'date' | 'id'>): Promise<string> {
  const { store, reader, isPeek, marksBefore } = desk
  if (isPeek) return 'Nothing is remembered: it was started with --peek.'
  const key = readNote(edition.beat, reader)
  const before = await store.editionById((await store.note(key)) ?? '')
  if (before?.id === edition.id) {
    const older = (await store.editions(edition.beat, 60)).find(({ cutOff }) => cutOff < edition.cutOff)
    await store.commit([{ put: 'note', key, value: marksBefore.get(edition.id) ?? older?.id ?? '' }])
    return `${dayWords(edition.date)} is not marked as read any more.`
  }
  if (before !== undefined && before.cutOff > edition.cutOff) return `A later edition, ${dayWords(before.date)}, is marked as read already.`
  marksBefore.set(edition.id, before?.id ?? '')
  await store.commit([{ put: 'note', key, value: edition.id }])
  return `Marked as read up to ${dayWords(edition.date)}; m takes it back.`
}

/** The note that keeps where a reader of a beat left off. */
function placeNote(beat: string, reader: string): string {
  return `place:${beat}:${reader}`
}
