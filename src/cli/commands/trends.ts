import { clip } from '#core/channels/clip.ts'
import { plainText } from '#core/channels/plain.ts'
import { widthOf, wrap } from '#core/channels/width.ts'
import { dayOf, longDate } from '#core/model/instant.ts'
import { present } from '#core/model/present.ts'
import type { Problem } from '#core/model/problem.ts'
import { burstWords } from '#core/trends/burst-words.ts'
import { trendsCsv, trendsJsonl } from '#core/trends/export-trends.ts'
import { sparkline } from '#core/trends/sparkline.ts'
import { type ThingKind, thingKinds } from '#core/trends/trend.ts'
import { daysShownMax, isDayCount, type Trend } from '#core/trends/trends-of.ts'
import { readTrends, storiesOfThing, type TrendsRead } from '#desk/read-trends.ts'
import type { Store } from '#ports/store.ts'
import type { Given } from '../command.ts'
import { givenBeat, givenBeats, givenConfig } from '../given-config.ts'
import { givenStore } from '../given-store.ts'
import { printJson } from '../print-json.ts'
import { tell } from '../tell.ts'
import { terminalWidth } from '../terminal-width.ts'
import { usageError } from '../usage-error.ts'

const topMax = 1_000
const storiesShownMax = 20
const formats = ['text', 'csv', 'jsonl', 'json'] as const

/** Shows what things the stories of the last days name, or writes the table. */
export async function trends(given: Given): Promise<number> {
  const asked = askedOf(given)
  const config = givenConfig(given)
  const beat = givenBeat(given, givenBeats(config))
  await using opened = await givenStore(given)
  const { store } = opened
  const { days, kind, thing, top, format } = asked
  const read = await readTrends(store, { beat: beat.id, days, ...present({ kind, thing }) })
  if (read === undefined) return nothingCounted(config.dataFolder)
  if (format === 'csv') process.stdout.write(trendsCsv(read.table))
  else if (format === 'jsonl') process.stdout.write(trendsJsonl(read.table))
  else if (format === 'json') printJson({ beat: beat.id, ...shownOf(read, top) })
  else if (read.trends.length === 0) return nothingNamed(thing ?? `any ${kind ?? 'thing'}`, read)
  else await print({ ...read, trends: read.trends.slice(0, top) }, { store, beat: beat.id, thing, zone: config.zone })
  return 0
}

function shownOf(
  { from, to, trends: all }: TrendsRead,
  top: number,
): Pick<TrendsRead, 'from' | 'to'> & { readonly things: readonly Trend[] } {
  return { from, to, things: all.slice(0, top) }
}

type Asked = {
  readonly days: number
  readonly top: number
  readonly kind: ThingKind | undefined
  readonly thing: string | undefined
  readonly format: (typeof formats)[number]
}

function askedOf({ args, options }: Given): Asked {
  const problems: Problem[] = []
  const refuse = (at: string, expected: string, fix: string): undefined => {
    problems.push({ at: `--${at}`, found: String(options[at]), expected, fix })
    return undefined
  }
  const days = Number(options.days ?? 14)
  if (!isDayCount(days)) refuse('days', `a whole number from 1 to ${daysShownMax}`, 'Leave it out for 14.')
  const top = Number(options.top ?? 25)
  if (!Number.isInteger(top) || top < 1 || top > topMax) refuse('top', `a whole number from 1 to ${topMax}`, 'Leave it out for 25.')
  const kind = thingKinds.find((each) => each === options.kind)
  if (options.kind !== undefined && kind === undefined) refuse('kind', thingKinds.join(', '), 'Leave it out for all kinds.')
  const format = formats.find((each) => each === (options.format ?? 'text'))
  if (format === undefined) refuse('format', formats.join(', '), 'Leave it out for text.')
  if (problems.length > 0) throw usageError('that cannot be shown', problems)
  return { days, top, kind, thing: args.length === 0 ? undefined : args.join(' '), format: format ?? 'text' }
}

type Where = { readonly store: Store; readonly beat: string; readonly thing: string | undefined; readonly zone: string }

/** The columns before the name of a thing: both counts. The kind stands after it, in so many columns with its gaps. */
const countsWidth = 17
const kindWidth = 16

async function print({ from, to, trends: shown }: TrendsRead, where: Where): Promise<void> {
  // Without a terminal the figures stand plain and whole, for whatever reads them.
  const columns = terminalWidth(process.stdout)
  const isBold = columns !== undefined && process.env.TERM !== 'dumb' && (process.env.NO_COLOR ?? '') === ''
  const dayCount = shown[0]?.days.length ?? 0
  const widest = Math.min(40, Math.max(5, ...shown.map(({ name }) => widthOf(plainText(name)))))
  const nameWidth = columns === undefined ? widest : Math.max(12, Math.min(widest, columns - countsWidth - kindWidth - dayCount))
  console.log(`${where.beat}, ${longDate(from)} to ${longDate(to)}`)
  // Of more days than a line holds the last ones are shown.
  const dayMax = columns === undefined ? dayCount : Math.max(1, Math.min(dayCount, columns - countsWidth - kindWidth - nameWidth))
  const days = dayMax < dayCount ? `Last ${dayMax} days` : 'Day by day'
  console.log(`Stories  Before  ${'Thing'.padEnd(nameWidth)}  ${'Kind'.padEnd(kindWidth - 4)}  ${days}`)
  for (const trend of shown) {
    const counts = trend.days.slice(-dayMax).map(({ stories }) => stories)
    const name = plainText(trend.name)
    const shownName = padded(columns === undefined ? name : clip(name, nameWidth), nameWidth)
    const told = `${String(trend.stories).padStart(7)}  ${String(trend.before ?? '-').padStart(6)}`
    const line = `${told}  ${shownName}  ${trend.kind.padEnd(kindWidth - 4)}  ${columns === undefined ? counts.join(' ') : sparkline(counts)}`
    console.log(isBold && trend.bursts.length > 0 ? `\u001b[1m${line}\u001b[22m` : line)
    for (const burst of trend.bursts) printUnder(burstWords(burst), columns)
    if (where.thing !== undefined) await printStories(trend, where, columns)
  }
}

function printUnder(words: string, columns: number | undefined): void {
  const lines = columns === undefined ? [words] : wrap(words, columns - countsWidth)
  for (const line of lines) console.log(' '.repeat(countsWidth) + line)
}

/** The stories by the day they were first told, the newest first, a line each. */
async function printStories({ key }: Trend, { store, beat, zone }: Where, columns: number | undefined): Promise<void> {
  const { stories, leads } = await storiesOfThing(store, { beat, key, limit: storiesShownMax })
  for (const { id, leadArticleId, openedAt } of stories.toSorted((one, other) => other.openedAt - one.openedAt)) {
    const line = `  ${dayOf(openedAt, zone)}  ${id}  ${plainText(leads.get(leadArticleId)?.title ?? '')}`
    console.log(columns === undefined ? line : clip(line, columns))
  }
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

function nothingCounted(folder: string): number {
  tell({
    what: 'there are no trends yet',
    at: folder,
    why: 'Named things are counted after each edition, and none was made yet.',
    fix: 'headwater edition, then headwater trends',
  })
  return 1
}

function nothingNamed(thing: string, { from, to }: TrendsRead): number {
  tell({
    what: 'no story names it',
    at: thing,
    why: `No story of the beat from ${from} to ${to} names it in a headline.`,
    fix: 'headwater search looks through the texts; --days looks further back',
  })
  return 1
}
