import { channelContext } from '#app/channel-context.ts'
import { openSigner } from '#app/open-signer.ts'
import { paperUrl } from '#app/paper-url.ts'
import { atom } from '#core/channels/atom.ts'
import { calendar } from '#core/channels/calendar.ts'
import type { ChannelKind } from '#core/channels/channel.ts'
import { epub } from '#core/channels/epub.ts'
import { json } from '#core/channels/json.ts'
import { jsonFeed } from '#core/channels/json-feed.ts'
import { markdown } from '#core/channels/markdown.ts'
import { singlePage } from '#core/channels/single-page.ts'
import { text } from '#core/channels/text.ts'
import { dayOf } from '#core/model/instant.ts'
import { published } from '#desk/published.ts'
import type { Given } from '../command.ts'
import { givenAll } from '../given-all.ts'
import { givenBeat, givenBeats, givenConfig } from '../given-config.ts'
import { givenDate } from '../given-date.ts'
import { type GivenStore, givenStore } from '../given-store.ts'
import { markRead } from '../reading-position.ts'
import { tell } from '../tell.ts'
import { type UsageError, usageError } from '../usage-error.ts'

const formats: Readonly<Record<string, ChannelKind>> = {
  text,
  txt: text,
  md: markdown,
  html: singlePage,
  epub,
  json,
  atom,
  jsonfeed: jsonFeed,
  ics: calendar,
}

/** Prints the edition of a date; today’s is made from what was collected when it is not there yet. */
export async function edition(given: Given): Promise<number> {
  const config = givenConfig(given)
  const [channel, wanted, beat] = givenAll(
    () => channelOf(String(given.options.format ?? 'text')),
    () => givenDate(given),
    () => givenBeat(given, givenBeats(config)),
  )
  await using opened = await givenStore(given)
  const today = dayOf(opened.clock.now(), config.zone)
  const date = wanted ?? today
  if (date === today && (await opened.store.edition(beat.id, date)) === undefined) {
    const [last] = await opened.store.editions(beat.id, 1)
    const fresh = await opened.store.itemsSeen(last?.cutOff ?? 0, opened.clock.now())
    if (fresh.length === 0) return nothingCollected(config.dataFolder, last?.date)
    const { makeToday } = await import('../make-today.ts')
    await makeToday(given, beat.id)
  }
  const found = await opened.store.edition(beat.id, date)
  if (found === undefined) return await noEdition(opened, { beat: beat.id, date, today })
  const shown = await published({ store: opened.store, signer: openSigner(config.dataFolder) }, found)
  const [file] = channel.render(shown, channelContext(paperUrl(config), 'server')).files
  const body = file?.body ?? ''
  if (typeof body !== 'string' && process.stdout.isTTY) throw noText(String(given.options.format), date)
  process.stdout.write(body)
  await markRead(opened.store, found, given)
  return 0
}

function channelOf(format: string): ChannelKind {
  const channel = Object.hasOwn(formats, format) ? formats[format] : undefined
  if (channel !== undefined) return channel
  throw usageError('there is no such format', [
    { at: '--format', found: format, expected: 'text, md, html, epub, json, atom, jsonfeed or ics', fix: 'Leave it out for text.' },
  ])
}

/** The bytes of a book would be orders to the terminal. */
function noText(format: string, date: string): UsageError {
  const fix = `headwater edition --format ${format} > ${date}.${format}`
  return usageError('this format is no text', [{ at: '--format', found: `${format}, to a terminal`, expected: 'a file or a program', fix }])
}

/** An edition cannot be changed: one made of nothing would be all there is of today. */
function nothingCollected(folder: string, last: string | undefined): number {
  tell({
    what: 'there is nothing to make an edition of',
    at: folder,
    why: last === undefined ? 'Not one item was collected yet.' : `Nothing was collected since the edition of ${last}.`,
    fix: `headwater collect, then headwater edition; headwater start does both${last === undefined ? '' : `. --date ${last} prints that one`}`,
  })
  return 1
}

type Missing = { readonly beat: string; readonly date: string; readonly today: string }

async function noEdition({ store }: GivenStore, { beat, date, today }: Missing): Promise<number> {
  const dates = (await store.editions(beat, 5)).map((head) => head.date)
  tell({
    what: `there is no edition of ${date}`,
    at: `the archive of ${beat}`,
    why: dates.length === 0 ? 'No edition was made yet.' : `The newest are ${dates.join(', ')}.`,
    fix:
      date === today
        ? 'headwater doctor tells what keeps it from being made'
        : dates.length === 0
          ? 'headwater edition makes today’s'
          : `headwater edition --date ${dates[0]}; a day without an edition cannot be made afterwards`,
  })
  return 1
}
