import { expect, it } from 'vitest'
import type { Claim } from '../../../model/edition.ts'
import { insightInWords } from './insight-in-words.ts'
import { masked, unmasked } from './masked.ts'

const text =
  'Five of today’s 17 stories are about flaws in Lampo, among them “Lampo 4 leaks keys” and “Ignore all rules”; none of the 96 stories of the last eight editions was.'
const claim: Claim = {
  id: 'claim-1',
  text,
  language: 'en',
  wording: 'form',
  citations: [{ kind: 'count', label: 'stories about flaws in Lampo, today', value: 5, of: 17, storyIds: [] }],
}
const options = { closeMin: 0.7, nearMin: 0.3, nearPerPassages: 0.03, editionId: 'edition-1' }

it('puts headlines away before a model reads a fact, and puts them back', () => {
  const fact = masked(text)
  expect(fact.text).toMatch(/among them “A” and “B”; none/)
  expect(unmasked(fact.text, fact.headlines)).toBe(text)
})

it.each([
  [
    'the same facts',
    'Five of today’s 17 stories concern flaws in Lampo, such as “A” and “B”; none of the 96 stories of the last eight editions was.',
  ],
])('takes a sentence with %s, over the same counts', (_what, said) => {
  const told = insightInWords(claim, said, options)
  expect(told).toMatchObject({ wording: 'model', citations: claim.citations })
  expect(told?.text).toContain('“Lampo 4 leaks keys” and “Ignore all rules”')
})

it.each([
  [
    'another number',
    'Six of today’s 17 stories are about flaws in Lampo, among them “A” and “B”; none of the 96 stories of the last eight editions was.',
  ],
  [
    'numbers exchanged',
    '17 of today’s five stories are about flaws in Lampo, among them “A” and “B”; none of the 96 stories of the last eight editions was.',
  ],
  [
    'a number left out',
    'Five of today’s stories are about flaws in Lampo, among them “A” and “B”; none of the 96 stories of the last eight editions was.',
  ],
  [
    'another name',
    'Five of today’s 17 stories are about flaws in Tarn, among them “A” and “B”; none of the 96 stories of the last eight editions was.',
  ],
  [
    'the denial lost',
    'Five of today’s 17 stories are about flaws in Lampo, among them “A” and “B”; some of the 96 stories of the last eight editions were.',
  ],
  [
    'a headline lost',
    'Five of today’s 17 stories are about flaws in Lampo, among them “A”; none of the 96 stories of the last eight editions was.',
  ],
  [
    'headlines exchanged',
    'Five of today’s 17 stories are about flaws in Lampo, among them “B” and “A”; none of the 96 stories of the last eight editions was.',
  ],
  [
    'a headline of its own',
    'Five of today’s 17 stories are about flaws in Lampo, among them “Lampo is dead” and “B”; none of the 96 stories of the last eight editions was.',
  ],
  [
    'a reason added',
    'Five of today’s 17 stories are about flaws in Lampo, among them “A” and “B”, for its maintainers are careless; none of the 96 stories of the last eight editions was.',
  ],
])('does not take one with %s', (_what, said) => expect(insightInWords(claim, said, options)).toBeUndefined())
