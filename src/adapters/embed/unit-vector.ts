/** The vector of length 1 in the same direction; zeros stay zeros. `unitVector([3, 4])` → 0.6, 0.8 */
export function unitVector(values: ArrayLike<number>): Float32Array {
  const numbers = Float64Array.from(values)
  const length = Math.sqrt(numbers.reduce((sum, value) => sum + value * value, 0))
  return Float32Array.from(numbers, (value) => (length === 0 ? 0 : value / length))
}
