import type { Instant } from '#core/model/instant.ts'
import { pageAddress } from './sample-address.ts'
import { referenceOf, type SampleItem, type SampleReference, type SampleReply, type SampleView } from './sample-data.ts'

/** An item as it stands at one moment: edits made, reprinted text filled in, addresses written out. */
export type ItemNow = {
  readonly item: SampleItem
  readonly title: string
  readonly by: string | undefined
  readonly summary: string | undefined
  readonly text: string | undefined
  /** Where the item leads. */
  readonly url: string
  /** Its own page, which is the place of discussion when the item leads elsewhere. */
  readonly ownUrl: string
  readonly canonicalUrl: string
  readonly updatedAt: Instant | undefined
  readonly replies: readonly SampleReply[]
}

/** The item at `now`. */
export function itemAt(item: SampleItem, byReference: ReadonlyMap<SampleReference, SampleItem>, { origin, now }: SampleView): ItemNow {
  const original = item.reprintOf === undefined ? undefined : byReference.get(item.reprintOf)
  const edits = item.edits.filter((edit) => edit.at <= now)
  const replies = item.replies.filter((reply) => reply.at <= now)
  const written: Written = Object.assign({}, textOf(original), ...[item, ...edits].map(textOf))
  const changes = [...edits, ...replies].map(({ at }) => at)
  return {
    item,
    title: written.title ?? item.title,
    by: item.by ?? original?.by,
    summary: written.summary,
    text: written.text,
    url: pageAddress(item.pointsAt ?? referenceOf(item), origin),
    ownUrl: pageAddress(referenceOf(item), origin),
    canonicalUrl: pageAddress(referenceOf(item), undefined),
    updatedAt: changes.length > 0 ? Math.max(...changes) : undefined,
    replies,
  }
}

type Written = { readonly title?: string; readonly summary?: string; readonly text?: string }

function textOf(from: Written | undefined): Written {
  const { title, summary, text } = from ?? {}
  return { ...(title !== undefined && { title }), ...(summary !== undefined && { summary }), ...(text !== undefined && { text }) }
}
