import { describe, expect, test } from 'vitest'
import { compareListed, type Listed, type Listing } from './compare-listed.ts'

const before: Listed = { title: 'Courier', host: 'courier.example', keys: ['c', 'b', 'a'], gone: [] }
const listing = (more: Partial<Listing>): Listing => ({
  title: 'Courier',
  link: 'https://www.courier.example/',
  keys: ['c', 'b', 'a'],
  withdrawn: [],
  ...more,
})
const told = (more: Partial<Listing>, last: Partial<Listed> = {}) =>
  compareListed({ ...before, ...last }, listing(more)).decisions.map(({ subject, verdict }) => `${subject} ${verdict}`)

describe('compareListed', () => {
  test('tells of an item that is missing among older ones, once, and of its return', () => {
    const first = compareListed(before, listing({ keys: ['d', 'c', 'a'] }))
    expect(first.decisions).toEqual([{ stage: 'read', subject: 'b', verdict: 'missing', because: 'gone-at-source', evidence: {} }])
    const second = compareListed(first.listed, listing({ keys: ['e', 'd', 'c', 'a'] }))
    expect([second.decisions, second.listed.gone]).toEqual([[], ['b']])
    const third = compareListed(second.listed, listing({ keys: ['e', 'd', 'c', 'b', 'a'] }))
    expect(third.decisions).toMatchObject([{ subject: 'b', verdict: 'listed again' }])
    expect(third.listed.gone).toEqual([])
  })

  test('takes what falls off the end for old, not for missing', () => {
    expect(told({ keys: ['d', 'c', 'b'] })).toEqual([])
    expect(told({ keys: ['e', 'd', 'c'] })).toEqual([])
  })

  test('tells nothing of an empty document, of one with all other items, and of one that drops many', () => {
    expect(compareListed(before, listing({ keys: [] })).listed).toEqual(before)
    expect(told({ keys: ['x', 'y'] })).toEqual([])
    const many = Array.from({ length: 30 }, (_, at) => `k${at}`)
    expect(told({ keys: many.filter((_, at) => at % 5 !== 0) }, { keys: many })).toEqual([])
    expect(told({ keys: many.filter((_, at) => at % 15 !== 1) }, { keys: many })).toEqual(['k1 missing', 'k16 missing'])
  })

  test('tells what the document itself takes back', () => {
    expect(told({ keys: ['c', 'a'], withdrawn: ['b', 'z'] })).toEqual(['b withdrawn', 'z withdrawn'])
    expect(told({ keys: ['c', 'a'], withdrawn: ['b'] }, { gone: ['b'] })).toEqual([])
    expect(told({ withdrawn: ['b'] })).toEqual([])
  })

  test('says when title, host and items are all others', () => {
    const other = { title: 'Casino', link: 'https://casino.example/', keys: ['x'] }
    expect(compareListed(before, listing(other)).damage).toHaveLength(1)
    expect(compareListed(before, listing({ ...other, title: 'Courier' })).damage).toEqual([])
    expect(compareListed(before, listing({ ...other, link: 'https://news.courier.example/' })).damage).toEqual([])
    expect(compareListed(before, listing({ ...other, keys: ['x', 'a'] })).damage).toEqual([])
    expect(compareListed({ keys: [], gone: [] }, listing(other)).damage).toEqual([])
  })

  test('keeps the last hundred that are gone', () => {
    const gone = Array.from({ length: 100 }, (_, at) => `g${at}`)
    expect(compareListed({ ...before, gone }, listing({ keys: ['c', 'a'] })).listed.gone).toEqual([...gone.slice(1), 'b'])
  })
})
