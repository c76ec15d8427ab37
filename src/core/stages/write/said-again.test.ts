import { expect, it } from 'vitest'
import { contentWords } from '../../text/content-words.ts'
import { figuresOf, isSaidAgain, type Said } from './said-again.ts'

const said = (text: string, id: string, at: number): Said => ({
  words: contentWords(text, 'en'),
  figures: figuresOf(text),
  article: { id },
  at,
})
const lead = said('A flaw in the Tarn database exposes the memory of 12,000 servers, the project said.', 'a', 0)

it('knows one fact in other words, by its figure or because both reports open with it', () => {
  expect(isSaidAgain(lead, said('Some 12,000 servers that run Tarn are open because of a flaw in the database.', 'b', 4))).toBe(true)
  expect(isSaidAgain(lead, said('Thousands of servers in Oslo expose passwords, because the Tarn database has a hole.', 'b', 0))).toBe(true)
  expect(isSaidAgain(lead, said('Thousands of servers in Oslo expose passwords, because the Tarn database has a hole.', 'b', 5))).toBe(
    false,
  )
})

it('knows one fact by two figures that stand in both, whatever is said of it', () => {
  const count = said('A raid on Tarn that put 37 wheels into 19 packages was seen by Corvane.', 'a', 0)
  expect(isSaidAgain(count, said('The latest raid, which reached 37 wheels and 19 packages, shows how such threats grow.', 'b', 3))).toBe(
    true,
  )
  expect(isSaidAgain(count, said('The loader is 19 lines long, and Ada Holm printed all of them.', 'b', 3))).toBe(false)
})

it('knows two long first sentences by the many words they share, though these are few of all', () => {
  const long =
    'Attackers exploit KSA-7, a high-severity path flaw in the lamp platform Tarnlight, to write files on servers that are exposed.'
  const other =
    'A high-severity flaw without a repair in Tarnlight, a platform for building lamps with little code, is under active exploitation in the wild, Klaxon found.'
  expect(isSaidAgain(said(long, 'a', 0), said(other, 'b', 0))).toBe(true)
  expect(isSaidAgain(said(long, 'a', 0), said(other, 'b', 4))).toBe(false)
})

it('keeps what goes on about the same thing', () => {
  expect(isSaidAgain(lead, said('Version 4.0.1 of Tarn closes the hole, and operators should install it.', 'a', 1))).toBe(false)
  expect(isSaidAgain(lead, said('Ada Holm found the hole in April and told the maintainers.', 'b', 1))).toBe(false)
})

it('counts figures of two digits and more, and no years', () => {
  expect([...figuresOf('In 2026, 1,200 of 3 were 9.8 and 30% of 1.2.3.')]).toEqual(['1200', '9.8', '30', '1.2.3'])
})
