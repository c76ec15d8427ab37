import { stageDefaults } from '#app/config/stage-defaults.ts'
import { renderedSince, type SinceFormat, sinceFormats } from '#core/channels/since.ts'
import { isDate } from '#core/model/instant.ts'
import { readNote, readSince, type SincePoint, sincePoint } from '#desk/read-since.ts'
import type { Store } from '#ports/store.ts'
import type { Given } from '../command.ts'
import { givenBeat, givenBeats, givenConfig } from '../given-config.ts'
import { givenStore } from '../given-store.ts'
import { readerOf } from '../reading-position.ts'
import { tell } from '../tell.ts'
import { usageError } from '../usage-error.ts'

/** Tells what is new by story since a date or an edition; alone, since the reader last read, and moves the position. */
export async function since(given: Given): Promise<number> {
  const format = formatOf(given)
  const reader = readerOf(given)
  const [word] = given.args
  const config = givenConfig(given)
  const beat = givenBeat(given, givenBeats(config))
  await using opened = await givenStore(given)
  const { store, clock } = opened
  const [newest] = await store.editions(beat.id, 1)
  if (newest === undefined) return noEdition(config.dataFolder)
  const asked = { beat: beat.id, zone: config.zone }
  const point = word === undefined ? await lastRead(store, reader, asked) : await pointOf(store, word, asked)
  const { closedAfterMs } = stageDefaults.plan
  const found = await readSince(store, { beat: beat.id, from: point.from, closedAfterMs })
  process.stdout.write(renderedSince(found, point.named, format))
  const waiting = (await store.itemsSeen(newest.cutOff, clock.now())).length
  if (waiting > 0) console.error(`${waiting} newer items wait for the next edition`)
  // Looking back to a date says nothing of what was read.
  if (word === undefined && given.options.peek !== true)
    await store.commit([{ put: 'note', key: readNote(beat.id, reader), value: newest.id }])
  return 0
}

type Asked = { readonly beat: string; readonly zone: string }

async function lastRead(store: Store, reader: string, asked: Asked): Promise<SincePoint> {
  const id = await store.note(readNote(asked.beat, reader))
  const point = id === undefined ? undefined : await sincePoint(store, id, asked)
  if (point?.edition !== undefined) return { ...point, named: `${point.named}, which you read last` }
  // Who never read begins with the newest edition.
  return (await sincePoint(store, 'last', asked)) ?? { from: 0, named: 'the first edition' }
}

async function pointOf(store: Store, word: string, asked: Asked): Promise<SincePoint> {
  const point = /^\d{4}-/.test(word) && !isDate(word) ? undefined : await sincePoint(store, word, asked)
  if (point !== undefined) return point
  const dates = (await store.editions(asked.beat, 3)).map(({ date }) => date)
  throw usageError('that is neither a date nor an edition', [
    {
      at: 'headwater since',
      found: word,
      expected: 'a date such as 2026-05-28, the id of an edition, or last',
      fix: `The newest editions are of ${dates.join(', ')}; without a word it tells what is new since you last read.`,
    },
  ])
}

function formatOf(given: Given): SinceFormat {
  const wanted = String(given.options.format ?? 'text')
  const format = sinceFormats.find((each) => each === wanted)
  if (format !== undefined) return format
  throw usageError('there is no such format', [
    { at: '--format', found: wanted, expected: 'text, md or json', fix: 'Leave it out for text.' },
  ])
}

function noEdition(folder: string): number {
  tell({ what: 'nothing was told yet', at: folder, why: 'No edition was made.', fix: 'headwater edition makes today’s' })
  return 1
}
