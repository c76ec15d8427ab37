import { existsSync, readFileSync } from 'node:fs'
import { readSourcePack } from '#core/beats/read-sources.ts'
import { readOpml } from '#core/sources/opml.ts'
import { addSources, type NewSource, sourceOf } from '#desk/seed.ts'
import type { Given } from '../command.ts'
import { givenDesk } from '../given-desk.ts'
import { givenPack } from '../given-pack.ts'
import { tellFailure } from '../tell-failure.ts'
import { usageError } from '../usage-error.ts'

/** Adds the sources of an OPML file or of a source pack (YAML); without a file, those of the configured beats. */
export async function sourceImport(given: Given): Promise<number> {
  await using opened = await givenDesk(given)
  const { desk, beats } = opened
  const [path] = given.args
  const list = path === undefined ? givenPack(beats) : fromFile(path)
  if (typeof list === 'number') return list
  const added = await addSources(desk, list)
  console.log(`${added} sources added, ${list.length - added} were there already`)
  return 0
}

function fromFile(path: string): readonly NewSource[] | number {
  if (!existsSync(path))
    throw usageError('the file cannot be read', [
      { at: path, found: 'no such file', expected: 'an OPML file or a source pack', fix: 'Check the path.' },
    ])
  const text = readFileSync(path, 'utf8')
  if (/\.ya?ml$/.test(path)) {
    const pack = readSourcePack(text, path)
    if ('problems' in pack) throw usageError('the source pack cannot be used', pack.problems)
    return pack.sources
  }
  const opml = readOpml(text)
  if (!opml.ok) return tellFailure('the file is not OPML', { ...opml.failure, at: path })
  return opml.value.map((entry) => {
    const { xmlUrl, title, role, language } = entry
    return sourceOf(xmlUrl, {
      kind: 'feed',
      title,
      ...(role === undefined ? {} : { role }),
      ...(language === undefined ? {} : { language }),
    })
  })
}
