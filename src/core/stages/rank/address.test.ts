import { expect, it } from 'vitest'
import { addressOf, isAt } from './address.ts'

it.each([
  ['https://www.news.example/a', 'news.example', true],
  ['https://blog.news.example/a', 'news.example', true],
  ['https://badnews.example/a', 'news.example', false],
  ['https://host.example/R/Local/1', 'host.example/r/local', true],
  ['https://host.example/other', 'host.example/r/local', false],
  ['not an address', 'news.example', false],
])('%s is at %s: %s', (url, place, expected) => {
  expect(isAt(addressOf(url), place)).toBe(expected)
})

it('an address gives the words of its names', () => {
  expect(addressOf('https://codehost.example/QuillProject/quill-git').words.tokens).toEqual([
    'codehost',
    'example',
    'quill',
    'project',
    'quill',
    'git',
  ])
})

it.each([
  ['https://www.tarn.example/', true],
  ['https://tarn.example/#news', true],
  ['https://quill.github.io/', true],
  ['https://quill.github.io/lamp/', true],
  ['https://quill.github.io/posts/lamp/', false],
  ['https://tarn.example/lamp', false],
  ['https://tarn.example/?p=123', false],
  ['not an address', false],
])('%s is a front page: %s', (url, expected) => {
  expect(addressOf(url).isFrontPage).toBe(expected)
})
