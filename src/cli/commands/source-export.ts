import { plainText } from '#core/channels/plain.ts'
import { writeOpml } from '#core/sources/opml.ts'
import { entryOfSource, readsFiles } from '#desk/source-entry.ts'
import type { Given } from '../command.ts'
import { givenStore } from '../given-store.ts'
import { writeNewFile } from '../write-new-file.ts'

/** Writes the sources as OPML 2.0, with their kinds and the roles somebody declared, to a file or to standard output. */
export async function sourceExport(given: Given): Promise<number> {
  await using opened = await givenStore(given)
  const sources = await opened.store.sources()
  const shared = sources.filter((source) => !readsFiles(source))
  const opml = writeOpml(shared.map(entryOfSource), 'Headwater sources')
  for (const { title, target } of sources.filter(readsFiles))
    console.error(plainText(`not written: ${title} (${target}): it reads files of this machine`))
  const [path] = given.args
  if (path === undefined) process.stdout.write(opml)
  else console.error(`wrote ${shared.length} sources to ${writeNewFile(path, opml, { isPrivate: false })}`)
  return 0
}
