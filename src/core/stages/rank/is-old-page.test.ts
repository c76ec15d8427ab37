import { expect, it } from 'vitest'
import { instantOf } from '../../model/instant.ts'
import { isOldPage } from './is-old-page.ts'

const publishedAt = instantOf('2026-05-28T10:00:00Z') ?? 0
const linked = { title: 'Lamps and Tarn', url: 'https://lamp.example/tarn', role: 'aggregator', publishedAt } as const

it.each([
  ['https://lamp.example/blog/2026-02-03-lamps-and-tarn', true],
  ['https://lamp.example/2026/05/13/tarn', true],
  ['https://lamp.example/posts/2025_07_29_tarn/', true],
  ['https://lamp.example/2026/04/tarn.html', true],
  ['https://lamp.example/2026/05/tarn.html', false],
  ['https://lamp.example/2026/05/21/tarn', false],
  ['https://lamp.example/2026/05/28/tarn', false],
  ['https://lamp.example/2025/tarn', false],
  ['https://lamp.example/tickets/2024-1307', false],
  ['https://lamp.example/tarn?from=/2024/01/02/', false],
])('a link of 28 May 2026 to %s leads to an old page: %s', (url, isOld) => {
  expect(isOldPage({ ...linked, url })).toBe(isOld)
})

it('believes the date of a paper’s own feed before its addresses', () => {
  expect(isOldPage({ ...linked, url: 'https://lamp.example/2026/02/03/tarn', role: 'reporter' })).toBe(false)
})
