import { describe, expect, test } from 'vitest'
import { canonicalAddress } from './address.ts'
import { isRedirector } from './is-redirector.ts'

const packed = (text: string): string => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

describe('an address that holds its target is opened', () => {
  test.each([
    ['https://www.bing.com/news/apiclick.aspx?ref=x&url=https%3a%2f%2flamp.example%2fa', 'https://lamp.example/a'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Flamp.example%2Fa&h=AT0', 'https://lamp.example/a'],
    ['https://tracking.tldrnewsletter.com/CL0/https:%2F%2Flamp.example%2Fa%3Futm_source=tldr/1/0100-x/key=1', 'https://lamp.example/a'],
    ['https://urldefense.com/v3/__https://lamp.example/a__;!!key$', 'https://lamp.example/a'],
    [`https://substack.com/redirect/2/${packed('{"e":"https://lamp.example/a","n":1}')}`, 'https://lamp.example/a'],
    [`https://news.google.com/rss/articles/${packed('\b\x13"\x16https://lamp.example/a\u00d2\x01\0')}?oc=5`, 'https://lamp.example/a'],
    [
      'https://t.umblr.com/redirect?z=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Flamp.example%252Fa',
      'https://lamp.example/a',
    ],
    ['https://link.zhihu.com/?target=https%3A//lamp.example/a', 'https://lamp.example/a'],
  ])('%s', (address, expected) => expect(canonicalAddress(address)).toBe(expected))
})

test('an address that only its host can open says so', () => {
  expect(
    ['https://t.co/abc', 'https://bit.ly/x', 'https://news.google.com/rss/articles/CBMiOpaque', 'https://lnkd.in/x'].every(isRedirector),
  ).toBe(true)
})

test('a place that speaks for itself is no redirector, whatever it is called', () => {
  const plain = [
    'https://lamp.example/a',
    'https://bit.ly',
    'https://bing.com/about',
    'https://notbit.ly/x',
    'https://facebook.com/lamp',
    'none',
  ]
  expect(plain.filter(isRedirector)).toEqual([])
})
