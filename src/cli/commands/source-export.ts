import { writeFileSync } from 'node:fs'
import { writeOpml } from '#core/sources/opml.ts'
import type { Given } from '../command.ts'
import { givenDesk } from '../given-desk.ts'

/** Writes the sources as OPML 2.0, with their roles, to a file or to standard output. */
export async function sourceExport(given: Given): Promise<number> {
  await using opened = await givenDesk(given)
  const sources = await opened.desk.store.sources()
  const opml = writeOpml(
    sources.map(({ title, target, role, language }) => ({ title, xmlUrl: target, role, ...(language === undefined ? {} : { language }) })),
    'Headwater sources',
  )
  const [path] = given.args
  if (path === undefined) process.stdout.write(opml)
  else {
    writeFileSync(path, opml)
    console.error(`wrote ${sources.length} sources to ${path}`)
  }
  return 0
}
