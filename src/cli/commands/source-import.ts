import { addressGuard } from '#app/address-guard.ts'
import { readFile } from '#app/read-file.ts'
import { readSourcePack } from '#core/beats/read-sources.ts'
import { plainText } from '#core/channels/plain.ts'
import { ok, type Result } from '#core/model/failure.ts'
import { decode } from '#core/sources/decode.ts'
import type { RefusedEntry } from '#core/sources/opml.ts'
import { countWords } from '#core/text/count-words.ts'
import { addSources, type NewSource } from '#desk/seed.ts'
import { sourcesOfOpml } from '#desk/sources/sources-of-opml.ts'
import type { Given } from '../command.ts'
import { givenBeats, givenConfig } from '../given-config.ts'
import { givenPack } from '../given-pack.ts'
import { givenStore } from '../given-store.ts'
import { tellFailure } from '../tell-failure.ts'
import { usageError } from '../usage-error.ts'

/** Adds the sources of an OPML file or of a source pack (YAML); without a file, those of the configured beats. */
export async function sourceImport(given: Given): Promise<number> {
  const [path] = given.args
  const config = givenConfig(given)
  const read = path === undefined ? ok(givenPack(givenBeats(config))) : fromFile(path, addressGuard(config))
  if (!read.ok) return tellFailure('the sources cannot be imported', read.failure)
  const list = read.value
  await using opened = await givenStore(given, 'make')
  const added = await addSources(opened, list)
  console.log(`${countWords(added, 'source', 'sources')} added, ${list.length - added} were there already`)
  if (list.length === 0) console.error(`${path} lists no feed`)
  return 0
}

function fromFile(path: string, guard: (address: string) => string | undefined): Result<readonly NewSource[]> {
  const file = readFile(path)
  if ('found' in file) {
    const problem = { at: path, found: file.found, expected: 'an OPML file or a source pack', fix: 'Check the path and the rights.' }
    throw usageError('the sources cannot be imported', [problem])
  }
  // Other readers write OPML in other encodings than UTF-8 too.
  const { text } = decode(file.bytes, '')
  if (/\.ya?ml$/i.test(path)) {
    const pack = readSourcePack(text, path)
    if ('problems' in pack) throw usageError('the source pack cannot be used', pack.problems)
    return ok(pack.sources)
  }
  const opml = sourcesOfOpml(text, guard)
  if (!opml.ok) return { ok: false, failure: { ...opml.failure, at: path } }
  for (const refused of opml.value.refused) tellRefused(refused)
  return ok(opml.value.sources)
}

function tellRefused({ title, address, why }: RefusedEntry): void {
  console.error(plainText(`not added: ${title} (${address}): ${why}`))
}
