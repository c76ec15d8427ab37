import { dayMs } from '#core/model/instant.ts'
import { printedClaims } from '#core/stages/compose/printed.ts'
import type { Case } from './cases.ts'
import type { FeedPlay, Verdicts } from './feed-cases.ts'
import { openPlay, tellMistakes } from './play.ts'
import { serverNow } from './server.ts'
import type { Complaints } from './verdicts.ts'

/**
 * What of an item that an edition told must become a correction, by case: a pattern for each. All that is not named here changes
 * nothing a reader was told, and must be noted nowhere: feeds drop what is old, and what the tombstone takes back repeats the text
 * of a report that stands.
 */
const due: ReadonlyMap<string, RegExp> = new Map([
  ['/update/number', /now says 21, not 12/],
  ['/update/retracted', /^Retracted: .*RETRACTED/],
])

/** A feed that becomes a flood tells five hundred items a day, none of them twice. */
const isPlayed = ({ path }: Case): boolean => path !== '/update/flood'

/**
 * Plays each change of a feed over as many days as it has versions, with an edition every day, on a desk of its own: of what the
 * first edition told, that is corrected in it which its source took back or mended, and nothing else.
 */
export async function playCorrections(world: Omit<FeedPlay, 'gapMs' | 'pages'>): Promise<Verdicts> {
  const verdicts = new Map<Case, Complaints>()
  for (const one of world.cases.filter(isPlayed)) verdicts.set(one, await playCase(one, world))
  return verdicts
}

async function playCase({ path, url, expect, session }: Case, world: Omit<FeedPlay, 'gapMs' | 'pages'>): Promise<Complaints> {
  await using play = await openPlay({ allow: world.allow, pages: 'none', workshop: world.workshop })
  // Another session than that of the other plays, so that the feed begins with its first version.
  const [sourceId = ''] = await play.add([{ url: url.replace(`~${session}/`, `~${session}-told/`), title: `Case ${path}` }])
  for (let day = 0; day < (expect.fetches ?? 1) + 1; day += 1) {
    play.clock.set(serverNow + day * dayMs)
    await play.poll([sourceId])
    await play.publish()
  }
  tellMistakes(play)
  const { store } = play.desk
  const editions = await store.editions('robust', 10)
  const first = await store.editionById(editions.at(-1)?.id ?? '')
  const notes = (await store.corrections(editions.map(({ id }) => id))).map(({ claim }) => claim.text)
  const wanted = due.get(path)
  const hits = wanted === undefined ? [] : notes.filter((note) => wanted.test(note))
  return [
    ...(first === undefined || printedClaims(first).length === 0 ? ['its first edition tells nothing'] : []),
    ...(wanted !== undefined && hits.length === 0 ? [`no correction says ${wanted}: ${JSON.stringify(notes)}`] : []),
    ...notes.filter((note) => !hits.includes(note)).map((note) => `corrected without need: ${note}`),
  ]
}
