import { writeFileSync } from 'node:fs'
import { writeOpml } from '#core/sources/opml.ts'
import type { Given } from '../command.ts'
import { givenStore } from '../given-store.ts'

/** Writes the sources as OPML 2.0, with the roles somebody declared, to a file or to standard output. */
export async function sourceExport(given: Given): Promise<number> {
  await using opened = await givenStore(given)
  const sources = await opened.store.sources()
  const opml = writeOpml(
    // A role that was learned is learned again; written down it would count as declared.
    sources.map(({ title, target, role, isRoleAssumed, language }) => ({
      title,
      xmlUrl: target,
      ...(isRoleAssumed === true ? {} : { role }),
      ...(language === undefined ? {} : { language }),
    })),
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
