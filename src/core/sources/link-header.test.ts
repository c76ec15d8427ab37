import { describe, expect, test } from 'vitest'
import { linksIn } from './link-header.ts'

const told = (header: string) => linksIn(header).map(({ href, parameters }) => [href, Object.fromEntries(parameters)])

describe('linksIn', () => {
  test('reads each link with its parameters, quoted or not', () => {
    expect(told('<https://hub.example/>; rel="hub", </feed>; REL = self ; title="a, b; \\"c\\""; crossorigin')).toEqual([
      ['https://hub.example/', { rel: 'hub' }],
      ['/feed', { rel: 'self', title: 'a, b; "c"', crossorigin: '' }],
    ])
  })

  test('takes the first of two parameters of one name', () => {
    expect(told('<a>; rel=next; rel=prev')).toEqual([['a', { rel: 'next' }]])
  })

  test('passes over what it cannot read, up to the next link', () => {
    expect(told('rel=x, <a; b>; = ; ;, <c>; rel="open, <d>')).toEqual([
      ['a; b', {}],
      ['c', { rel: '' }],
      ['d', {}],
    ])
    expect(told('')).toEqual([])
    expect(told('<never closed')).toEqual([])
  })

  test('reads a header of any length in no time', () => {
    expect(linksIn('<a>;'.repeat(100_000)).length).toBeLessThanOrEqual(100)
    expect(linksIn(`<a>${' '.repeat(100_000)}`)).toHaveLength(1)
    expect(linksIn(`<a>; b="${'\\'.repeat(100_000)}`)).toHaveLength(1)
  })
})
