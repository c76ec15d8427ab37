import { expect, it, onTestFinished } from 'vitest'
import { loadBeats } from '#app/load-beats.ts'
import { minuteMs } from '#core/model/instant.ts'
import type { RightsSignal } from '#core/model/rights.ts'
import { extract } from '#desk/steps/extract.ts'
import type { Change } from '#ports/store.ts'
import { folderOfTest } from '../contract/place.ts'
import { feedOf, type Watch, watchSources } from './watched-source.ts'

const title = 'Linux kernel project fixes CVE-2026-31111, a critical vulnerability under active attack'
const text =
  'Maintainers of the Linux kernel released fixed versions on Monday for a critical hole in its packet filter. Attackers use it to gain root rights on servers. Distributions ship the fix since the morning, and owners of shared hosts are told to install it at once.'
const reserved: RightsSignal = { from: 'header', vocabulary: 'tdmrep', says: 'tdm-reservation=1' }

type Told = {
  readonly feedHead?: string
  readonly feedSignals?: readonly RightsSignal[]
  readonly pageHead?: string
  readonly pageSignals?: readonly RightsSignal[]
}

/** A feed with one headline that leads to a page; gives what the extract step wants stored of it. */
async function changesOf(
  told: Told,
): Promise<{ readonly watch: Watch; readonly changes: readonly Change[]; readonly askedForPage: boolean }> {
  const html = `<html lang="en"><head><title>${title}</title>${told.pageHead ?? ''}</head><body><article><h1>${title}</h1><p>${text}</p></article></body></html>`
  const watch = await watchSources(folderOfTest(), ['https://gazette.example/rss'], (visit) => {
    if (visit.plan.purpose === 'source') {
      const feed = feedOf(visit, [title], { head: told.feedHead ?? '', signals: told.feedSignals ?? [] })
      if (!feed.ok) return feed
      const body = new TextDecoder().decode(feed.value.body).replace('</guid>', '</guid><link>https://gazette.example/kernel</link>')
      return { ok: true, value: { ...feed.value, body: new TextEncoder().encode(body) } }
    }
    const page = feedOf(visit, [])
    if (!page.ok) return page
    return {
      ok: true,
      value: { ...page.value, contentType: 'text/html', body: new TextEncoder().encode(html), signals: told.pageSignals ?? [] },
    }
  })
  onTestFinished(() => watch.close())
  await watch.pass(minuteMs)
  const beats = loadBeats(['open-source'])
  if (!beats.ok) throw new Error('the beat is well')
  const [item] = await watch.desk.store.itemsSeen(0, Number.MAX_SAFE_INTEGER)
  const desk = { ...watch.desk, beats: beats.value, options: { ...watch.desk.options, pages: 'screened' as const } }
  const { changes } = await extract(desk, item?.key ?? '')
  return { watch, changes, askedForPage: watch.visits.some(({ plan }) => plan.purpose === 'page') }
}

const articleIn = (changes: readonly Change[]) =>
  changes.flatMap((change) => ('put' in change && change.put === 'article' ? [change.article] : []))[0]
const capturesIn = (changes: readonly Change[]) => changes.filter((change) => 'put' in change && change.put === 'capture')
const becauseIn = (changes: readonly Change[]) =>
  changes.flatMap((change) => ('put' in change && change.put === 'decisions' ? change.decisions.map((decision) => decision.because) : []))

it('keeps the page of who asks for nothing', async () => {
  const { changes } = await changesOf({})
  expect(articleIn(changes)).toMatchObject({ form: 'full', text })
  expect(articleIn(changes)?.rights).toBeUndefined()
  expect(capturesIn(changes)).toHaveLength(1)
})

it('keeps neither text nor bytes of a page that may not be kept, and says why', async () => {
  for (const told of [{ pageHead: '<meta name="robots" content="noarchive">' }, { pageSignals: [reserved] }]) {
    const { changes } = await changesOf(told)
    expect(articleIn(changes)).toMatchObject({ form: 'headline', text: '', rights: { mayArchive: false } })
    expect(articleIn(changes)?.pageCaptureId).toBeUndefined()
    expect(capturesIn(changes)).toEqual([])
    expect(becauseIn(changes)).toContain('rights-reserved')
  }
})

it('keeps the text that is not for models, and that it is not', async () => {
  const { changes } = await changesOf({ pageSignals: [{ from: 'robots.txt', vocabulary: 'content-signal', says: 'ai-input=no' }] })
  expect(articleIn(changes)).toMatchObject({ form: 'full', rights: { mayModel: false, mayArchive: true } })
})

it('asks for no page of a publisher who lets nothing be kept, and keeps what the feed says with source and item', async () => {
  const license = '<cc:license xmlns:cc="http://creativecommons.org/ns#">https://gazette.example/terms</cc:license>'
  const { watch, changes, askedForPage } = await changesOf({ feedHead: license, feedSignals: [reserved] })
  expect(askedForPage).toBe(false)
  expect(articleIn(changes)?.rights).toMatchObject({ mayModel: false, license: 'https://gazette.example/terms' })
  expect((await watch.state()).signals?.map(({ from, says }) => `${from} ${says}`)).toEqual([
    'header tdm-reservation=1',
    'feed https://gazette.example/terms',
  ])
})
