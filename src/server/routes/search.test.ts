import { describe, expect, it } from 'vitest'
import { limits } from '#core/limits.ts'
import { startOfDay } from '#core/model/instant.ts'
import type { SearchAsk, SearchHit, Store } from '#ports/store.ts'
import { callerOf } from '../../../test/fixtures/caller.ts'
import { edition } from '../../../test/fixtures/channels/edition.ts'
import { storeOf } from '../../../test/fixtures/channels/store.ts'
import { createApp } from '../app.ts'

/** Asks the search; tells what the store was asked and what the page says. `count` hits are found in all. */
async function asked(query: string, { count = 1, store = {} }: { readonly count?: number; readonly store?: Partial<Store> } = {}) {
  const asks: SearchAsk[] = []
  const hit = (at: number): SearchHit => ({
    subject: at === 0 ? 'item-0' : `article-${at}`,
    title: `Hit ${at} \u202e<b>`,
    url: at === 0 ? 'javascript:alert(1)' : `https://weir.example/${at}`,
    outletId: 'outlet-1',
    publishedAt: 0,
    snippet: '<script>',
  })
  const app = createApp({
    store: {
      ...storeOf([edition]),
      search: async (ask) => {
        asks.push(ask)
        return Array.from({ length: Math.max(0, Math.min(count - (ask.offset ?? 0), ask.limit)) }, (_, at) => hit(at))
      },
      ...store,
    },
    beats: [
      { id: 'open-source', title: 'Open source', sections: [{ id: 'security', title: 'Security' }] },
      { id: 'ai', title: 'AI' },
    ],
    zone: 'Europe/Berlin',
    version: '0.0.0',
    baseUrl: 'http://127.0.0.1:4500/',
    hosts: [],
    callerOf: callerOf('visitor'),
    status: () => ({ phase: 'idle', done: 0, total: 0, outcomes: [] }),
    isSample: () => false,
    bugFound: (error) => {
      throw error
    },
  })
  const answer = await app.request(`/search?${query}`)
  return { status: answer.status, page: await answer.text(), asks }
}

describe('/search', () => {
  it('asks the store for what its fields say, days in the zone of the paper', async () => {
    const { asks, page } = await asked(
      'q=mill+race&kind=story&outlet=bytewire&beat=open-source&section=security&from=2026-05-01&to=2026-05-02&language=de&sort=time&page=3',
      { count: 99 },
    )
    expect(asks).toEqual([
      {
        words: 'mill race',
        isTyping: true,
        kind: 'story',
        outletId: 'outlet-1',
        beat: 'open-source',
        section: 'security',
        from: startOfDay('2026-05-01', 'Europe/Berlin'),
        to: startOfDay('2026-05-03', 'Europe/Berlin'),
        language: 'de',
        order: 'time',
        offset: 40,
        limit: 21,
      },
    ])
    expect(page).toContain('<option value="de" selected>German</option>')
    expect(page).toMatch(/href="\/search\?q=mill%20race&amp;kind=story[^"]*page=2">Previous page/)
    expect(page).toMatch(/page=4">Next page/)
  })

  it('takes an outlet by name, id and host, and asks nothing of the store where nothing is asked', async () => {
    for (const outlet of ['BYTEWIRE', 'outlet-1', 'bytewire.example']) {
      const { asks } = await asked(`outlet=${outlet}`)
      expect(asks).toMatchObject([{ words: '', outletId: 'outlet-1' }])
    }
    for (const query of ['', 'q=', 'q=+&kind=', 'sort=time']) expect((await asked(query)).asks).toEqual([])
  })

  it.each([
    ['kind=person', 'kind'],
    ['outlet=nobody', 'outlet'],
    ['beat=golf', 'beat'],
    ['section=golf', 'section'],
    ['beat=ai&section=security', 'section'],
    ['from=yesterday', 'from'],
    ['to=2026-02-30', 'to'],
    ['from=2026-05-02&to=2026-05-01', 'to'],
    ['language=German', 'language'],
    ['sort=luck', 'sort'],
    ['page=0', 'page'],
    ['page=-1', 'page'],
    [`page=${limits.searchPages + 1}`, 'page'],
    ['page=99999999999999999999', 'page'],
    [`q=${'x'.repeat(limits.searchChars + 1)}`, 'q'],
  ])('?%s is refused with the field %s named, and nothing is searched', async (query, field) => {
    const { status, page, asks } = await asked(
      `q=mill&${query.startsWith('q=') ? '' : query}${query.startsWith('q=') ? `&${query}` : ''}`.replace('q=mill&&q=', 'q='),
    )
    expect(status).toBe(400)
    expect(page).toContain(`<b>${field}</b>: `)
    expect(asks).toEqual([])
  })

  it('names everything that is wrong at once', async () => {
    const { page } = await asked('kind=x&from=x&page=x')
    for (const field of ['kind', 'from', 'page']) expect(page).toContain(`<b>${field}</b>: `)
  })

  it('shows what strangers wrote as text, and no link where an address is none of the web', async () => {
    const { page } = await asked('q=%22%3E%3Cscript%3E%E2%80%AE')
    expect(page).not.toMatch(/<script>|<b>|javascript:|\u202e/)
    expect(page).toContain('older item')
  })

  it('finds named things beside articles, and alone where they are asked for', async () => {
    const beside = await asked('q=gantry')
    expect(beside.page).toContain('<a href="/trends?beat=open-source&amp;thing=project%3Agantry">Gantry &lt;b&gt;</a>')
    expect(beside.page).toContain('1 match found, and 1 named thing')
    const alone = await asked('q=gantry&kind=thing')
    expect([alone.asks, alone.page.includes('1 named thing found')]).toEqual([[], true])
    expect((await asked('q=gantry&language=de')).page).not.toContain('Named things</h2>')
  })

  it('offers no more outlets and asks for no more things than it has room for', async () => {
    const outlets = Array.from({ length: limits.searchOutlets + 5 }, (_, at) => ({
      id: `o-${at}`,
      name: `Outlet ${at}`,
      hosts: [],
      role: 'reporter' as const,
    }))
    const wanted: number[] = []
    const { page } = await asked('q=gantry&kind=thing', {
      store: {
        outlets: async () => outlets,
        thingsNamed: async ({ limit }) => {
          wanted.push(limit)
          return []
        },
      },
    })
    expect(page.match(/<option value="Outlet /g)).toHaveLength(limits.searchOutlets)
    expect(wanted).toEqual([limits.searchThings])
  })
})
