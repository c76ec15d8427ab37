import { expect, it } from 'vitest'
import { clipped } from './clipped.ts'

it('leaves words that fit as they are', () => {
  expect(clipped('Brave new pipes', 15)).toBe('Brave new pipes')
})

it('cuts between words, and leaves no mark before the ellipsis', () => {
  expect(clipped('Brave new pipes, and old ones', 20)).toBe('Brave new pipes…')
})

it('cuts inside a word where no other is near, and never inside a character', () => {
  expect(clipped('大桥关闭两天', 4)).toBe('大桥关…')
  expect(clipped('ab🦉🦉', 4)).toBe('ab\ufffd…')
})
