import { expect, it } from 'vitest'
import { sample } from '../../../test/contract/samples.ts'
import type { Brief, Edition } from '../model/edition.ts'
import { channels } from './registry.ts'
import { checkWords } from './wording.ts'

const check = { sentences: 9, cited: 9, repaired: 1, replaced: 2, dropped: 3, weak: 1 }

it('says how many sentences were told otherwise, and how many rest on a headline', () => {
  expect(checkWords(sample.edition({ check }))).toContain(
    '9 sentences: 9 cited, 1 repaired, 2 told in a passage’s own words instead, 3 dropped. 1 sentence rests on a headline alone.',
  )
  expect(checkWords(sample.edition({ check: { sentences: 9, cited: 9, repaired: 0, dropped: 0 } }))).not.toContain('headline')
})

it.each(['atom', 'markdown', 'site', 'text'])('marks in %s what only a headline bears', (kind) => {
  const plain = sample.edition()
  const weaken = (brief: Brief): Brief => ({ ...brief, headline: { ...brief.headline, isWeak: true }, claims: [] })
  const weak: Edition = { ...plain, top: plain.top.map(weaken) }
  const context = { baseUrl: 'http://127.0.0.1:4500/', links: () => '', version: '0' }
  const told = (edition: Edition): string =>
    (channels.find((one) => one.kind === kind)?.render(edition, context as never).files ?? []).map(({ body }) => body).join('\n')
  const mark = /a[\s\u00a0]headline[\s\u00a0]alone/
  expect(told(weak)).toMatch(mark)
  expect(told(plain)).not.toMatch(mark)
  // Where sentences stand under it, a headline need not say that it is one.
  const beside = weak.top.map((brief) => ({
    ...brief,
    claims: [{ ...brief.headline, id: 'claim-beside', text: 'It says more.', isWeak: false }],
  }))
  expect(told({ ...plain, top: beside })).not.toMatch(mark)
})
