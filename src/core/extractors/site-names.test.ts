import { expect, test } from 'vitest'
import { isSiteNameOf } from './site-names.ts'

const isSiteName = isSiteNameOf(['The Lamp Magazine'], 'https://forum.gatekeepers.example/threads/1')

test.each(['The Lamp Magazine', 'Lamp Magazine', 'Gatekeepers', 'Gatekeepers.example', 'Gatekeepers Forum', 'The Gatekeepers’ Blog'])(
  '“%s” is a name of the site',
  (text) => {
    expect(isSiteName(text)).toBe(true)
  },
)

test.each(['Forum', 'Gatekeepers release version 4.2.0 today', 'Lamp Magazine #18', 'Bridge closed', ''])('“%s” is none', (text) => {
  expect(isSiteName(text)).toBe(false)
})

test('a name of four words and more is known by its first letters', () => {
  const isOfHarbor = isSiteNameOf([], 'https://www.hsla.example/lamps')
  expect(isOfHarbor('Harbor Safety and Lamp Administration')).toBe(true)
  expect(isOfHarbor('Harbor Safety Lamps')).toBe(false)
})
