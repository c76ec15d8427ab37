import { addressGuard } from '#app/address-guard.ts'
import { readFile } from '#app/read-file.ts'
import { readSourcePack } from '#core/beats/read-sources.ts'
import { plainText } from '#core/channels/plain.ts'
import { ok, type Result } from '#core/model/failure.ts'
import { present } from '#core/model/present.ts'
import { decode } from '#core/sources/decode.ts'
import { type OpmlEntry, type OpmlTypedEntry, type RefusedEntry, readOpml } from '#core/sources/opml.ts'
import { countWords } from '#core/text/count-words.ts'
import { addSources, type NewSource, sourceOf } from '#desk/seed.ts'
import type { Given } from '../command.ts'
import { givenBeats, givenConfig } from '../given-config.ts'
import { givenPack } from '../given-pack.ts'
import { givenStore } from '../given-store.ts'
import { tellFailure } from '../tell-failure.ts'
import { sourceOfEntry } from '../typed-entry.ts'
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

function fromFile(path: string, guard: Guard): Result<readonly NewSource[]> {
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
  const opml = readOpml(text)
  if (!opml.ok) return { ok: false, failure: { ...opml.failure, at: path } }
  const entries = opml.value.entries.map((entry) => ({ entry, why: guard(entry.xmlUrl) }))
  for (const { entry, why } of entries) if (why !== undefined) tellRefused({ title: entry.title, address: entry.xmlUrl, why })
  for (const refused of opml.value.refused) tellRefused(refused)
  const feeds = entries.flatMap(({ entry, why }) => (why === undefined ? [newSourceOf(entry)] : []))
  return ok([...feeds, ...opml.value.typed.flatMap((entry) => typedSource(entry, guard))])
}

function typedSource(entry: OpmlTypedEntry, guard: Guard): readonly NewSource[] {
  const found = sourceOfEntry(entry)
  const why = 'why' in found ? found.why : guard(found.address)
  if ('why' in found || why !== undefined) {
    tellRefused({ title: entry.title, address: `${entry.kind} ${entry.target}`, why: why ?? '' })
    return []
  }
  return [{ source: found.source, outlet: found.outlet }]
}

/** Why an address would never be fetched; undefined when nothing stands against it. */
type Guard = (address: string) => string | undefined

function tellRefused({ title, address, why }: RefusedEntry): void {
  console.error(plainText(`not added: ${title} (${address}): ${why}`))
}

function newSourceOf({ xmlUrl, title, role, language }: OpmlEntry): NewSource {
  return sourceOf(xmlUrl, { kind: 'feed', title, ...present({ role, language }) })
}
