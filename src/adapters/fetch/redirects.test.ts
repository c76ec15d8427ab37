import { expect, it } from 'vitest'
import { isSamePlace } from './redirects.ts'

it.each([
  ['https://a.example/feed', 'https://a.example/other', true],
  ['http://a.example/', 'https://a.example/', true],
  ['https://a.example/', 'http://a.example/', false],
  ['http://a.example:8080/', 'https://a.example/', false],
  ['http://a.example/', 'https://a.example:8443/', false],
  ['https://a.example/', 'https://www.a.example/', false],
  ['https://a.example/', 'https://a.example.b.example/', false],
])('what was meant for %s may be told to %s: %s', (first, hop, isSame) => {
  expect(isSamePlace(new URL(first), new URL(hop))).toBe(isSame)
})
