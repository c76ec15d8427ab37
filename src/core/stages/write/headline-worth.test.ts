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
  ['Keys of Corvane lay in a public repository', 'In a stupid blunder, keys of Corvane lay in a public repository'],
  ['Packages of Tarn infected through a stolen key', 'An update on the security of our packages'],
  ['Tarn 5 reads twice as fast, its makers say', 'Tarn 5 is now available on Corvane Cloud'],
  ['Corvane buys the maker of Tarn tools', 'The Download: a buyer for Tarn tools, and the end of lamps'],
  ['Flaw in Tarn exposes 12,000 servers', 'Lamp Bulletin: Tarn flaw, Brant leak, lamp scams and more'],
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
  ['Good News! Corvane joins the Tarn foundation', 'Corvane joins the Tarn foundation'],
  ['Good news for friends of lamps! Tarn now has a dimmer', 'Tarn now has a dimmer'],
  ['Tarn v3.9.0 — v3.9.0', 'Tarn v3.9.0'],
  ['Tarn 3.9 — what the lock manager lost', 'Tarn 3.9 — what the lock manager lost'],
])('a headline without its labels: %s', (title, expected) => {
  expect(trimmedHeadline(title, 'https://thelamp.example/a')).toBe(expected)
})
