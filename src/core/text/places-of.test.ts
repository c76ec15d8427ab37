import { expect, it } from 'vitest'
import { placesOf } from './places-of.ts'

it('finds a name as a whole word only, so many times at most', () => {
  expect(placesOf('Tarn, Tarnish and Tarn', 'Tarn', 5)).toEqual([0, 18])
  expect(placesOf('Tarn Tarn Tarn', 'Tarn', 2)).toEqual([0, 5])
})

it('finds a name of a script without blanks wherever it stands', () => {
  expect(placesOf('新华社报道', '新华社', 5)).toEqual([0])
})
