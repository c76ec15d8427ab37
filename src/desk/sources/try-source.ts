import type { Failure } from '#core/model/failure.ts'
import { present } from '#core/model/present.ts'
import type { Source } from '#core/model/source.ts'
import type { Page } from '#core/sources/discover.ts'
import { sourceKindOf } from '#core/sources/registry.ts'
import type { Fetched } from '#ports/fetcher.ts'
import type { Desk } from '../desk.ts'

/** What it takes to look at a source that is not there yet. */
export type SourceDesk = Pick<Desk, 'clock' | 'fetcher' | 'workshop'>

/** What a source that nobody has added yet holds. */
export type Tried = {
  /** What the document calls itself; undefined when it does not say. */
  readonly title?: string
  /** Two or three letters. */
  readonly language?: string
  readonly items: number
  /** The answer itself, so that it need not be asked for again. */
  readonly fetched: Fetched
}

/** Why there is nothing to add; with the page, when one came in place of the document. */
export type Untried = { readonly failure: Failure; readonly page?: Page }

/** Asks a source once, by the plan of its kind, and reads what came. Nothing is stored. */
export async function trySource(desk: SourceDesk, draft: Omit<Source, 'addedAt'>): Promise<Tried | Untried> {
  const { kind, target, options } = draft
  const fetched = await desk.fetcher.fetch(sourceKindOf(kind).plan({ ...draft, addedAt: desk.clock.now() }, undefined))
  if (!fetched.ok) return { failure: fetched.failure }
  const { finalUrl, contentType, body } = fetched.value
  const read = await desk.workshop.read({ kind, target, ...present({ options }), url: finalUrl, contentType, body })
  if (!read.ok) {
    const { failure } = read
    const page = { url: finalUrl, contentType, body, ...present({ linkHeader: fetched.value.linkHeader }) }
    return failure.code === 'read/not-a-feed' ? { failure, page } : { failure }
  }
  const { head, items } = read.value
  const language = head.language?.split('-')[0]?.toLowerCase()
  return { ...present({ title: head.title, language }), items: items.length, fetched: fetched.value }
}
