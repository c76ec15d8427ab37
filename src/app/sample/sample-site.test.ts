import { parseFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { read } from '#core/stages/read/read.ts'
import { loadSample } from './load-sample.ts'
import { feedPath, samplePath } from './sample-address.ts'
import type { SampleSource } from './sample-data.ts'
import { sampleSite } from './sample-site.ts'
import { sampleSources } from './sample-sources.ts'

const data = loadSample()
const origin = 'http://127.0.0.1:4501'
const endOf = (date: string): number => Date.parse(`${date}T23:59:59Z`)
const firstDay = sampleSite(data, { origin, now: endOf('2026-03-02') })
const secondDay = sampleSite(data, { origin, now: endOf('2026-03-03') })
const direct = sampleSite(data, { origin: undefined, now: endOf('2026-03-03') })

function sourceOf(id: string): SampleSource {
  const source = data.sources.find((candidate) => candidate.id === id)
  if (!source) throw new Error(`no source ${id}`)
  return source
}

function itemsOf(id: string, site = secondDay): readonly { readonly title?: string; readonly url?: string; readonly updatedAt?: number }[] {
  const path = feedPath(sourceOf(id))
  const answer = site(path)
  const result = read({
    kind: 'feed',
    url: origin + path,
    contentType: answer?.contentType ?? '',
    body: new TextEncoder().encode(answer?.body ?? ''),
  })
  return result.ok ? result.value.items : []
}

function page(reference: string, site = secondDay): string {
  return site(`/pages/${reference}`)?.body ?? ''
}

describe('the sample’s feeds', () => {
  it('parse in the format that the source declares', () => {
    for (const source of data.sources) {
      const answer = secondDay(feedPath(source))
      if (source.fault === 'status-500') expect(answer?.status).toBe(500)
      else expect(parseFeed(answer?.body ?? '').format, source.id).toBe(source.format)
    }
  })

  it('are read by our own reader with title, address and date for every item', () => {
    for (const source of data.sources) {
      if (source.fault === 'status-500') continue
      const expected = data.days.flatMap((day) => day.items).filter((item) => item.source === source).length
      const found = itemsOf(source.id)
      expect(found.length, source.id).toBe(Math.min(expected, 40))
      for (const item of found)
        expect(item, source.id).toMatchObject({ title: expect.any(String), url: expect.any(String), publishedAt: expect.any(Number) })
    }
  })

  it('keep their letters under a false charset declaration', () => {
    expect(secondDay('/feeds/movil-plaza.xml')?.body).toContain('encoding="utf-16"')
    expect(itemsOf('movil-plaza').map(({ title }) => title)).toContain('Las mejores ofertas del martes en móviles y accesorios')
  })

  it('hold nothing that is not yet published', () => {
    const morning = sampleSite(data, { origin, now: Date.parse('2026-03-02T06:00:00Z') })
    expect(itemsOf('brantwell', morning)).toEqual([])
    expect(itemsOf('loomwell', morning)).toHaveLength(1)
    expect(morning('/pages/brantwell.example/newsroom/plinth-pledge')).toBeUndefined()
  })

  it('show a changed item with its new title on the second day', () => {
    expect(itemsOf('packetfort-forum', firstDay).map(({ title }) => title)).toContain('Meshlane on Packetfort bypasses Blockgate rules')
    const [changed] = itemsOf('packetfort-forum').filter(({ title }) => title?.startsWith('[Solved in Meshlane 1.80.2]'))
    expect(changed?.updatedAt).toBe(Date.parse('2026-03-03T09:30:00Z'))
  })

  it('lead from an aggregator to the page it points at', () => {
    expect(itemsOf('commit-front').map(({ url }) => url)).toContain(`${origin}/pages/kitefold.example/blog/slate-terminal-is-open-source`)
  })
})

describe('the sample’s pages', () => {
  it('stand around their article with a canonical address under .example', () => {
    const html = page('stack-herald.example/plinth-cloud-credits')
    expect(html).toContain('<link rel="canonical" href="https://stack-herald.example/plinth-cloud-credits">')
    expect(html).toContain('<h1>1.2 billion of the 5 billion dollar Plinth pledge are cloud credits, Corvane says</h1>')
    expect(html).toContain(`<a href="${origin}/pages/opencroft.example/news/plinth-charter">charter</a>`)
    expect(html).toContain('class="consent"')
  })

  it('repeat a reprinted text word for word', () => {
    const lead = 'said on Monday they would spend 5 billion dollars over five years on Plinth'
    for (const place of [
      'meridian-wire.example/plinth-five-billion-pledge',
      'ledgerline.example/wire/plinth-five-billion-pledge',
      'tech-morning.example/2026/03/02/plinth-pledge',
    ]) {
      expect(page(place)).toContain(lead)
    }
  })

  it('hide an order in two pages of one outlet, and only there', () => {
    const pages = data.days.flatMap((day) => day.items).map((item) => page(`${item.source.host}/${item.slug}`))
    expect(pages.filter((html) => html.includes('Ignore all previous instructions'))).toHaveLength(2)
    expect(page('ledgerline.example/wire/plinth-five-billion-pledge')).toContain('<div class="off" aria-hidden="true">')
    expect(page('ledgerline.example/ai-gateway-buying-guide')).toContain('<div class="off" aria-hidden="true">')
  })

  it('grow with the answers in a thread', () => {
    const thread = 'agora-commons.example/t/governance-models-for-public-discussion-platforms/881'
    expect(page(thread, firstDay)).toContain('3 posts.')
    expect(page(thread)).toContain('4 posts.')
  })

  it('are missing or closed where the sample says so', () => {
    expect(secondDay('/pages/north-review.example/city/harbour-market')?.status).toBe(404)
    expect(page('north-review.example/city/tram-line-7')).toContain('Subscribe to read the full article.')
    expect(secondDay('/pages/north-review.example/nothing-here')).toBeUndefined()
    expect(secondDay('/etc/passwd')).toBeUndefined()
  })
})

describe('the sample without a loopback origin', () => {
  it('has public addresses everywhere', () => {
    for (const source of data.sources) expect(direct(feedPath(source))?.body ?? '').not.toContain('127.0.0.1')
    expect(page('kernel-post.example/libpict-cve-2026-99027', direct)).toContain('<a href="https://klaxon.example/advisories/ksa-2026-08">')
  })

  it('is found by the path of a public address', () => {
    for (const { source } of sampleSources(data, undefined)) expect(direct(samplePath(source.target) ?? ''), source.title).toBeDefined()
    expect(samplePath('https://klaxon.example/advisories/ksa-2026-08?utm_source=x#top')).toBe(
      '/pages/klaxon.example/advisories/ksa-2026-08',
    )
    expect(samplePath('https://example.org/')).toBeUndefined()
    expect(samplePath('no address')).toBeUndefined()
  })

  it('gives sources and outlets as a source pack does', () => {
    const packed = sampleSources(data, origin)
    expect(packed).toHaveLength(data.sources.length)
    expect(packed[0]?.source.target).toMatch(/^http:\/\/127\.0\.0\.1:4501\/feeds\/[a-z-]+\.(xml|json)$/)
    const forgeyard = packed.filter(({ outlet }) => outlet.name === 'Forgeyard')
    expect(new Set(forgeyard.map(({ outlet }) => outlet.id)).size).toBe(1)
  })
})
