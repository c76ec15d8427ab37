import { limits } from '#core/limits.ts'
import type { Article } from '#core/model/article.ts'
import type { Capture } from '#core/model/capture.ts'
import type { LookedAt } from '#core/model/looked-at.ts'
import { present } from '#core/model/present.ts'
import type { RightsSignal } from '#core/model/rights.ts'
import type { Story } from '#core/model/story.ts'
import { rightsOf } from '#core/rights/rights-of.ts'
import type { Extracted } from '#core/stages/extract/extract.ts'
import type { Candidate } from '#core/stages/trace/candidates.ts'
import { cleanAddress } from '#core/text/address.ts'
import type { Desk } from '../desk.ts'
import { fetchPage } from './fetch-page.ts'

/** A page that was visited: what is remembered of it, and, where it could be read, what stood there. */
export type Visited = {
  readonly page: LookedAt
  readonly capture?: Capture
  readonly extracted?: Extracted
  readonly signals?: readonly RightsSignal[]
}

export type Visit = { readonly candidate: Candidate; readonly story: Story; readonly articles: readonly Article[] }

/** Fetches and reads one page as politely as any other. Of a publisher who lets nothing be kept, the title is remembered alone. */
export async function visitPage(desk: Desk, { candidate, story, articles }: Visit): Promise<Visited> {
  const { address, url, tries = 0 } = candidate
  const begun = { address, url, storyId: story.id, at: desk.clock.now(), tries: tries + 1 }
  const linking = articles.find(({ links }) => links.length > 0) ?? articles[0]
  const fetched = await fetchPage(desk, { url, sourceId: linking?.sourceId ?? '', key: address })
  if (!fetched.ok) {
    const { code, status } = fetched.failure
    return { page: { ...begun, failure: code, ...(status === 404 || status === 410 ? { isGone: true } : {}) } }
  }
  const { capture, signals } = fetched.value
  const { finalUrl, contentType, body } = capture
  const ended = { ...begun, url: cleanAddress(finalUrl) ?? finalUrl }
  const read = await desk.workshop.extract({ url: finalUrl, contentType, body })
  if (!read.ok) return { page: { ...ended, failure: read.failure.code } }
  const extracted = read.value
  const said = [...signals, ...(extracted.signals ?? [])]
  const mayKeep = rightsOf(said)?.mayArchive !== false
  const { title, siteName, publishedAt } = extracted
  const page = { ...ended, ...present({ title: title?.slice(0, limits.titleChars), siteName: siteName?.slice(0, nameMax), publishedAt }) }
  if (!mayKeep) return { page: { ...page, text: '' }, extracted, signals: said }
  return { page: { ...page, text: extracted.text.slice(0, textMax), captureId: capture.id }, capture, extracted, signals: said }
}

const nameMax = 100
/** What a page says first is what it is about. */
const textMax = 3_000
