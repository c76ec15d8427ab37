import { neededWords } from './needed-words.ts'

/** A regular expression with something beside it. */
type Signed = { readonly signs: RegExp }

/** Tells which patterns of a table may fit a text, in their order. */
export type Sieve<Pattern extends Signed> = (text: string) => readonly Pattern[]

/**
 * Nearly all sentences fit no pattern, and a hundred expressions are slow to say so. The sieve goes over a text once, looks
 * for the words that the expressions need, and lets through those patterns alone whose words all stand there. It may let
 * through too many, never too few.
 * `sieveOf([{ signs: /\bignore all\b/ }])('The ferry left.')` → `[]`
 */
export function sieveOf<Pattern extends Signed>(patterns: readonly Pattern[]): Sieve<Pattern> {
  const wanted = patterns.map(({ signs }) => (signs.flags.includes('i') ? [] : neededWords(signs.source)))
  const needs = wanted.flatMap((lists, pattern) => lists.map((words) => ({ pattern, words })))
  const counts = wanted.map((lists) => lists.length)
  const owners = Uint16Array.from(needs, ({ pattern }) => pattern)
  const free = patterns.filter((_, index) => counts[index] === 0)
  const find = finderOf(needs.map(({ words }) => words))
  return (text) => {
    const met = find(text)
    if (met === undefined) return free
    const metCounts = new Uint16Array(patterns.length)
    for (let place = 0; place < met.length; place += 1) {
      const owner = owners[place] ?? 0
      metCounts[owner] = (metCounts[owner] ?? 0) + (met[place] ?? 0)
    }
    return patterns.filter((_, index) => metCounts[index] === counts[index])
  }
}

/** Says of which lists of words one stands in a text: 1 for those, 0 for others; undefined for none. */
type Finder = (text: string) => Uint8Array | undefined

/**
 * One step of a table for each sign of the text, whatever the number of words.
 * Method: Aho and Corasick, “Efficient String Matching” (1975), with all steps laid out beforehand.
 */
function finderOf(lists: readonly (readonly string[])[]): Finder {
  const placesByWord = new Map<string, number[]>()
  for (const [place, words] of lists.entries()) for (const word of words) placesByWord.set(word, [...(placesByWord.get(word) ?? []), place])
  const signs = signsOf([...placesByWord.keys()])
  const { steps, ends } = automatonOf(placesByWord, signs)
  const width = signs.size + 1
  const low = Uint16Array.from({ length: lowCodes }, (_, code) => signs.get(code) ?? 0)
  return (text) => {
    let met: Uint8Array | undefined
    let state = 0
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      const sign = code < lowCodes ? (low[code] ?? 0) : (signs.get(code) ?? 0)
      state = steps[state * width + sign] ?? 0
      const ended = ends[state]
      if (ended === undefined) continue
      met ??= new Uint8Array(lists.length)
      for (let index = 0; index < ended.length; index += 1) met[ended[index] ?? 0] = 1
    }
    return met
  }
}

const lowCodes = 128

/** A number from 1 up for every code unit that stands in a word; all others are 0 and lead back to the start. */
function signsOf(words: readonly string[]): ReadonlyMap<number, number> {
  const signs = new Map<number, number>()
  for (const word of words) {
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at)
      if (!signs.has(code)) signs.set(code, signs.size + 1)
    }
  }
  return signs
}

/** Small tables stay in the processor’s own memory. */
type Steps = Uint16Array | Uint32Array

type Automaton = {
  /** The next state by state and sign. */
  readonly steps: Steps
  /** The lists whose words end in a state. */
  readonly ends: readonly (readonly number[] | undefined)[]
}

function automatonOf(placesByWord: ReadonlyMap<string, readonly number[]>, signs: ReadonlyMap<number, number>): Automaton {
  const words = [...placesByWord.keys()]
  const width = signs.size + 1
  const stateCount = words.reduce((sum, word) => sum + word.length, 1)
  const steps = stateCount < 0x1_0000 ? new Uint16Array(stateCount * width) : new Uint32Array(stateCount * width)
  const ends: (readonly number[] | undefined)[] = [undefined]
  for (const [word, places] of placesByWord) {
    let state = 0
    for (let at = 0; at < word.length; at += 1) {
      const step = state * width + (signs.get(word.charCodeAt(at)) ?? 0)
      if (steps[step] === 0) steps[step] = ends.push(undefined) - 1
      state = steps[step] ?? 0
    }
    ends[state] = places
  }
  layOut(steps, ends, width)
  return { steps: steps.slice(0, ends.length * width), ends }
}

/** Where a word breaks off, its end may begin another: state by state, the shorter ones first, missing steps are those from there. */
function layOut(steps: Steps, ends: (readonly number[] | undefined)[], width: number): void {
  const falls = new Int32Array(ends.length)
  const waiting = [0]
  for (const state of waiting) {
    const fall = falls[state] ?? 0
    for (let sign = 1; sign < width; sign += 1) {
      const next = steps[state * width + sign] ?? 0
      const other = state === 0 ? 0 : (steps[fall * width + sign] ?? 0)
      if (next === 0) {
        steps[state * width + sign] = other
        continue
      }
      falls[next] = other
      const both = [...new Set([...(ends[next] ?? []), ...(ends[other] ?? [])])]
      if (both.length > 0) ends[next] = both
      waiting.push(next)
    }
  }
}
