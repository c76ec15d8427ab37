import { expect, it } from 'vitest'
import { splitWords } from '../../beats/split-words.ts'
import { versionOf } from './version.ts'

it.each([
  ['OakDB 26.0.0', false, 'major'],
  ['Quillgit v2.8', false, 'minor'],
  ['Lantern 4 – a collaboration backend', false, 'major'],
  ['Lantern 4.1 garbage collection odds and ends', false, undefined],
  ['OakDB 9.1: new array type, a rate limiter and much more speed', false, 'minor'],
  ['OakDB 8.4.7 Released', true, 'patch'],
  ['Tarnkern 7.1-rc6 Released Following Another Large Week Of Work', true, 'pre'],
  ['OakDB 9.1 trims memory by a tenth and pulls search inside', false, 'minor'],
  ['Running OakDB 9.0 on a very old laptop', false, undefined],
  ['5 ways to use OakDB', false, undefined],
  ['oak-db/oakdb v8.4.7', false, 'patch'],
  ['Show HN: Lantern 4 – a collaboration backend for teams that like it', true, 'major'],
  ['OakDB 9.0 turns encryption on by default for everyone', false, 'major'],
  ['Oak Weekly #211: eleven links', false, undefined],
  ['OAK-2026-08: heap overflow', false, undefined],
  ['OakDB at 30', false, undefined],
  ['Oak Mint 23', false, 'major'],
  ['No number at all', true, undefined],
])('%s announces (out: %s) %s', (title, isOut, size) => {
  expect(versionOf(splitWords(title), isOut)?.size).toBe(size)
})
