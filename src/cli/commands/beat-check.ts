import { existsSync } from 'node:fs'
import { loadBeats, loadPacks, shippedBeats } from '#app/load-beats.ts'
import { archivePath, openArchive } from '#app/open-archive.ts'
import { beatDoubts } from '#core/beats/beat-doubts.ts'
import type { Beat } from '#core/model/beat.ts'
import { dayMs } from '#core/model/instant.ts'
import type { Given } from '../command.ts'
import { givenConfig } from '../given-config.ts'
import { namedBeat } from '../named-beat.ts'
import { printIndented } from '../print-indented.ts'
import { usageError } from '../usage-error.ts'

const archiveAgeMs = 30 * dayMs
const articlesMax = 5_000
const leadChars = 500

/** Tells everything that is wrong with a beat at once; of one that is right, what it holds and what is worth a look. */
export async function beatCheck(given: Given): Promise<number> {
  const [name = ''] = given.args
  const beat = namedBeat(given, name)
  const packs = loadPacks([beat])
  if (!packs.ok) throw usageError('the source pack of the beat cannot be used', packs.problems)
  const floors = shippedBeats().flatMap((each) => {
    const loaded = each === beat.id ? undefined : loadBeats([each])
    return loaded?.ok === true ? loaded.value.map(({ floor }) => floor) : []
  })
  const doubts = beatDoubts(beat, { floors, texts: await textsAtHand(given) })
  printIndented([
    `${beat.title} (${beat.id}) is right.`,
    ...figuresOf(beat).map((line) => `  ${line}`),
    `  sources in its packs: ${packs.value.length}`,
    ...(doubts.length === 0 ? [] : ['Worth a look:', ...doubts.map((doubt) => `  ${doubt}`)]),
  ])
  return 0
}

function figuresOf(beat: Beat): readonly string[] {
  const rules = beat.leaveOut.flatMap(({ titleStarts, titleHas, titleEnds }) => [...titleStarts, ...titleHas, ...titleEnds])
  const against = beat.terms.filter(({ weight }) => weight < 0).length
  return [
    `sections: ${beat.sections.map(({ title }) => title).join(', ')}`,
    `words that make an item belong: ${beat.terms.length - against}; that speak against: ${against}`,
    `names: ${beat.names.length}; outsiders: ${beat.outsiders.length}`,
    `kinds of happenings: ${beat.happenings.length}, with ${beat.happenings.flatMap(({ terms }) => terms).length} words`,
    `words that leave an item out: ${rules.length}; mutes: ${beat.mutes.length}; boosts: ${beat.boosts.length}`,
    `places: ${beat.places.flatMap(({ places }) => places).length}; outlets with a role of their own: ${beat.outlets.length}`,
    `languages: ${beat.languages.length === 0 ? 'all' : beat.languages.join(', ')}`,
    `floor ${beat.floor}; at most ${beat.limits.words} words`,
  ]
}

/** Titles and leads of the last month’s articles; none where no desk has worked yet. */
async function textsAtHand(given: Given): Promise<readonly string[]> {
  const { dataFolder } = givenConfig(given)
  if (!existsSync(archivePath(dataFolder))) return []
  await using archive = await openArchive(dataFolder, 'refuse')
  // From the newest edition backward, so that an archive that rests is read as well.
  const held = await archive.store.heldSince(0)
  const newest = held.reduce((latest, { publishedAt }) => Math.max(latest, publishedAt), 0)
  const ids = held.filter(({ publishedAt }) => publishedAt > newest - archiveAgeMs).map(({ articleId }) => articleId)
  const articles = await archive.store.articles(ids.slice(0, articlesMax))
  return articles.map(({ title, text }) => `${title}\n${text.slice(0, leadChars)}`)
}
