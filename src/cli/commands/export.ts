import { channelContext } from '#app/channel-context.ts'
import { paperUrl } from '#app/paper-url.ts'
import { openSiteFolder } from '#app/site-folder.ts'
import { version } from '#app/version.ts'
import type { ParcelFile } from '#core/channels/channel.ts'
import { site, siteFront } from '#core/channels/site/site.ts'
import type { Edition } from '#core/model/edition.ts'
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
  const fronts: Edition[] = []
  let pages = 0
  for (const [at, beat] of known.entries()) {
    for (const head of await store.editions(beat.id, editionsMax)) {
      const edition = await store.editionById(head.id)
      if (edition === undefined) continue
      if (at === 0 && fronts.length < 20) fronts.push(edition)
      pages += await folder.write(site.render(edition, context).files)
    }
  }
  const [first, ...rest] = fronts
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
    { editions: [first, ...rest], archive: { beats, language: first.language } },
    { baseUrl: context.baseUrl, version },
  ).files
  pages += await folder.write(front)
  if (folder.failure !== undefined) return tellFailure('the site could not be written', folder.failure)
  console.log(`${pages} files in ${out}`)
  return 0
}
