import { expect, it } from 'vitest'
import { addressOf } from './address.ts'
import { codePlaceOf } from './code-place.ts'

it.each([
  ['https://codehost.example/tarn/lamp', 'project'],
  ['https://codehost.example/tarn/lamp/tree/main', 'project'],
  ['https://codehost.example/tarn/lamp/-/tree/main', 'project'],
  ['https://codehost.example/tarn/lamp/tree/main/docs', 'files'],
  ['https://codehost.example/tarn/lamp/issues/7', 'thread'],
  ['https://codehost.example/tarn/lamp/-/merge_requests/7', 'thread'],
  ['https://codehost.example/tarn/lamp/blob/main/notes.md', 'files'],
  ['https://git.tarn.example/lamp', 'project'],
  ['https://tarn.example/issues/7', 'none'],
])('%s is of the kind %s', (url, place) => {
  expect(codePlaceOf(addressOf(url), ['codehost.example'])).toBe(place)
})
