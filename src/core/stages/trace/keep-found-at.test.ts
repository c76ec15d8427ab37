import { expect, test } from 'vitest'
import { keepFoundAt } from './keep-found-at.ts'

const found = { url: 'https://lamp.example/a', title: 'A', outletName: 'Lamp', kind: 'release' } as const

test('a document was found when it was first found, whatever is known of it now', () => {
  expect(keepFoundAt(undefined, found, 7)).toEqual({ ...found, foundAt: 7 })
  expect(keepFoundAt({ ...found, foundAt: 3, title: 'B' }, { ...found, url: 'http://www.lamp.example/a/' }, 7)?.foundAt).toBe(3)
  expect(keepFoundAt({ ...found, foundAt: 3 }, { ...found, url: 'https://lamp.example/b' }, 7)?.foundAt).toBe(7)
  expect(keepFoundAt(found, found, 7)?.foundAt).toBe(7)
  expect(keepFoundAt(found, undefined, 7)).toBeUndefined()
})
