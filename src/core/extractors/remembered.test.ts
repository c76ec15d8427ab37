import { expect, test } from 'vitest'
import { remembered } from './remembered.ts'

test('judges a text once, long texts each time, and forgets when it holds too many', () => {
  let count = 0
  const lengthOf = remembered((text) => {
    count += 1
    return text.length
  })
  expect([lengthOf('lamp'), lengthOf('lamp'), count]).toEqual([4, 4, 1])
  const long = 'x'.repeat(301)
  expect([lengthOf(long), lengthOf(long), count]).toEqual([301, 301, 3])
  for (let at = 0; at < 5_000; at += 1) lengthOf(`name-${at}`)
  count = 0
  expect([lengthOf('lamp'), count]).toEqual([4, 1])
})
