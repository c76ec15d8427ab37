import type { Development } from '../../model/development.ts'
import { deedsIn } from '../develop/deeds-in.ts'

/**
 * A development in a few words, to stand in a list; `passage` is the text that shows it.
 * `changeWords({ kind: 'new-number', what: '14,000 servers', before: '12,000 servers', … }, passage)` →
 * `14,000 servers, before 12,000`
 */
export function changeWords({ kind, what, before }: Pick<Development, 'kind' | 'what' | 'before'>, passage: string): string {
  switch (kind) {
    case 'opened':
      return what
    case 'new-primary':
      return `the first-hand document, “${what}”`
    case 'severity-up':
      return `severity ${what}, up from ${before ?? 'less'}`
    case 'severity-down':
      return `severity ${what}, down from ${before ?? 'more'}`
    case 'withdrawn':
      return `a withdrawal (“${what}”)`
    case 'corrected':
      return before === undefined ? 'a correction' : `a correction: ${what}, not ${before}`
    case 'new-version':
      return before === undefined ? what : `${what}, after ${before}`
    case 'new-id':
      return `the id ${what}`
    case 'new-number':
      return before === undefined ? what : `${what}, before ${withoutTail(before, what)}`
    case 'new-fact':
      return factWords(what, passage)
    case 'more-outlets':
      return `the ${ordinals.get(what) ?? `${what}th`} outlet with its own report`
  }
}

const ordinals = new Map([
  ['2', 'second'],
  ['4', 'fourth'],
  ['8', 'eighth'],
])

/** `12,000 servers` without the words at its end that the other text ends with too: `12,000` */
function withoutTail(text: string, other: string): string {
  const [words, others] = [text.split(' '), other.split(' ')]
  while (words.length > 1 && words.at(-1) === others.at(-1)) {
    words.pop()
    others.pop()
  }
  return words.join(' ')
}

function factWords(what: string, passage: string): string {
  const deed = deedsIn(passage, 'news').find((found) => found.what === what)
  return deed === undefined ? `${what}, not named before` : `first report of ${deed.title} (“${what}”)`
}
