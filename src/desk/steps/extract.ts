import { tagOf } from '#core/languages/tags.ts'
import type { Article } from '#core/model/article.ts'
import type { Capture } from '#core/model/capture.ts'
import type { Decision } from '#core/model/decision.ts'
import type { Failure } from '#core/model/failure.ts'
import type { Item } from '#core/model/item.ts'
import { present } from '#core/model/present.ts'
import type { RightsSignal } from '#core/model/rights.ts'
import { isSecondHand, type Outlet, type Source } from '#core/model/source.ts'
import { rightsDecisions } from '#core/rights/rights-decisions.ts'
import type { Extracted } from '#core/stages/extract/extract.ts'
import { normalize } from '#core/stages/normalize/normalize.ts'
import { outletFor } from '#core/stages/normalize/outlet-for.ts'
import { outletIndexOf } from '#core/text/outlet-index.ts'
import { jobOf } from '#ports/queue.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from '../desk.ts'
import { ruledBeats } from '../recall/ruled-beat.ts'
import type { Outcome } from '../step.ts'
import { fetchPage } from './fetch-page.ts'
import { isWorthItsPage } from './screen-page.ts'

/** Makes the article of an item: from its page where that is worth a visit and can be had, else from the feed’s own text. */
export async function extract(desk: Desk, itemKey: string): Promise<Outcome> {
  const [item] = await desk.store.items([itemKey])
  const source = item && (await desk.store.source(item.sourceId))
  if (item === undefined || source === undefined) return { changes: [] }
  const outlets = await desk.store.outlets()
  const outlet = outletFor({ item, source, outlets })
  const known = outletIndexOf(outlets).byId
  // An outlet or two is all that an article needs to know of thousands.
  const parts = { item, source, outlets: [outlet, known.get(source.outletId) ?? outlet] }
  const fromFeed = await articleFrom(desk, parts, undefined)
  const isWanted =
    mayKeepPage(fromFeed, source) &&
    isWorthItsPage(fromFeed, { desk, beats: await ruledBeats(desk), outlets, source, now: desk.clock.now() })
  const page = isWanted ? await pageOf(desk, item, source) : undefined
  const article = page === undefined ? fromFeed : await articleFrom(desk, parts, page)
  const decisions: readonly Decision[] = [formDecision(article, page?.failure), ...rightsDecisions(article)]
  const changes: readonly Change[] = [
    // What its publisher does not want kept is not kept as bytes either.
    ...(page?.capture === undefined || article.rights?.mayArchive === false ? [] : [{ put: 'capture', capture: page.capture } as const]),
    ...(known.has(outlet.id) ? [] : [{ put: 'outlet', outlet } as const]),
    { put: 'article', article, joins: true },
    { put: 'decisions', run: `extract:${itemKey}`, at: desk.clock.now(), decisions },
    ...(desk.embedder === undefined ? [] : [{ put: 'job', job: jobOf('embed', 'all', desk.clock.now()) } as const]),
    { put: 'job', job: jobOf('group', 'all', desk.clock.now()) },
  ]
  return { changes, tell: () => desk.wakeups.announce() }
}

/** Of a publisher who lets nothing be kept a page would be fetched in vain; what a list of links asks is for the list. */
function mayKeepPage({ rights }: Article, { role }: Source): boolean {
  return isSecondHand(role) || (rights?.mayArchive !== false && rights?.quoteCharsMax !== 0)
}

type Page = {
  readonly capture?: Capture
  readonly signals?: readonly RightsSignal[]
  readonly extracted?: Extracted
  readonly failure?: Failure
}

type Parts = { readonly item: Item; readonly source: Source; readonly outlets: readonly Outlet[] }

async function articleFrom(desk: Desk, given: Parts, page: Page | undefined): Promise<Article> {
  const { item, source } = given
  const declared = page?.extracted?.language ?? item.language ?? source.language
  const input = { ...given, declared, ...present({ page: page?.extracted, pageCaptureId: page?.capture?.id, pageSignals: page?.signals }) }
  const made = await desk.workshop.article(input, desk.options.normalize)
  return made.ok ? made.value.output : headlineOnly(desk, given)
}

/** What is left of an item whose markup cannot be read: its headline and where it leads. */
function headlineOnly(desk: Desk, given: Parts): Article {
  const { html: _html, summary: _summary, ...item } = given.item
  const language = tagOf(item.language ?? given.source.language) ?? 'und'
  return normalize({ ...given, item, language }, desk.options.normalize).output
}

async function pageOf(desk: Desk, item: Item, source: Source): Promise<Page> {
  const fetched = await fetchPage(desk, { url: item.url, sourceId: source.id, key: item.key, itemKey: item.key })
  if (!fetched.ok) return { failure: fetched.failure }
  const { capture, signals } = fetched.value
  const { finalUrl, contentType, body } = capture
  const extracted = await desk.workshop.extract({ url: finalUrl, contentType, body })
  if (!extracted.ok) return { capture, signals, failure: extracted.failure }
  const { wall } = extracted.value
  return { capture, signals, extracted: extracted.value, ...(wall === undefined ? {} : { failure: wall }) }
}

function formDecision(article: Article, failure: Failure | undefined): Decision {
  const because = { full: 'full-text', feed: 'feed-text', headline: 'headline-only' } as const
  const evidence = {
    passages: article.passages.length,
    language: article.language,
    ...(failure === undefined ? {} : { page: failure.code, why: failure.why }),
  }
  return { stage: 'extract', subject: article.id, verdict: article.form, because: because[article.form], evidence }
}
