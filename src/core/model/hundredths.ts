/** A figure to two decimals, as decisions and answers show it: `hundredths(0.3333)` → 0.33 */
export function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}
