import { describe, expect, test } from 'vitest'
import { canonicalAddress, cleanAddress, hostOf, isAtHost, isDeep, registrableHost } from './address.ts'

describe('canonicalAddress', () => {
  test.each([
    ['http://www.lamp.example:80/a/?utm_source=x&b=2&a=1#top', 'https://lamp.example/a?a=1&b=2'],
    ['https://lamp.example/', 'https://lamp.example'],
    ['https://lamp.example/story/amp/', 'https://lamp.example/story'],
    ['https://lamp.example/story.amp.html', 'https://lamp.example/story.html'],
    ['https://www.google.com/url?q=https%3A%2F%2Flamp.example%2Fa&sa=D', 'https://lamp.example/a'],
    ['https://news.google.com/articles/x?url=https://lamp.example/a', 'https://lamp.example/a'],
    ['https://www.google.com/amp/s/lamp.example/a', 'https://lamp.example/a'],
    ['https://lamp-example.cdn.ampproject.org/c/s/lamp.example/a', 'https://lamp.example/a'],
    ['https://news.google.com/rss/articles/opaque', 'https://news.google.com/rss/articles/opaque'],
    ['https://user:secret@lamp.example/a', 'https://lamp.example/a'],
    ['https://lamp.example:8443/a', 'https://lamp.example:8443/a'],
    ['https://lamp.example/changelog#v2.8.1', 'https://lamp.example/changelog#v2.8.1'],
    ['https://lamp.example/news#2026-05-28', 'https://lamp.example/news#2026-05-28'],
    ['https://lamp.example/a#comment-12', 'https://lamp.example/a'],
    ['https://forum.example/?id=48000001', 'https://forum.example?id=48000001'],
  ])('writes %s as %s', (address, expected) => expect(canonicalAddress(address)).toBe(expected))

  test.each(['', 'mailto:a@lamp.example', 'javascript:alert(1)', 'not an address'])('has no answer for %j', (address) =>
    expect(canonicalAddress(address)).toBeUndefined(),
  )

  test('does not change what it made itself', () => {
    const once = canonicalAddress('http://www.lamp.example/a//?utm_campaign=x&q=a%20b') ?? ''
    expect(canonicalAddress(once)).toBe(once)
  })
})

test('the address to cite keeps scheme, host and path as they were', () => {
  expect(cleanAddress('http://www.lamp.example/a/?utm_source=x&b=2')).toBe('http://www.lamp.example/a/?b=2')
})

test('the registrable host follows the public suffix list', () => {
  expect(registrableHost('https://news.lamp.co.uk/a')).toBe('lamp.co.uk')
  expect(registrableHost('https://someone.github.io/a')).toBe('someone.github.io')
  expect(hostOf('https://WWW.Lamp.example/a')).toBe('lamp.example')
})

test('a host is at its own name and at those above it', () => {
  expect(isAtHost('lamp.example', 'lamp.example')).toBe(true)
  expect(isAtHost('news.lamp.example', 'lamp.example')).toBe(true)
  expect(isAtHost('blamp.example', 'lamp.example')).toBe(false)
})

test('a front page is no document, and neither is what is no address', () => {
  expect(['https://lamp.example/a', 'https://lamp.example/?id=1'].map(isDeep)).toEqual([true, true])
  expect(['https://lamp.example', 'https://lamp.example/#top', '', 'not an address'].map(isDeep)).toEqual([false, false, false, false])
})
