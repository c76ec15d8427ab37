import { limits } from '../limits.ts'
import { deedOf, type KeyDeed } from './keys.ts'
import { moved, type PageMove } from './move.ts'
import type { Spot } from './page.ts'
import { fitted, type Reading, type ReadingEvent, shownOf, type Wish } from './reading.ts'
import { safeText } from './safe-text.ts'

/** What a reader came to after an event, and what it asks for, if anything. */
export type After = { readonly reading: Reading; readonly wish?: Wish }

/** What the terminal reader does with a key, a size or an answer: the same event at the same place always does the same. */
export function readingAfter(reading: Reading, event: ReadingEvent): After {
  switch (event.kind) {
    case 'size':
      return { reading: { ...reading, size: event.size, shown: fitted(reading.shown, event.size) } }
    case 'told':
      return { reading: { ...reading, told: event.words } }
    case 'page': {
      const { told: _, ...rest } = reading
      const shown = shownOf(event.page, reading.size)
      const kept = event.isInPlace ? reading.before : [...reading.before, reading.shown].slice(-pagesKeptMax)
      return { reading: { ...rest, shown, before: kept } }
    }
    case 'pasted':
      // What is pasted is no order: a line from elsewhere with a q in it must not end the reading.
      return { reading: reading.prompt === undefined ? reading : withPrompt(reading, reading.prompt + event.text) }
    case 'key':
      return reading.prompt === undefined ? afterOrder(untold(reading), event.key) : afterTyping(untold(reading), reading.prompt, event.key)
  }
}

/** Pages that `back` remembers. */
const pagesKeptMax = 50

function untold({ told: _, ...reading }: Reading): Reading {
  return reading
}

function afterTyping(reading: Reading, prompt: string, key: string): After {
  const { prompt: _, ...rest } = reading
  if (key === 'escape') return { reading: rest }
  if (key === 'ctrl-c') return { reading: rest }
  if (key === 'enter') {
    const words = prompt.trim()
    return words === '' ? { reading: rest } : { reading: rest, wish: show({ at: 'search', words }) }
  }
  // As in other programs, rubbing out more than there is leaves.
  if (key === 'backspace') return { reading: prompt === '' ? rest : withPrompt(reading, [...prompt].slice(0, -1).join('')) }
  if (key === 'ctrl-u') return { reading: withPrompt(reading, '') }
  if (key === 'ctrl-w') return { reading: withPrompt(reading, prompt.replace(/\S{1,200}\s{0,200}$/u, '')) }
  if (key === 'space') return { reading: withPrompt(reading, `${prompt} `) }
  return [...key].length === 1 ? { reading: withPrompt(reading, prompt + key) } : { reading }
}

/** The white space at the end is what somebody types before the next word. */
function withPrompt(reading: Reading, text: string): Reading {
  const plain = safeText(text)
  const typed = plain !== '' && /\s$/.test(text) ? `${plain} ` : plain
  return { ...reading, prompt: [...typed].slice(0, limits.searchChars).join('') }
}

function afterOrder(before: Reading, key: string): After {
  const { typed } = before
  const reading = { ...before, typed: '' }
  if (/^\d$/.test(key)) return afterDigit(reading, `${/^\d/.test(typed) ? typed : ''}${key}`)
  if (key === 'enter' && /^\d/.test(typed)) return cited(reading, Number(typed))
  if (key === 'g' && typed !== 'g') return { reading: { ...reading, typed: 'g' } }
  // What a number was begun with can be given up.
  if ((key === 'escape' || key === 'backspace') && typed !== '') return { reading }
  const deed = deedOf(key === 'g' ? 'gg' : key)
  return deed === undefined ? { reading } : done(reading, deed)
}

/** A number leads where its citation leads: at once when no longer one can be meant, else with Enter. */
function afterDigit(reading: Reading, typed: string): After {
  const count = reading.shown.page.cited?.length ?? 0
  const number = Number(typed)
  if (number * 10 > count || number === 0) return cited(reading, number)
  return { reading: { ...reading, typed } }
}

function cited(reading: Reading, number: number): After {
  const spot = reading.shown.page.cited?.[number - 1]
  if (spot !== undefined) return { reading, wish: show(spot) }
  const count = reading.shown.page.cited?.length ?? 0
  return tell(reading, count === 0 ? 'Nothing is numbered on this page.' : `There is no [${number}] here; the last is [${count}].`)
}

function done(reading: Reading, deed: KeyDeed): After {
  const { shown } = reading
  const { page } = shown
  const stop = shown.focus === undefined ? undefined : page.rows[shown.focus]?.stop
  const day = [...reading.before, shown].findLast((each) => each.page.day !== undefined)?.page.day
  switch (deed) {
    case 'open':
      return wished(reading, stop?.opens ?? stop?.evidence, 'There is nothing to open here.')
    case 'evidence':
      if (page.spot.at === 'evidence') return { reading: { ...reading, shown: moved(shown, 'next-item', reading.size) } }
      return wished(reading, stop?.evidence, 'Evidence belongs to a sentence: move to one with the arrow keys.')
    case 'recall':
      return wished(reading, stop?.recalls, 'Items are recalled from the left-out list: x shows it.')
    case 'back':
      return back(reading)
    case 'search':
      return { reading: { ...reading, prompt: '' } }
    case 'older':
    case 'newer':
      return beside(reading, deed)
    case 'newest':
      return wished(reading, day && { at: 'edition', beat: day.beat, date: 'newest' }, 'There is no edition yet.')
    case 'left-out':
      return wished(reading, day && { at: 'left-out', ...day }, 'There is no edition yet.')
    case 'archive':
    case 'sources':
    case 'help':
      return page.spot.at === deed ? { reading } : { reading, wish: show({ at: deed }) }
    case 'mark':
      return marked(reading)
    case 'confirm':
      return stop?.makes === undefined ? tell(reading, 'Nothing is asked here.') : { reading, wish: { kind: 'recall', ...stop.makes } }
    case 'undo':
      return page.undoes === undefined
        ? tell(reading, 'There is nothing to take back on this page.')
        : { reading, wish: { kind: 'undo', ruleId: page.undoes } }
    case 'reload':
      return { reading, wish: show(page.spot, true) }
    case 'redraw':
    case 'suspend':
    case 'leave':
      return { reading, wish: { kind: deed } }
    default:
      return { reading: { ...reading, shown: moved(shown, deed satisfies PageMove, reading.size) } }
  }
}

function back(reading: Reading): After {
  const last = reading.before.at(-1)
  if (last === undefined) return tell(reading, 'This is the first page; q leaves.')
  return { reading: { ...reading, shown: fitted(last, reading.size), before: reading.before.slice(0, -1) } }
}

function marked(reading: Reading): After {
  const editionId = [...reading.before, reading.shown].findLast(({ page }) => page.editionId !== undefined)?.page.editionId
  return editionId === undefined ? tell(reading, 'Open an edition to mark it.') : { reading, wish: { kind: 'mark', editionId } }
}

/** The edition of another day takes the place of this one: `back` does not go through all of them. */
function beside(reading: Reading, which: 'older' | 'newer'): After {
  const { page } = reading.shown
  const spot = page[which]
  if (spot !== undefined) return { reading, wish: show(spot, true) }
  if (page.spot.at !== 'edition') return tell(reading, 'Open an edition first: e is the newest, a shows all.')
  return tell(reading, which === 'older' ? 'This is the first edition.' : 'This was the newest edition; e looks again.')
}

function wished(reading: Reading, spot: Spot | undefined, otherwise: string): After {
  return spot === undefined ? tell(reading, otherwise) : { reading, wish: show(spot) }
}

function show(spot: Spot, isInPlace = false): Wish {
  return { kind: 'show', spot, isInPlace }
}

function tell(reading: Reading, words: string): After {
  return { reading: { ...reading, told: words } }
}
