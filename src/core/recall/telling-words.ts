import { compileBeat } from '../beats/compile-beat.ts'
import { findTerms } from '../beats/term-index.ts'
import { weekdays } from '../languages/english-calendar.ts'
import { languageOf } from '../languages/registry.ts'
import type { Beat } from '../model/beat.ts'
import { classWords } from '../stages/cluster/class-words.ts'
import { stemOf } from '../stages/cluster/terms.ts'
import { stopWords } from '../text/stop-words.ts'
import { type Headline, headlineOf } from '../trends/headline.ts'

/** More words let in what nobody asked for. */
const namesMax = 3
/** Words of a name, and of the phrase where a title names nobody: a longer phrase lets in less. */
const partsMax = 3

export type Titled = { readonly title: string; readonly language: string }

/**
 * The words of a title that tell best what it is about and that the beat does not know yet: the names in it, at most three; else
 * its longest run of two or three uncommon words. Empty where there is neither: one common word too many lets in everything.
 * A guess to be shown: names are told by their capitals and by what stands behind them.
 * `tellingWords({ title: 'A small port of the Home Lantern client to TypeScript', language: 'en' }, beat)` → `Home Lantern`, `TypeScript`
 */
export function tellingWords({ title, language }: Titled, beat: Beat): readonly string[] {
  const line = headlineOf(title)
  const isCommon = commonIn(line, language, beat)
  const isName = (at: number): boolean => !isCommon(at) && (isUnmistakable(line.written[at] ?? '') || saysName(line, at, language))
  const names = runs(line, isName)
  if (names.length > 0) return names.slice(0, namesMax)
  if (unparted.test(title)) return longestOf(title.match(unpartedRuns) ?? [])
  return longestOf(runs(line, (at) => !isCommon(at)).filter((run) => run.includes(' ')))
}

const dayNames = new Set(weekdays.map((day) => day.toLowerCase()))

const unparted = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
/** Scripts that do not part their words: a few characters, found wherever they stand. */
const unpartedRuns = /[\p{Script=Katakana}ー]{3,12}|\p{Script=Han}{2,6}|\p{Script=Thai}{4,12}/gu

function longestOf(phrases: readonly string[]): readonly string[] {
  return phrases.toSorted((a, b) => b.length - a.length).slice(0, 1)
}

/** Which words of a title say nothing: form words, words of the trade, numbers, months and days, and what the beat knows already. */
function commonIn(line: Headline, language: string, beat: Beat): (at: number) => boolean {
  const compiled = compileBeat(beat)
  const known = new Set(
    [compiled.terms, compiled.names, compiled.outsiders, compiled.rules].flatMap((index) =>
      findTerms<unknown>(index, line).flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
    ),
  )
  const { stopWords: ofLanguage, monthNames } = languageOf(language)
  const months = new Set(monthNames.flat())
  return (at) => {
    const word = line.tokens[at] ?? ''
    if (known.has(at) || word.length < 2 || /^[\d.,v%+-]+$/.test(word)) return true
    // `PC`, `SSD` and `EU` are short for what everybody writes about.
    if (/^\p{Lu}{2,3}$/u.test(line.written[at] ?? '')) return true
    return stopWords.has(word) || ofLanguage.has(word) || months.has(word) || dayNames.has(word) || classWords.has(stemOf(word))
  }
}

/** Capitals or digits within: `GitHub`, `llama.cpp`, `vLLM`. */
function isUnmistakable(word: string): boolean {
  return /\p{Ll}\p{Lu}|\p{Lu}{2}.*\p{Ll}|\p{L}\.?\d|\p{Ll}\.\p{Ll}/u.test(word)
}

/** A capital where it says something: not in German, where every noun has one, nor in a title full of them. */
function saysName(line: Headline, at: number, language: string): boolean {
  const next = line.written[at + 1]
  if (line.isShouted || language === 'de' || !isCapital(line.written[at] ?? '')) return false
  if (!line.starts.has(at)) return !line.isTitleCase
  // What begins a title is a name where nothing follows, a colon or dash does, or a verb: “Endive: …”, “Reynard returns”.
  const isVerbNext = at === 0 && line.written.length > 3 && /^(?:is|\p{L}\p{Ll}+s)$/u.test(next ?? '')
  return next === undefined || line.starts.has(at + 1) || isVerbNext
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}

/** Runs of words that are wanted, as written, each once. */
function runs(line: Headline, isWanted: (at: number) => boolean): readonly string[] {
  const found: string[][] = []
  let isOpen = false
  for (const [at, word] of line.written.entries()) {
    const run = found.at(-1)
    const isNext = isOpen && !line.starts.has(at) && run !== undefined && run.length < partsMax
    isOpen = isWanted(at)
    if (!isOpen) continue
    if (isNext) run.push(word)
    else found.push([word])
  }
  return [...new Set(found.map((words) => words.join(' ')))]
}
