import { expect, it } from 'vitest'
import { headlineWorth } from './headline-worth.ts'
import { trimmedHeadline } from './trim-headline.ts'

it.each([
  ['Flaw in Tarn exposes 12,000 servers', 'What to know about the Tarn flaw'],
  ['Tarn 5.0 released with a new storage engine', 'tarn/tarn v5.0'],
  ['Corvane buys the maker of Tarn tools', 'Is this the end of free databases?'],
  ['Corvane buys the maker of Tarn tools', '7 things Corvane will do with Tarn tools'],
  ['Brant and Corvane pledge 5 billion for Tarn', 'Two makers put 5 billion behind a layer for databases'],
  ['Tarn project drops its lock manager', 'Why we dropped our lock manager'],
  ['Packages of Tarn infected through a stolen key', 'An update on the security of our packages'],
  ['An injection flaw in Tarn 3.1 lets strangers read tables', 'CVE-2026-99010: An injection flaw in the catalog of Tarn 3.1 throu...'],
])('“%s” tells more than “%s”', (better, worse) => {
  expect(headlineWorth(better, 'en')).toBeGreaterThan(headlineWorth(worse, 'en'))
})

it.each([
  ['BREAKING: Tarn 4 is out [Updated]', 'Tarn 4 is out'],
  ['Tarn 1.17.0 Release, (Sun, May 31st)', 'Tarn 1.17.0 Release'],
  ['Tarn drops its lock manager | The Lamp', 'Tarn drops its lock manager'],
  ['Tarn drops its lock manager | Klaxon', 'Tarn drops its lock manager | Klaxon'],
  ['A driver for the lamp on Tarn"', 'A driver for the lamp on Tarn'],
  ['【速報】Tarn 5 を公開', 'Tarn 5 を公開'],
])('a headline without its labels: %s', (title, expected) => {
  expect(trimmedHeadline(title, 'https://thelamp.example/a')).toBe(expected)
})
