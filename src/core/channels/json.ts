import { sortedJson } from '../evidence/sorted-json.ts'
import { inertJson } from '../text/inert-json.ts'
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
    const body = inertJson(sortedJson(editionFormat, edition))
    return { channel: 'json', files: [{ path, type: 'application/json; charset=utf-8', body }] }
  },
}
