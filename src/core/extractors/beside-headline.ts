import { bareWords } from '../text/bare-words.ts'
import type { Line } from './lines.ts'

/** What stands beside the headline: who wrote the text and when it came out are printed here, whatever the page declares. */
export type Beside = {
  /** The lines below the headline, nearest first, down into the first paragraphs. */
  readonly below: readonly Line[]
  /** The lines above it, nearest first. */
  readonly above: readonly Line[]
}

const belowMax = 16
const aboveMax = 5
/** A longer line is prose. */
const labelCharsMax = 160
/** So many paragraphs may stand between a headline and its date: a lead, a notice. */
const proseMax = 3

/**
 * Finds the headline among the lines of a page and gives what stands round it; empty when the headline is not on the page.
 * A headline that is printed twice (the path to the page, a repetition for small screens) is taken where it is a heading.
 */
export function besideHeadline(lines: readonly Line[], title: string | undefined): Beside {
  const at = placeOf(lines, title)
  if (at === undefined) return { below: [], above: [] }
  return { below: labelsOf(lines.slice(at + 1), belowMax, proseMax), above: labelsOf(lines.slice(0, at).toReversed(), aboveMax, 1) }
}

function placeOf(lines: readonly Line[], title: string | undefined): number | undefined {
  const wanted = bareWords(title ?? '')
  if (wanted === '') return undefined
  const same = lines.flatMap((line, index) =>
    line.text.length < titleCharsMax && line.text.length >= wanted.length && bareWords(line.text) === wanted ? [index] : [],
  )
  const first = same.find((index) => lines[index]?.heading === 1) ?? same.find((index) => (lines[index]?.heading ?? 0) > 0)
  if (first !== undefined) return first
  const plain = same.find((index) => lines[index]?.isAside === false)
  if (plain !== undefined) return plain
  const heading = lines.findIndex((line) => line.heading === 1 && !line.isAside && line.text.length > headingCharsMin)
  return heading < 0 ? undefined : heading
}

const titleCharsMax = 400
/** A shorter heading is the name of the site. */
const headingCharsMin = 20

/** Labels up to the given number, and no further than some paragraphs. */
function labelsOf(lines: readonly Line[], countMax: number, prosesMax: number): readonly Line[] {
  const labels: Line[] = []
  let proses = 0
  for (const line of lines) {
    if (labels.length >= countMax || proses >= prosesMax) break
    if (line.text.length > labelCharsMax) proses += 1
    else labels.push(line)
  }
  return labels
}
