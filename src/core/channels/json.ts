import type { ChannelKind } from './channel.ts'

/** Names the shape of the document; the number changes when a field changes its meaning or goes away. */
const editionFormat = 'headwater-edition/1'

/**
 * The Edition itself, with `format` first and all other keys sorted by code unit (as RFC 8785 does), so that the same
 * edition always gives the same bytes.
 */
export const json: ChannelKind = {
  kind: 'json',
  title: 'JSON',
  render(edition, context) {
    const path = context.links({ at: 'file', beat: edition.beat, date: edition.date, format: 'json' }) ?? 'edition.json'
    const body = `${JSON.stringify({ format: editionFormat, ...(sorted(edition) as object) }, undefined, 2)}\n`
    return { channel: 'json', files: [{ path, type: 'application/json; charset=utf-8', body }] }
  },
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(entries.sort(([left], [right]) => (left < right ? -1 : 1)).map(([key, field]) => [key, sorted(field)]))
}
