import { expect, test } from 'vitest'
import { shownAddress, shownFailure } from './shown-address.ts'

test.each([
  ['https://forum.example/.rss?feed=a1b2c3d4e5f6a7b8c9d0&user=ann', 'https://forum.example/.rss?feed=…&user=ann'],
  ['https://blog.example/?feed=rss2', 'https://blog.example/?feed=rss2'],
  ['https://x.example/feed.xml?page=2&token=t0k&format=rss#top', 'https://x.example/feed.xml?page=2&token=…&format=rss#top'],
  ['https://ann:pw@x.example/feed', 'https://x.example/feed'],
  ['file:///letters.mbox', 'a file of this machine'],
  ['https://x.example/feed?format=rss', 'https://x.example/feed?format=rss'],
  ['tarn/lamp', 'tarn/lamp'],
])('%s is shown as %s', (address, shown) => expect(shownAddress(address)).toBe(shown))

test('a failure is told without keys, at its place and in its words', () => {
  const why = 'It led on to https://x.example/in?key=abc. Look at “file:///a.eml”'
  expect(shownFailure({ code: 'fetch/redirects', at: 'https://x.example/feed?token=t0k', why })).toEqual({
    code: 'fetch/redirects',
    at: 'https://x.example/feed?token=…',
    why: 'It led on to https://x.example/in?key=… Look at “a file of this machine”',
  })
})
