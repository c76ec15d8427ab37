import { expect, it } from 'vitest'
import { isSameValue, type Quantity, quantitiesOf } from './quantities.ts'

const told = (text: string): readonly string[] => quantitiesOf(text).map(({ value, of }) => `${value} ${of}`)
const one = (text: string): Quantity => quantitiesOf(text)[0] ?? { value: 0, of: '', kind: '', what: '', isRounded: false }

it.each([
  ['Over 220,000 servers are open', ['220000 server']],
  ['It raised $6.04bn from 12 investors', ['6040000000 money', '12 invest']],
  ['Twelve regions were hit', ['12 region']],
  ['About 40% of users pay', ['40 share']],
  ['影响约22万台服务器', []],
])('counts what a sentence counts: %s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

it.each([
  'On 28 May 2026 at 09:30 UTC, in version 4.0.2 of Tarn 3.9',
  'Within 72 hours, and for 3 days since 2019',
  'CVE-2026-99010 and port 8443, rated 9.8, the 2nd of its kind',
  'It has 48,000 stars and 1,200 followers',
])('counts no date, time, version, id or number of friends: %s', (text) => {
  expect(quantitiesOf(text).filter(({ of }) => of !== '')).toEqual([])
})

it('takes a sum in brackets for the same sum in another currency', () => {
  expect(told('for 6 billion dollars (€5.5 billion)')).toEqual(['6000000000 money'])
})

it.each([
  ['224,000 hosts', 'over 220,000 hosts', true],
  ['$6B in sales', '6.04 billion dollars', true],
  ['12,000 hosts', '14,000 hosts', false],
  ['12 regions', '21 regions', false],
  ['more than 200,000 hosts', '224,000 hosts', true],
  ['200,000 hosts', '290,000 hosts', false],
])('holds %s and %s for one number: %s', (left, right, expected) => {
  expect(isSameValue(one(left), one(right))).toBe(expected)
})
