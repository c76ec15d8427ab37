import { keyTable } from '../keys.ts'
import type { TerminalPage } from '../page.ts'

/** What every key does. */
export function helpInTerminal(): TerminalPage {
  const widest = Math.max(...keyTable.map(({ shown }) => shown.length))
  return {
    spot: { at: 'help' },
    title: 'Keys',
    rows: [
      ...keyTable.map(({ shown, words }) => ({
        spans: [{ text: `${shown.padEnd(widest).replaceAll(' ', '\u00a0')}\u00a0\u00a0`, look: 'strong' as const }, { text: words }],
        hang: widest + 2,
      })),
      { spans: [{ text: 'A number opens the citation of that number. * marks what is first-hand.' }], isApart: true },
    ],
  }
}
