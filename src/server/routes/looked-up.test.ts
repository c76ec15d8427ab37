import { describe, expect, it } from 'vitest'
import { claimsOf } from '#core/channels/telling.ts'
import { correctionByPerson } from '#core/corrections/correction-by-person.ts'
import { limits } from '#core/limits.ts'
import type { LeftOut } from '#core/model/edition.ts'
import type { Store } from '#ports/store.ts'
import type { CallerKind } from '#server/access.ts'
import { callerOf } from '../../../test/fixtures/caller.ts'
import { edition } from '../../../test/fixtures/channels/edition.ts'
import { storeOf } from '../../../test/fixtures/channels/store.ts'
import { createApp } from '../app.ts'

const row = (title: string, more: Partial<LeftOut> = {}): LeftOut => ({
  itemKey: `item-${title.length}`,
  title,
  url: 'https://weir.example/1',
  outletName: 'The Weir',
  language: 'en',
  reason: 'opinion',
  ...more,
})
const leftOut = [
  row('A view of the mill'),
  row('Café at the lock', { reason: 'off-beat' }),
  row('Sale', { reason: 'off-beat', outletName: 'Añil <b>' }),
]

async function asked(
  path: string,
  { store = {}, caller = 'admin' }: { readonly store?: Partial<Store>; readonly caller?: CallerKind } = {},
) {
  const app = createApp({
    store: { ...storeOf([{ ...edition, leftOut }]), ...store },
    beats: [{ id: edition.beat, title: 'Open source' }],
    zone: 'UTC',
    version: '0.0.0',
    baseUrl: 'http://127.0.0.1:4500/',
    hosts: [],
    callerOf: callerOf(caller),
    status: () => ({ phase: 'idle', done: 0, total: 0, outcomes: [] }),
    isSample: () => false,
    bugFound: (error) => {
      throw error
    },
  })
  const answer = await app.request(path)
  return { status: answer.status, page: await answer.text() }
}

const at = `/left-out/${edition.beat}/${edition.date}`
const titles = (page: string): readonly string[] => leftOut.map(({ title }) => title).filter((title) => page.includes(`>${title}</a>`))

describe('what was left out', () => {
  it.each([
    ['', leftOut.map(({ title }) => title)],
    ['?reason=off-beat', ['Café at the lock', 'Sale']],
    ['?q=CAFE', ['Café at the lock']],
    ['?q=weir+lock', ['Café at the lock']],
    ['?q=anil&reason=off-beat', ['Sale']],
    ['?q=anil&reason=opinion', []],
    ['?q=%3Cb%3E', ['Sale']],
  ])('%s shows what fits, and says so where nothing does', async (query, shown) => {
    const { status, page } = await asked(at + query)
    expect([status, titles(page)]).toEqual([200, shown])
    expect(page.includes('No item left out fits')).toBe(shown.length === 0)
    // The counts are of all of them, whatever is shown.
    expect(page).toMatch(/<b>2<\/b> (?:<a href="[^"]*reason=off-beat[^"]*">|<strong aria-current="true">)/)
  })

  it.each([
    ['?reason=boring', 'reason'],
    ['?reason=__proto__', 'reason'],
    [`?q=${'x'.repeat(limits.searchChars + 1)}`, 'q'],
  ])('%s is refused with the field named', async (query, field) => {
    const { status, page } = await asked(at + query)
    expect([status, page.includes(`The field ${field} cannot be used`)]).toEqual([400, true])
  })
})

describe('/corrections', () => {
  const [wrong] = edition.top.flatMap((brief) => claimsOf({ ...edition, top: [brief] }))
  const byPerson = correctionByPerson({ edition, wrong, says: 'It was <b>14</b>', at: edition.cutOff + 1 })
  const bySource = {
    ...byPerson,
    id: 'correction-2',
    by: 'source',
    at: edition.cutOff + 2,
    claim: { ...byPerson.claim, text: 'The Weir takes it back.' },
  } as const
  const takenBack = { ...byPerson, id: 'correction-3', takenBackAt: 1, claim: { ...byPerson.claim, text: 'Never mind.' } }
  const store = { corrections: async () => [byPerson, bySource, takenBack] }

  it('lists them newest first with what was told and by whom they were found, without those taken back', async () => {
    const { page } = await asked('/corrections', { store, caller: 'visitor' })
    expect(page.indexOf('The Weir takes it back.')).toBeLessThan(page.indexOf('It was &lt;b&gt;14&lt;/b&gt;'))
    expect(page).toContain('Told:')
    expect(page).not.toContain('Never mind')
    expect(page).toContain('href="/corrections.atom"')
  })

  it('shows those of one kind, and refuses a kind there is not', async () => {
    const { page } = await asked('/corrections?by=person', { store })
    expect([page.includes('It was'), page.includes('takes it back')]).toEqual([true, false])
    const refused = await asked('/corrections?by=nobody', { store })
    expect([refused.status, refused.page.includes('The field by cannot be used')]).toEqual([400, true])
    expect((await asked('/corrections')).page).toContain('Nothing was corrected.')
  })
})

describe('/sources', () => {
  it('shows those that fail, or that hold the words, and counts all of them', async () => {
    const failing = await asked('/sources?state=failing')
    expect([failing.page.includes('Broken &lt;b&gt;'), failing.page.includes('>Bytewire</a>')]).toEqual([true, false])
    const named = await asked('/sources?q=BYTEWIRE.example')
    expect([named.page.includes('Broken'), named.page.includes('>Bytewire</a>')]).toEqual([false, true])
    for (const { page } of [failing, named]) expect(page).toContain('2 sources, 1 failing.')
    expect((await asked('/sources?state=odd')).status).toBe(400)
  })

  it('finds no source by the key in its address', async () => {
    const sources: Store['sources'] = async () => [
      {
        id: 's',
        kind: 'feed',
        outletId: 'o',
        role: 'reporter',
        sections: [],
        addedAt: 0,
        title: 'Quiet',
        target: 'https://weir.example/feed?token=abcdef123456',
      },
    ]
    expect((await asked('/sources?q=abcdef', { store: { sources } })).page).toContain('No source fits')
    expect((await asked('/sources?q=weir', { store: { sources } })).page).toContain('Quiet')
  })
})
