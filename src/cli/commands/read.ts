import { paperUrl } from '#app/paper-url.ts'
import type { Beat } from '#core/model/beat.ts'
import { dayWords } from '#core/text/day-words.ts'
import type { Given } from '../command.ts'
import { givenAll } from '../given-all.ts'
import { givenBeat, givenBeats, givenConfig } from '../given-config.ts'
import { givenDate } from '../given-date.ts'
import { givenStore } from '../given-store.ts'
import { printEdition } from '../print-edition.ts'
import { pageAt } from '../read/page-at.ts'
import { editionAt, type ReadDesk, readDesk } from '../read/read-desk.ts'
import { lastReadId, placeOf } from '../read/reading-place.ts'
import { type ColorChoice, isDumbTerminal, terminalTraits } from '../read/terminal-traits.ts'
import { readerOf } from '../reading-position.ts'
import { tell } from '../tell.ts'
import { usageError } from '../usage-error.ts'

/**
 * Reads the archive in the terminal: on the whole screen where there is one; line by line with `--plain` and where the cursor cannot
 * be moved; and where another program reads, the edition as plain text and no more.
 */
export async function read(given: Given): Promise<number> {
  const config = givenConfig(given)
  const beats = givenBeats(config)
  const [color, date, beat, reader] = givenAll(
    () => colorOf(given),
    () => givenDate(given),
    () => givenBeat(given, beats),
    () => readerOf(given),
  )
  await using opened = await givenStore(given)
  const [newest] = await opened.store.editions(beat.id, 1)
  const isPeek = given.options.peek === true
  const desk = readDesk(opened, { beats: inOrder(beats, beat), reader, isPeek, isSample: newest?.isSample === true })
  const found = await editionAt(desk, { beat: beat.id, date: date ?? 'newest' })
  if (found === undefined) return await noEdition(desk, beat, date)
  const { edition } = found
  const isTerminal = process.stdout.isTTY === true && process.stdin.isTTY === true
  const isByLine = given.options.plain === true || (isTerminal && isDumbTerminal(process.env))
  if (!isTerminal && !isByLine) {
    printEdition(edition, paperUrl(config))
    return 0
  }
  const place = await placeOf(desk, beat.id)
  const storyId = place?.editionId === edition.id ? place.storyId : undefined
  const loaded = await pageAt(desk, { at: 'edition', beat: beat.id, date: edition.date }, storyId)
  if ('told' in loaded) throw new Error(loaded.told)
  if (isByLine) return await (await import('../read/read-by-line.ts')).readByLine(desk, loaded.page)
  const told = await greeting(desk, edition)
  const { readOnScreen } = await import('../read/read-on-screen.ts')
  return await readOnScreen({
    desk,
    page: loaded.page,
    traits: terminalTraits(process.env, color),
    ...(told === undefined ? {} : { told }),
  })
}

/** The beat that was asked for comes first in the archive. */
function inOrder(beats: readonly Beat[], first: Beat): readonly Beat[] {
  return [first, ...beats.filter(({ id }) => id !== first.id)]
}

function colorOf({ options }: Given): ColorChoice {
  const { color = 'auto' } = options
  if (color === 'auto' || color === 'always' || color === 'never') return color
  throw usageError('that is no choice of colors', [
    { at: '--color', found: String(color), expected: 'auto, always or never', fix: 'Leave it out for auto.' },
  ])
}

/** Who comes back is told where they were. */
async function greeting(desk: ReadDesk, { id, beat }: { readonly id: string; readonly beat: string }): Promise<string | undefined> {
  const lastId = await lastReadId(desk, beat)
  const last = lastId === undefined ? undefined : await desk.store.editionById(lastId)
  if (last === undefined) return undefined
  return last.id === id ? 'You marked this edition as read.' : `You read up to ${dayWords(last.date)}; p goes back.`
}

async function noEdition({ store }: ReadDesk, { id }: Beat, date: string | undefined): Promise<number> {
  const dates = (await store.editions(id, 5)).map((head) => head.date)
  tell({
    what: date === undefined ? 'there is no edition yet' : `there is no edition of ${date}`,
    at: `the archive of ${id}`,
    why: dates.length === 0 ? 'No edition was made yet.' : `The newest are ${dates.join(', ')}.`,
    fix: dates.length === 0 ? 'headwater edition makes today’s' : `headwater read --date ${dates[0]}`,
  })
  return 1
}
