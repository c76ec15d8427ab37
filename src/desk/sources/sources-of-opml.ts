import { ok, type Result } from '#core/model/failure.ts'
import { present } from '#core/model/present.ts'
import { type OpmlEntry, type RefusedEntry, readOpml } from '#core/sources/opml.ts'
import { type NewSource, sourceOf } from '../seed.ts'
import { sourceOfEntry } from '../source-entry.ts'

/** The sources of a list, and what of it cannot be added. */
export type OpmlSources = { readonly sources: readonly NewSource[]; readonly refused: readonly RefusedEntry[] }

/** Why an address would never be fetched; undefined when nothing stands against it. */
type Guard = (address: string) => string | undefined

/** Reads a list of subscriptions (OPML) as sources. Fails as `readOpml` does; single entries are refused one by one. */
export function sourcesOfOpml(text: string, guard: Guard): Result<OpmlSources> {
  const opml = readOpml(text)
  if (!opml.ok) return opml
  const sources: NewSource[] = []
  const refused: RefusedEntry[] = [...opml.value.refused]
  for (const entry of opml.value.entries) {
    const why = guard(entry.xmlUrl)
    if (why === undefined) sources.push(feedOf(entry))
    else refused.push({ title: entry.title, address: entry.xmlUrl, why })
  }
  for (const entry of opml.value.typed) {
    const found = sourceOfEntry(entry)
    const why = 'why' in found ? found.why : guard(found.address)
    if ('why' in found || why !== undefined) refused.push({ title: entry.title, address: `${entry.kind} ${entry.target}`, why: why ?? '' })
    else sources.push({ source: found.source, outlet: found.outlet })
  }
  return ok({ sources, refused })
}

function feedOf({ xmlUrl, title, role, language }: OpmlEntry): NewSource {
  return sourceOf(xmlUrl, { kind: 'feed', title, ...present({ role, language }) })
}
