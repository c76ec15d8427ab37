import { array, assert, double, property } from 'fast-check'
import { expect, it } from 'vitest'
import { packVector, unpackVector } from './pack-vector.ts'

const numbers = array(double({ min: -1, max: 1, noNaN: true }), { minLength: 8, maxLength: 384 })

it('gives a vector back in the same direction, of length 1', () => {
  assert(
    property(numbers, (given) => {
      const length = Math.hypot(...given)
      if (length < 1e-3) return
      const vector = Float32Array.from(given, (value) => value / length)
      const back = unpackVector(packVector(vector))
      expect(Math.hypot(...back)).toBeCloseTo(1, 5)
      expect(back.reduce((sum, value, at) => sum + value * (vector[at] ?? 0), 0)).toBeGreaterThan(0.999)
    }),
    { seed: 4, numRuns: 200 },
  )
})

it('gives an empty vector back empty, and zeros as zeros', () => {
  expect(unpackVector(packVector(new Float32Array(0)))).toEqual(new Float32Array(0))
  expect(unpackVector(packVector(new Float32Array(3)))).toEqual(new Float32Array(3))
})

it('packs what it gave back into the same bytes', () => {
  const packed = packVector(Float32Array.of(0.6, -0.8, 0))
  expect(packVector(unpackVector(packed))).toEqual(packed)
})
