/**
 * What to send so that a terminal that shows `before` shows `after`. Where most of the page only moved up or down, the terminal moves
 * it by itself between the first and the last line (ECMA-48, 8.3.113 and 8.3.147, within DECSTBM’s margins); then the lines that
 * differ are erased and written anew, and no others. That is what makes reading over a slow line bearable. An empty `before` draws
 * everything.
 */
export function redrawn(before: readonly string[], after: readonly string[]): string {
  const lines = moveOf(before, after)
  const moved = lines === 0 ? before : movedBy(before, lines)
  const order = lines === 0 ? '' : `\u001b[2;${after.length - 1}r\u001b[${Math.abs(lines)}${lines > 0 ? 'S' : 'T'}\u001b[r`
  return order + after.map((line, row) => (line === moved[row] ? '' : `\u001b[${row + 1};1H\u001b[2K${line}`)).join('')
}

/** How many lines up the page went, or down where it is negative; 0 where drawing the lines anew costs no more. */
function moveOf(before: readonly string[], after: readonly string[]): number {
  const rows = after.length
  if (before.length !== rows || rows < rowsMin) return 0
  const saved = (lines: number): number => {
    const moved = lines === 0 ? before : movedBy(before, lines)
    return after.reduce((sum, line, row) => (line === moved[row] ? sum + line.length : sum), 0)
  }
  let best = 0
  let most = saved(0) + moveCost
  for (let lines = -(rows - 3); lines <= rows - 3; lines += 1) {
    const length = lines === 0 ? 0 : saved(lines)
    if (length > most) [best, most] = [lines, length]
  }
  return best
}

/** About the characters that it takes to have a page moved. */
const moveCost = 20
/** The bars and at least two lines between them. */
const rowsMin = 4

/** What a terminal shows after it moved all lines but the first and the last one; the lines that come in are empty. */
function movedBy(screen: readonly string[], lines: number): readonly string[] {
  const last = screen.length - 1
  return screen.map((line, row) => {
    if (row === 0 || row === last) return line
    const from = row + lines
    return from < 1 || from >= last ? '' : (screen[from] ?? '')
  })
}
