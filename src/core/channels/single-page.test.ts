import { describe, expect, test } from 'vitest'
import { edition, fullEdition, quietEdition } from '../../../test/fixtures/channels/edition.ts'
import { addressesOf, flat, idsOf, wordsOf } from '../../../test/fixtures/channels/reading.ts'
import type { Edition } from '../model/edition.ts'
import { printedBriefs } from '../stages/compose/printed.ts'
import { staticLinks } from './places.ts'
import { singlePage } from './single-page.ts'

const context = { baseUrl: 'https://paper.example/', links: staticLinks, version: '0.0.0' }
const pageOf = (from: Edition): string => String(singlePage.render(from, context).files[0]?.body)

describe.each([
  ['a day', edition],
  ['a full day', fullEdition],
  ['a day without news', quietEdition],
])('the page to keep of %s', (_name, from) => {
  const page = pageOf(from)

  test('has every target that its links point to, once, and links elsewhere by http alone', () => {
    const ids = idsOf(page)
    expect(new Set(ids).size).toBe(ids.length)
    const { links } = addressesOf(page)
    expect(links.filter((link) => (link.startsWith('#') ? !ids.includes(link.slice(1)) : !/^https?:\/\//.test(link)))).toEqual([])
  })

  test('fetches nothing, runs nothing, and forbids both', () => {
    expect(addressesOf(page).fetched).toEqual(['data:,'])
    expect(page).not.toMatch(/<script|\son\w+=|\sstyle=|url\(|@import/)
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'`)
  })

  test('has its style inside, as written', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? ''
    expect(style).toContain('@media (prefers-color-scheme: dark)')
    expect(style).not.toMatch(/&(?:quot|gt|lt|amp|#39);/)
  })

  test('leaves no level of headings out', () => {
    const levels = [...page.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]))
    expect(levels[0]).toBe(1)
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
  })
})

test('it holds of every story what its own page tells: each article, each step of its life', () => {
  const words = wordsOf(pageOf(edition), 'text/html')
  for (const brief of printedBriefs(edition)) {
    const told = [...brief.reports.map(({ title }) => title), ...(brief.steps ?? []).map(({ claim }) => claim.text)]
    expect(told.filter((text) => !words.includes(flat(text)))).toEqual([])
  }
})
