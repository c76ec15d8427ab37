import { expect, test } from 'vitest'
import { paperUrl } from './paper-url.ts'

test('the paper is found under the address that is set, else where it listens', () => {
  const listening = { host: '127.0.0.1', port: 4500 }
  expect(paperUrl(listening)).toBe('http://127.0.0.1:4500/')
  expect(paperUrl({ host: '::1', port: 80 })).toBe('http://[::1]:80/')
  expect(paperUrl({ host: '0.0.0.0', port: 4500, reach: { url: undefined } })).toBe('http://127.0.0.1:4500/')
  expect(paperUrl({ ...listening, reach: { url: 'https://paper.example/' } })).toBe('https://paper.example/')
})
