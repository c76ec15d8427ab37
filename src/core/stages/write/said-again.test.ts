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

it('keeps what goes on about the same thing', () => {
  expect(isSaidAgain(lead, said('Version 4.0.1 of Tarn closes the hole, and operators should install it.', 'a', 1))).toBe(false)
  expect(isSaidAgain(lead, said('Ada Holm found the hole in April and told the maintainers.', 'b', 1))).toBe(false)
})

it('counts figures of two digits and more, and no years', () => {
  expect([...figuresOf('In 2026, 1,200 of 3 were 9.8 and 30% of 1.2.3.')]).toEqual(['1200', '9.8', '30', '1.2.3'])
})
