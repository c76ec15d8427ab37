import { channelContext } from '#app/channel-context.ts'
import { openSigner } from '#app/open-signer.ts'
import { paperUrl } from '#app/paper-url.ts'
import { openSiteFolder } from '#app/site-folder.ts'
import { version } from '#app/version.ts'
import type { ParcelFile } from '#core/channels/channel.ts'
import { siteFront } from '#core/channels/site/site.ts'
import type { Edition } from '#core/model/edition.ts'
import { published } from '#desk/published.ts'
import { publishedFiles } from '#desk/published-files.ts'
import type { Given } from '../command.ts'
import { givenBeats, givenConfig } from '../given-config.ts'
import { givenStore } from '../given-store.ts'
import { tell } from '../tell.ts'
import { tellFailure } from '../tell-failure.ts'
import { usageError } from '../usage-error.ts'

const editionsMax = 3_660

/** Writes every edition, with a front page and an archive, as a folder that any web server or a browser alone can show. */
export async function exportSite(given: Given): Promise<number> {
  const out = given.options.out
  if (typeof out !== 'string')
    throw usageError('there is no place to write to', [
      { at: '--out', found: 'nothing', expected: 'a folder', fix: 'headwater export --out site' },
    ])
  const config = givenConfig(given)
  const known = givenBeats(config)
  await using opened = await givenStore(given)
  const { store } = opened
  const folder = openSiteFolder(out)
  const context = channelContext(paperUrl(config), 'static')
  const signer = openSigner(config.dataFolder)
  const newest: Edition[][] = []
  let pages = 0
  for (const beat of known) {
    const fronts: Edition[] = []
    newest.push(fronts)
    for (const head of await store.editions(beat.id, editionsMax)) {
      const edition = await store.editionById(head.id)
      if (edition === undefined) continue
      const files = await publishedFiles({ store, signer }, edition, context)
      if (!files.ok) return tellFailure('an edition could not be signed', files.failure)
      if (fronts.length < 20) fronts.push(await published({ store, signer }, edition))
      pages += await folder.write(files.value)
    }
  }
  const [first, ...rest] = newest.flatMap(([latest, ...older]) => (latest === undefined ? [] : [[latest, ...older] as const]))
  if (first === undefined) {
    tell({
      what: 'there is no edition to write yet',
      at: config.dataFolder,
      why: 'Nothing was collected, or no edition was made.',
      fix: 'headwater edition makes today’s',
    })
    return 1
  }
  const beats = await Promise.all(known.map(async ({ id, title }) => ({ id, title, rows: await store.editions(id, editionsMax) })))
  const front: readonly ParcelFile[] = siteFront(
    { beats: [first, ...rest], archive: { beats, language: first[0].language } },
    { baseUrl: context.baseUrl, version },
  ).files
  pages += await folder.write(front)
  if (folder.failure !== undefined) return tellFailure('the site could not be written', folder.failure)
  console.log(`${pages} files in ${out}`)
  return 0
}
