const blocks = '▁▂▃▄▅▆▇█'

/** Counts as small bars, for a terminal; nothing is a dot. `sparkline([0, 1, 8])` → `·▁█` */
export function sparkline(counts: readonly number[]): string {
  const most = Math.max(1, ...counts)
  return counts.map((count) => (count <= 0 ? '·' : (blocks[Math.ceil((count / most) * blocks.length) - 1] ?? blocks[0]))).join('')
}
