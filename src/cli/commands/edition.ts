import { channelContext } from '#app/channel-context.ts'
import { atom } from '#core/channels/atom.ts'
import type { ChannelKind } from '#core/channels/channel.ts'
import { json } from '#core/channels/json.ts'
import { markdown } from '#core/channels/markdown.ts'
import { text } from '#core/channels/text.ts'
import type { Edition } from '#core/model/edition.ts'
import { dayOf, isDate } from '#core/model/instant.ts'
import { runDesk } from '#desk/run.ts'
import { askForEdition } from '#desk/seed.ts'
import type { Given } from '../command.ts'
import { givenBeat } from '../given-config.ts'
import { givenDesk } from '../given-desk.ts'
import { usageError } from '../usage-error.ts'

const formats: Readonly<Record<string, ChannelKind>> = { text, txt: text, md: markdown, json, atom }

/** Prints the edition of a date; today’s is made from what was collected when it is not there yet. */
export async function edition(given: Given): Promise<number> {
  const format = String(given.options.format ?? 'text')
  const channel = formats[format]
  if (channel === undefined) {
    throw usageError('there is no such format', [
      { at: '--format', found: format, expected: 'text, md, json or atom', fix: 'Leave it out for text.' },
    ])
  }
  await using opened = await givenDesk(given)
  const { desk, beats } = opened
  const beat = givenBeat(given, beats)
  const today = dayOf(desk.clock.now(), desk.options.zone)
  const date = String(given.options.date ?? today)
  if (!isDate(date))
    throw usageError('that is not a date', [
      { at: '--date', found: date, expected: 'a date such as 2026-05-28', fix: 'Give year, month and day.' },
    ])
  if (date === today && (await desk.store.edition(beat.id, date)) === undefined) {
    await askForEdition(desk, beat.id, date)
    await runDesk(desk, 'idle')
  }
  const found = await desk.store.edition(beat.id, date)
  if (found === undefined) return await noEdition(desk, beat.id, date)
  print(found, channel, desk.options.context.baseUrl)
  return 0
}

function print(found: Edition, channel: ChannelKind, baseUrl: string): void {
  const [file] = channel.render(found, channelContext(baseUrl, 'server')).files
  process.stdout.write(file?.body ?? '')
}

async function noEdition(
  desk: { store: { editions(beat: string, limit: number): Promise<readonly { date: string }[]> } },
  beat: string,
  date: string,
): Promise<number> {
  const dates = (await desk.store.editions(beat, 5)).map((head) => head.date)
  console.error(`headwater: there is no edition of ${date}
  in the archive of ${beat}
  ${dates.length === 0 ? 'No edition was made yet.' : `The newest are ${dates.join(', ')}.`}
  fix: headwater edition --date <one of these>; a day that passed without an edition cannot be made afterwards`)
  return 1
}
