/** A line of a comparison: it stands in both texts, only in the earlier (`out`), or only in the later (`in`). */
export type DiffLine = { readonly is: 'same' | 'out' | 'in'; readonly text: string }

/**
 * What changed between two texts, line by line, with so many unchanged lines around each change. Nothing for the same text twice.
 * The longest common subsequence of lines (Hunt and McIlroy, 1976) where both differing middles are short; else the whole middle.
 * `lineDiff('a\nb\nc', 'a\nB\nc', 1)` → same a, out b, in B, same c
 */
export function lineDiff(before: string, after: string, around: number): readonly DiffLine[] {
  const [left, right] = [linesOf(before), linesOf(after)]
  const head = sameCount(left, right)
  const tail = sameCount(left.slice(head).toReversed(), right.slice(head).toReversed())
  const middle = changed(left.slice(head, left.length - tail), right.slice(head, right.length - tail))
  const all = [...same(left.slice(0, head)), ...middle, ...same(left.slice(left.length - tail))]
  return all.filter((_, at) => all.slice(Math.max(0, at - around), at + around + 1).some(({ is }) => is !== 'same'))
}

/** Line ends are no part of lines, and the end of the last line begins no further one. */
function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r?\n/)
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

function sameCount(left: readonly string[], right: readonly string[]): number {
  const end = Math.min(left.length, right.length)
  for (let at = 0; at < end; at += 1) if (left[at] !== right[at]) return at
  return end
}

/** A table of more cells than this is not filled: the whole middle is told as changed. */
const cellsMax = 4_000_000

function changed(left: readonly string[], right: readonly string[]): readonly DiffLine[] {
  if (left.length * right.length > cellsMax) return [...marked('out', left), ...marked('in', right)]
  const common = left.map(() => new Uint32Array(right.length + 1)).concat(new Uint32Array(right.length + 1))
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0
  for (let i = left.length - 1; i >= 0; i -= 1) {
    const row = common[i]
    if (row === undefined) continue
    for (let j = right.length - 1; j >= 0; j -= 1)
      row[j] = left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  }
  const lines: DiffLine[] = []
  let [i, j] = [0, 0]
  while (i < left.length || j < right.length) {
    const [out, into] = [left[i], right[j]]
    if (out !== undefined && out === into) {
      lines.push({ is: 'same', text: out })
      i += 1
      j += 1
    } else if (out !== undefined && (into === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ is: 'out', text: out })
      i += 1
    } else if (into !== undefined) {
      lines.push({ is: 'in', text: into })
      j += 1
    }
  }
  return lines
}

function same(lines: readonly string[]): readonly DiffLine[] {
  return marked('same', lines)
}

function marked(is: DiffLine['is'], lines: readonly string[]): readonly DiffLine[] {
  return lines.map((text) => ({ is, text }))
}
