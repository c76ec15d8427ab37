import { createInterface } from 'node:readline'
import type { Spot, TerminalPage } from '#core/terminal/page.ts'
import { type PlainPage, plainLines } from '#core/terminal/plain-lines.ts'
import { columnsOf } from '../terminal-width.ts'
import { type DeskWish, granted } from './granted.ts'
import type { ReadDesk } from './read-desk.ts'

const asked = 'Number, [citation, /words, b back, h help, q leave: '

const helpLines = [
  'A number opens the story or entry before which it stands; .2 shows the evidence of entry 2, [5 that of citation 5.',
  '/words searches. b goes back, e shows the newest edition, p and n the ones before and after, a all of them.',
  'x lists what was left out; r2 shows what recalling entry 2 would do, y1 makes the rule of entry 1, u takes it back.',
  's lists the sources, m marks the edition as read, an empty line shows the page again, q leaves.',
]

/**
 * Reads line by line, without moving the cursor: for terminals that cannot, and for who has the screen read aloud. Ends with q or
 * the end of what is typed.
 */
export async function readByLine(desk: ReadDesk, first: TerminalPage): Promise<number> {
  const lines = createInterface({ input: process.stdin, terminal: false })
  const before: TerminalPage[] = []
  let page = first
  let plain = printed(page)
  process.stdout.write(asked)
  for await (const line of lines) {
    const typed = line.trim()
    if (typed === 'q') break
    if (typed === 'h' || typed === '?') console.log(helpLines.join('\n'))
    else if (typed === '') plain = printed(page)
    else if (typed === 'b') {
      const last = before.pop()
      if (last === undefined) console.log('This is the first page; q leaves.')
      else {
        page = last
        plain = printed(page)
      }
    } else {
      const wish = wishOf(typed, page, { plain, before })
      const event = typeof wish === 'string' ? ({ kind: 'told', words: wish } as const) : await granted(desk, wish)
      if (event.kind === 'page') {
        if (!event.isInPlace) before.push(page)
        page = event.page
        plain = printed(page)
      } else if (event.kind === 'told') console.log(event.words)
    }
    process.stdout.write(asked)
  }
  lines.close()
  return 0
}

function printed(page: TerminalPage): PlainPage {
  const plain = plainLines(page, columnsOf(process.stdout))
  console.log(`\n${plain.lines.join('\n')}\n`)
  return plain
}

type Around = { readonly plain: PlainPage; readonly before: readonly TerminalPage[] }

/** What a typed line wishes for; or what to tell, where it can mean nothing on this page. */
function wishOf(typed: string, page: TerminalPage, around: Around): DeskWish | string {
  const numbered = /^([.ry[]?) ?(\d{1,6})\]?$/.exec(typed)
  if (numbered !== null) return ofNumber(numbered[1] ?? '', Number(numbered[2]), { page, plain: around.plain })
  if (typed.startsWith('/')) {
    const words = typed.slice(1).trim()
    return words === '' ? 'Type the words behind the stroke: /license change' : opening({ at: 'search', words }, '')
  }
  return ofLetter(typed, page, around)
}

type Numbered = { readonly page: TerminalPage; readonly plain: PlainPage }

function ofNumber(mark: string, number: number, { page, plain }: Numbered): DeskWish | string {
  if (mark === '[') return opening(page.cited?.[number - 1], `There is no citation ${number} on this page.`)
  const entry = plain.entries[number - 1]
  if (entry === undefined)
    return plain.entries.length === 0 ? 'Nothing is numbered here.' : `The last number here is ${plain.entries.length}.`
  if (mark === '.') return opening(entry.evidence, `Entry ${number} has no evidence of its own.`)
  if (mark === 'r') return opening(entry.recalls, 'Items are recalled from the left-out list: x shows it.')
  if (mark === 'y') return entry.makes === undefined ? 'Nothing is asked there.' : { kind: 'recall', ...entry.makes }
  return opening(entry.opens ?? entry.evidence, `Entry ${number} opens nothing.`)
}

function ofLetter(typed: string, page: TerminalPage, { before }: Around): DeskWish | string {
  const pages = [...before, page]
  const day = pages.findLast((each) => each.day !== undefined)?.day
  const editionId = pages.findLast((each) => each.editionId !== undefined)?.editionId
  switch (typed) {
    case 'e':
      return opening(day && { at: 'edition', beat: day.beat, date: 'newest' }, 'There is no edition yet.')
    case 'x':
      return opening(day && { at: 'left-out', ...day }, 'There is no edition yet.')
    case 'a':
      return opening({ at: 'archive' }, '')
    case 's':
      return opening({ at: 'sources' }, '')
    case 'p':
      return beside(page.older, 'There is no edition before this page.')
    case 'n':
      return beside(page.newer, 'There is no edition after this page.')
    case 'm':
      return editionId === undefined ? 'Open an edition to mark it.' : { kind: 'mark', editionId }
    case 'u':
      return page.undoes === undefined ? 'There is nothing to take back on this page.' : { kind: 'undo', ruleId: page.undoes }
    default:
      return 'That is none of the orders here; h tells them.'
  }
}

function opening(spot: Spot | undefined, otherwise: string): DeskWish | string {
  return spot === undefined ? otherwise : { kind: 'show', spot, isInPlace: false }
}

function beside(spot: Spot | undefined, otherwise: string): DeskWish | string {
  return spot === undefined ? otherwise : { kind: 'show', spot, isInPlace: true }
}
