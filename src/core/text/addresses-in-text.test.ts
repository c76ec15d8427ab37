import { expect, test } from 'vitest'
import { addressesIn } from './addresses-in-text.ts'

test.each([
  ['Found at github.com/lamp/wick/issues/7.', ['https://github.com/lamp/wick/issues/7']],
  ['See https://lamp.example/a?b=1 (and http://wick.example/x).', ['https://lamp.example/a?b=1', 'http://wick.example/x']],
  [
    'The fix for lamp/wick#12 and tarn/tarn#345 is in.',
    ['https://github.com/lamp/wick/issues/12', 'https://github.com/tarn/tarn/issues/345'],
  ],
  ['据 https://lamp.example/a，更多', ['https://lamp.example/a']],
  ['Read more: https://lamp.example/very/lo… or https://lamp.example/very/lo...', []],
  ['github.com is down, and/or gitlab.com too; C#7 and 1/2#3', []],
  ['nothing here', []],
])('%s', (text, expected) => expect(addressesIn(text)).toEqual(expected))

test('a text of nothing but addresses ends early', () => {
  expect(addressesIn(Array.from({ length: 5_000 }, (_, n) => `https://lamp.example/${n}`).join(' '))).toHaveLength(60)
})
