import { hashOf } from '#core/model/ids.ts'
import type { Source, SourceState } from '#core/model/source.ts'
import { sortedOptions } from '#core/sources/source-id.ts'
import type { Desk } from '../desk.ts'

/**
 * What reads a source: the program’s version, and what of the source decides how its documents are read. Another reader finds
 * other things in the same bytes, so it asks for them once more: `0.1.0 feed 5f0c2b9a`.
 */
export function readerOf({ options }: Pick<Desk, 'options'>, { kind, options: given }: Source): string {
  const told = Object.entries(sortedOptions(given) ?? {})
  return `${options.context.version} ${kind} ${hashOf(JSON.stringify(told)).slice(0, 8)}`
}

/** Whether a source was read by that reader last. Of one that was never read there is nothing to ask for again. */
export function isReadBy(reader: string, { readBy, bodyHash }: SourceState): boolean {
  return readBy === reader || bodyHash === undefined
}

/** A source as if nothing of it had been read: without validators and hash, so that the next fetch brings it whole. */
export function unread(state: SourceState): SourceState {
  const { etag: _etag, lastModified: _lastModified, validatorsFrom: _from, bodyHash: _hash, readBy: _readBy, ...rest } = state
  return rest
}
