import { describe, expect, test } from 'vitest'
import { fitsPattern } from './path-pattern.ts'

describe('a pattern of robots.txt', () => {
  test.each([
    ['/news/', '/news/1', true],
    ['/news/', '/new', false],
    ['', '/anything', true],
    ['/*.pdf$', '/papers/a.pdf', true],
    ['/*.pdf$', '/papers/a.pdf?x=1', false],
    ['/a$', '/a', true],
    ['/a$', '/ab', false],
    ['/a*b*c', '/a-b-c-d', true],
    ['/a*b*c', '/a-c-b', false],
    ['/ab*ba$', '/aba', false],
    ['/ab*ba$', '/abba', true],
    ['*', '/', true],
    ['/news/*$', '/news/1', true],
  ])('%s on %s: %s', (pattern, path, expected) => expect(fitsPattern(pattern, path)).toBe(expected))

  test('is compared in one pass, however many stars it has', () => {
    const started = performance.now()
    for (let round = 0; round < 200; round += 1) fitsPattern(`/${'*a'.repeat(240)}b`, `/${'a'.repeat(4_000)}`)
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})
