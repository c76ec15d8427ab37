import { limits } from '#core/limits.ts'
import type { Article } from '#core/model/article.ts'
import type { Capture } from '#core/model/capture.ts'
import type { Decision } from '#core/model/decision.ts'
import type { Failure } from '#core/model/failure.ts'
import { hashOf, idOf } from '#core/model/ids.ts'
import type { Item } from '#core/model/item.ts'
import type { Outlet, Source } from '#core/model/source.ts'
import type { Extracted } from '#core/stages/extract/extract.ts'
import { language } from '#core/stages/language/language.ts'
import { normalize } from '#core/stages/normalize/normalize.ts'
import { outletFor } from '#core/stages/normalize/outlet-for.ts'
import { jobOf } from '#ports/queue.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from '../desk.ts'
import type { Outcome } from '../step.ts'
import { isWorthItsPage } from './screen-page.ts'

/** Makes the article of an item: from its page where that is worth a visit and can be had, else from the feed’s own text. */
export async function extract(desk: Desk, itemKey: string): Promise<Outcome> {
  const [item] = await desk.store.items([itemKey])
  const source = item && (await desk.store.source(item.sourceId))
  if (item === undefined || source === undefined) return { changes: [] }
  const outlets = await desk.store.outlets()
  const parts = { item, source, outlets }
  const fromFeed = await articleOf(desk, parts, undefined)
  const page = isWorthItsPage(fromFeed, { desk, outlets, source, now: desk.clock.now() }) ? await pageOf(desk, item, source) : undefined
  const article = page?.extracted === undefined ? fromFeed : await articleOf(desk, parts, page)
  const decisions: readonly Decision[] = [formDecision(article, page?.failure)]
  const changes: readonly Change[] = [
    ...(page?.capture === undefined ? [] : [{ put: 'capture', capture: page.capture } as const]),
    ...(outlets.some((outlet) => outlet.id === article.outletId)
      ? []
      : [{ put: 'outlet', outlet: outletFor({ item, source, outlets }) } as const]),
    { put: 'article', article, joins: true },
    { put: 'decisions', run: `extract:${itemKey}`, at: desk.clock.now(), decisions },
    { put: 'job', job: jobOf('group', 'all', desk.clock.now()) },
  ]
  return { changes, tell: () => desk.wakeups.announce() }
}

type Page = { readonly capture?: Capture; readonly extracted?: Extracted; readonly failure?: Failure }

type Parts = { readonly item: Item; readonly source: Source; readonly outlets: readonly Outlet[] }

async function articleOf(desk: Desk, given: Parts, page: Page | undefined): Promise<Article> {
  const parts = {
    ...given,
    ...(page?.extracted === undefined ? {} : { page: page.extracted }),
    ...(page?.capture === undefined ? {} : { pageCaptureId: page.capture.id }),
  }
  const declared = page?.extracted?.language ?? given.item.language ?? given.source.language
  const said = declared?.toLowerCase().split(/[-_]/)[0] || 'und'
  const draft = normalize({ ...parts, language: said }, desk.options.normalize).output
  const decided = await languageOfText(desk, draft)
  // Most sources say what they write in, and the work is not done twice.
  return decided === said ? draft : normalize({ ...parts, language: decided }, desk.options.normalize).output
}

async function languageOfText(desk: Desk, draft: Article): Promise<string> {
  const text = `${draft.title}\n${draft.text.slice(0, 500)}`
  return language({ text, declared: draft.language, heard: await desk.workshop.identify(text) })
}

async function pageOf(desk: Desk, item: Item, source: Source): Promise<Page> {
  const accept = 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.1'
  const fetched = await desk.fetcher.fetch({ url: item.url, purpose: 'page', accept, bytesMax: limits.pageBytes })
  if (!fetched.ok) return { failure: fetched.failure }
  const { finalUrl, fetchedAt, status, contentType, body } = fetched.value
  const hash = hashOf(body)
  const id = idOf('capture', item.key, hash)
  const capture: Capture = {
    id,
    sourceId: source.id,
    purpose: 'page',
    itemKey: item.key,
    url: item.url,
    finalUrl,
    fetchedAt,
    status,
    contentType,
    body,
    hash,
  }
  const extracted = await desk.workshop.extract({ url: finalUrl, contentType, body })
  if (!extracted.ok) return { capture, failure: extracted.failure }
  const { wall } = extracted.value
  return { capture, extracted: extracted.value, ...(wall === undefined ? {} : { failure: wall }) }
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
