// table
import type { PageMove } from './move.ts'

/** What a key can do in the terminal reader. */
export type KeyDeed =
  | PageMove
  | 'open'
  | 'back'
  | 'evidence'
  | 'search'
  | 'older'
  | 'newer'
  | 'newest'
  | 'archive'
  | 'left-out'
  | 'sources'
  | 'mark'
  | 'recall'
  | 'confirm'
  | 'undo'
  | 'reload'
  | 'redraw'
  | 'help'
  | 'leave'
  | 'suspend'

/** A key by its name: the character it types, or `enter`, `pagedown`, `ctrl-c`; `gg` is g twice. */
type KeyRow = { readonly deed: KeyDeed; readonly keys: readonly string[]; readonly shown: string; readonly words: string }

/** The keys of the terminal reader, the same as on the web where both have them, in the order help shows them. */
export const keyTable: readonly KeyRow[] = [
  { deed: 'next-item', keys: ['j'], shown: 'j', words: 'next story or entry' },
  { deed: 'previous-item', keys: ['k'], shown: 'k', words: 'previous story or entry' },
  { deed: 'next-stop', keys: ['down', 'tab'], shown: 'Down, Tab', words: 'next sentence' },
  { deed: 'previous-stop', keys: ['up', 'shift-tab'], shown: 'Up', words: 'previous sentence' },
  { deed: 'next-heading', keys: ['l'], shown: 'l', words: 'next section' },
  { deed: 'previous-heading', keys: ['h'], shown: 'h', words: 'previous section' },
  { deed: 'page-down', keys: ['space', 'pagedown', 'ctrl-f'], shown: 'Space, PgDn', words: 'a screen on' },
  { deed: 'page-up', keys: ['pageup', 'ctrl-b', '-'], shown: '-, PgUp', words: 'a screen back' },
  { deed: 'top', keys: ['gg', 'home'], shown: 'g g', words: 'to the top' },
  { deed: 'bottom', keys: ['G', 'end'], shown: 'G', words: 'to the end' },
  { deed: 'open', keys: ['o', 'enter', 'right'], shown: 'o, Enter', words: 'open the story, report or entry in focus' },
  { deed: 'back', keys: ['b', 'escape', 'backspace', 'left'], shown: 'b, Esc', words: 'back to the page before' },
  { deed: 'evidence', keys: ['.'], shown: '.', words: 'the evidence of the sentence in focus' },
  { deed: 'search', keys: ['/'], shown: '/', words: 'search the archive' },
  { deed: 'older', keys: ['p'], shown: 'p', words: 'the edition before this one' },
  { deed: 'newer', keys: ['n'], shown: 'n', words: 'the edition after this one' },
  { deed: 'newest', keys: ['e'], shown: 'e', words: 'the newest edition' },
  { deed: 'archive', keys: ['a'], shown: 'a', words: 'the archive: all editions by date' },
  { deed: 'left-out', keys: ['x'], shown: 'x', words: 'what the edition left out, and why' },
  { deed: 'sources', keys: ['s'], shown: 's', words: 'the sources and their health' },
  { deed: 'mark', keys: ['m'], shown: 'm', words: 'mark the edition as read; again takes it back' },
  { deed: 'recall', keys: ['r'], shown: 'r', words: 'in the left-out list: what a recall would do' },
  { deed: 'confirm', keys: ['y'], shown: 'y', words: 'do what the page asks about' },
  { deed: 'undo', keys: ['u'], shown: 'u', words: 'take a recall back' },
  { deed: 'reload', keys: ['R'], shown: 'R', words: 'load the page again' },
  { deed: 'redraw', keys: ['ctrl-l'], shown: 'Ctrl-L', words: 'draw the screen again' },
  { deed: 'help', keys: ['?'], shown: '?', words: 'this page' },
  { deed: 'leave', keys: ['q', 'ctrl-c', 'ctrl-d'], shown: 'q', words: 'leave' },
  { deed: 'suspend', keys: ['ctrl-z'], shown: 'Ctrl-Z', words: 'back to the shell for a while; fg returns' },
]

const byKey: ReadonlyMap<string, KeyDeed> = new Map(keyTable.flatMap(({ deed, keys }) => keys.map((key) => [key, deed] as const)))

/** What a key does; undefined for one that does nothing. `deedOf('j')` → `next-item` */
export function deedOf(key: string): KeyDeed | undefined {
  return byKey.get(key)
}
