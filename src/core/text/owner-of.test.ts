import { expect, it } from 'vitest'
import { ownerOf } from './owner-of.ts'

it.each([
  ['https://news.lamp.example/a', 'lamp.example'],
  ['https://arstechnica.com/a', 'Condé Nast'],
  ['https://www.wired.com/story/a', 'Condé Nast'],
  ['https://medium.com/@wick/a', 'medium.com/@wick'],
  ['https://wick.substack.com/p/a', 'wick.substack.com'],
  ['https://github.com/lamp/wick/releases', 'github.com/lamp'],
  ['mailto:wick@lamp.example', undefined],
  ['', undefined],
])('knows who answers for %s', (address, owner) => {
  expect(ownerOf(address)).toBe(owner)
})
