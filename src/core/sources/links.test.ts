import { expect, test } from 'vitest'
import { limits } from '../limits.ts'
import { baseOf, webAddress } from './links.ts'

const page = 'https://outlet.example/blog/feed'

test.each([
  ['post', 'https://outlet.example/blog/post'],
  [' /post\n', 'https://outlet.example/post'],
  ['//cdn.example/x', 'https://cdn.example/x'],
  ['https://оutlet.example/', 'https://xn--utlet-iye.example/'],
  ['https://a:b@evil.example/', 'https://evil.example/'],
  ['https://outlet.example/?a=1&amp;b=2', 'https://outlet.example/?a=1&b=2'],
  ['https://outlet.example/\u202ex', 'https://outlet.example/%E2%80%AEx'],
])('%j is %s', (text, expected) => {
  expect(webAddress(text, page)).toBe(expected)
})

test.each([
  '',
  ' ',
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  'JaVaScRiPt:x',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://x.example/1',
  'mailto:a@x.example',
  'https://',
])('%j is no address of the web', (text) => {
  expect(webAddress(text, page)).toBeUndefined()
})

test('an address at the limit stays, a longer one is none', () => {
  const start = 'https://outlet.example/'
  expect(webAddress(start + 'x'.repeat(limits.linkChars - start.length))).toHaveLength(limits.linkChars)
  expect(webAddress(start + 'x'.repeat(limits.linkChars - start.length + 1))).toBeUndefined()
})

test('bases are resolved level by level and bad ones passed over', () => {
  expect(baseOf(['/a/', 'javascript:x', 'b/'], page)).toBe('https://outlet.example/a/b/')
})
