// table
import { english } from '../../languages/en.ts'
import { numberNames, ordinalNames, tensNames } from '../../languages/english-numbers.ts'

/** Numbers below twenty as English writes them in words, by what they are worth. */
export const numberWords: ReadonlyMap<string, number> = new Map(numberNames.slice(0, 20).map((word, value) => [word, value] as const))

export const tensWords: ReadonlyMap<string, number> = new Map(tensNames.map((word, at) => [word, (at + 2) * 10] as const))

export const ordinalWords: ReadonlyMap<string, number> = new Map(ordinalNames.map((word, at) => [word, at + 1] as const))

/** What is written behind a number and multiplies it; the short ones are written to it, `2.4M`. */
export const magnitudes: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mio', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['tn', 1e12],
])

/** Months by their number; `may` and `mar` count only beside a day or a year. */
export const months: ReadonlyMap<string, number> = new Map(
  english.monthNames.flatMap((names, at) => names.map((name) => [name, at + 1] as const)),
)

/** One way to write what reports write in several: what a word, a sign or an abbreviation is read as. */
export const readAs: ReadonlyMap<string, string> = new Map(
  [
    ['$ us$ usd dollar dollars', '$'],
    ['€ eur euro euros', '€'],
    ['£ gbp pound pounds', '£'],
    ['¥ jpy yen', '¥'],
    ['% percent pct', '%'],
    ['& and', 'and'],
    ['kb kilobyte kilobytes', 'kb'],
    ['mb megabyte megabytes', 'mb'],
    ['gb gigabyte gigabytes', 'gb'],
    ['tb terabyte terabytes', 'tb'],
    ['km kilometer kilometers kilometre kilometres', 'km'],
    ['kg kilogram kilograms kilo kilos', 'kg'],
    ['ms millisecond milliseconds', 'ms'],
    ['hr hrs hour hours', 'hour'],
    ['min mins minute minutes', 'minute'],
    ['sec secs seconds', 'seconds'],
    ['u.s.a usa US', 'u.s'],
    ['UK', 'u.k'],
    ['EU', 'e.u'],
    ['ceo ceos', 'chief executive'],
    ['cto ctos', 'chief technology officer'],
    ['cfo cfos', 'chief financial officer'],
    ['coo coos', 'chief operating officer'],
    ['cio cios', 'chief information officer'],
    ['ciso cisos', 'chief information security officer'],
    ['cofounder', 'co founder'],
    ['cofounders', 'co founders'],
    ['vs versus', 'versus'],
  ].flatMap(([from = '', to = '']) => from.split(' ').map((word) => [word, to] as const)),
)

/** Names of several words that are as often written short: one token, so that none of their words is taken for another (`states`). */
export const countries: ReadonlyMap<string, string> = new Map([
  ['united states', 'u.s'],
  ['united kingdom', 'u.k'],
  ['european union', 'e.u'],
])
