import { widthOf } from '../channels/width.ts'
import { layOut } from './lay-out.ts'
import type { Row, Stop, TerminalPage } from './page.ts'

/** A page as plain lines, and what its numbers stand for: the first entry is number 1. */
export type PlainPage = { readonly lines: readonly string[]; readonly entries: readonly PlainEntry[] }
export type PlainEntry = Pick<Stop, 'opens' | 'evidence' | 'recalls' | 'makes'>

/**
 * A page for a terminal whose cursor cannot be moved, and for who has it read aloud: line by line, without codes, each story or
 * entry with a number before it that is typed to open it. Sentences of a story have none: their citations are numbered.
 */
export function plainLines(page: TerminalPage, columns: number): PlainPage {
  const entries: PlainEntry[] = []
  const rows = page.rows.map((row): Row => {
    const { stop } = row
    if (stop?.level !== 'item' || (stop.opens ?? stop.evidence ?? stop.makes) === undefined) return row
    entries.push(stop)
    return { ...row, spans: [{ text: `${entries.length}. ` }, ...row.spans] }
  })
  const lines = layOut(rows, columns).lines.map(({ spans }) => spans.map(({ text }) => text).join(''))
  const title = `${page.isSample === true ? 'SAMPLE: ' : ''}${page.title}`
  const [head = ''] = layOut([{ spans: [{ text: title }] }], columns).lines.map(({ spans }) => spans.map(({ text }) => text).join(''))
  return { lines: [head, '='.repeat(widthOf(head)), '', ...lines], entries }
}
