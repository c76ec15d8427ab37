import { present } from '#core/model/present.ts'
import type { Source } from '#core/model/source.ts'
import type { OpmlEntry, OpmlTypedEntry } from '#core/sources/opml.ts'
import { sourceKindOf, sourceKinds } from '#core/sources/registry.ts'
import { type NewSource, sourceOf } from './seed.ts'

/** Whether a source of that kind and target reads files of this machine: a list from elsewhere may not bring one. */
export function readsFiles({ kind, target }: Pick<Source, 'kind' | 'target'>): boolean {
  return planned({ kind, target }).purpose === 'file'
}

/** A source as an entry of a list of subscriptions: a feed, or another kind with the feed that other readers can follow. */
export function entryOfSource({ kind, target, options, title, role, isRoleAssumed, language }: Source): OpmlEntry | OpmlTypedEntry {
  // A role that was learned is learned again; written down it would count as declared.
  const said = { title, ...present({ role: isRoleAssumed === true ? undefined : role, language }) }
  if (kind === 'feed') return { ...said, xmlUrl: target }
  const { url } = planned({ kind, target })
  const more = { xmlUrl: isFeedAddress.test(url) ? url : undefined, htmlUrl: sourceKindOf(kind).homeOf?.(target) }
  return { ...said, kind, target, ...present({ options, ...more }) }
}

/** Addresses that other readers can follow, by their form: nothing is asked to find out. */
const isFeedAddress = /^https?:\/\/[^?#]{1,2000}(?:\.(?:atom|rss|rdf|xml)|\/(?:feed|rss|atom))\/?(?:[?#]|$)/i

/** An entry of a list as a source, with the address that would be asked; or why it cannot be added. */
export function sourceOfEntry(entry: OpmlTypedEntry): (NewSource & { readonly address: string }) | { readonly why: string } {
  const { kind, target, options, title, role, language } = entry
  const known = sourceKinds.find((each) => each.kind === kind)
  if (!known) return { why: `There is no kind of source called “${kind}”.` }
  const strange = Object.keys(options ?? {}).filter((name) => !Object.hasOwn(known.options ?? {}, name))
  if (strange.length > 0) return { why: `${kind} has no option called ${strange.join(', ')}.` }
  if (readsFiles(entry)) return { why: 'It reads files of this machine; only headwater source add can add it.' }
  return { ...sourceOf(target, { kind, title, ...present({ options, role, language }) }), address: planned(entry).url }
}

function planned({ kind, target }: Pick<Source, 'kind' | 'target'>): ReturnType<ReturnType<typeof sourceKindOf>['plan']> {
  const { source } = sourceOf(target, { kind, title: target })
  return sourceKindOf(kind).plan({ ...source, addedAt: 0 }, undefined)
}
