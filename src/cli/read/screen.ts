import { paint, type Traits } from '#core/terminal/paint.ts'
import type { Size } from '#core/terminal/reading.ts'
import { redrawn } from '#core/terminal/redrawn.ts'
import type { View } from '#core/terminal/view.ts'

/** The terminal that is written to, while it is ours. */
export type Screen = {
  /** Takes the terminal: its other screen, without wrapping, with pastes marked as such. */
  enter(): void
  /** Gives it back as it was; more than once does no harm. */
  leave(): void
  /** Brings the screen from what it shows to a view. */
  draw(view: View): void
  /** What it shows is not known any more: the next draw draws everything. */
  forget(): void
  size(): Size
}

// Alternate screen, cursor, wrapping, bracketed paste: private modes of DEC and xterm; what does not know one ignores it.
const taken = '\u001b[?1049h\u001b[?7l\u001b[?25l\u001b[?2004h\u001b[2J'
const given = '\u001b[?2004l\u001b[?7h\u001b[?25h\u001b[0m\u001b[?1049l'
/** No terminal is larger; a number beyond it is a mistake of whoever says it. */
const columnsMax = 1_000
const rowsMax = 500

/** A screen on a terminal. */
export function openScreen(output: NodeJS.WriteStream, traits: Traits): Screen {
  let shown: readonly string[] = []
  let isOurs = false
  return {
    enter() {
      shown = []
      isOurs = true
      output.write(taken)
    },
    leave() {
      if (!isOurs) return
      isOurs = false
      output.write(given)
    },
    draw({ lines, cursor }) {
      if (!isOurs) return
      const painted = lines.map((line) => paint(line, traits))
      const changes = redrawn(shown, painted)
      shown = painted
      const place = `\u001b[${cursor.row + 1};${cursor.column + 1}H\u001b[?25${cursor.isSeen ? 'h' : 'l'}`
      output.write(changes + place)
    },
    forget() {
      shown = []
    },
    size() {
      // A terminal that does not know its size says 0.
      const { columns = 0, rows = 0 } = output
      return { columns: Math.min(columns > 0 ? columns : 80, columnsMax), rows: Math.min(rows > 0 ? rows : 24, rowsMax) }
    },
  }
}
