import { limits } from '#core/limits.ts'
import type { Capture } from '#core/model/capture.ts'
import { ok, type Result } from '#core/model/failure.ts'
import { hashOf, idOf } from '#core/model/ids.ts'
import { present } from '#core/model/present.ts'
import type { RightsSignal } from '#core/model/rights.ts'
import type { Desk } from '../desk.ts'

export type PageAsked = {
  readonly url: string
  readonly sourceId: string
  /** What the page belongs to; its capture is named by it and by what stood there. */
  readonly key: string
  /** The item whose page it is, where there is one. */
  readonly itemKey?: string
}

export type PageFetched = { readonly capture: Capture; readonly signals: readonly RightsSignal[] }

/** Fetches a page for reading, with what headers and the host’s files say may be done with it. */
export async function fetchPage(
  { fetcher }: Pick<Desk, 'fetcher'>,
  { url, sourceId, key, itemKey }: PageAsked,
): Promise<Result<PageFetched>> {
  const accept = 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.1'
  const fetched = await fetcher.fetch({ url, purpose: 'page', accept, bytesMax: limits.pageBytes })
  if (!fetched.ok) return fetched
  const { finalUrl, fetchedAt, status, contentType, body, bodyHash, signals = [] } = fetched.value
  const hash = bodyHash ?? hashOf(body)
  const id = idOf('capture', key, hash)
  const told = { url, finalUrl, fetchedAt, status, contentType, body, hash }
  return ok({ capture: { id, sourceId, purpose: 'page', ...present({ itemKey }), ...told }, signals })
}
