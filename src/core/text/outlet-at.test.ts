import { describe, expect, it } from 'vitest'
import type { Outlet } from '../model/source.ts'
import { outletAt } from './outlet-at.ts'

const outlet = (id: string, name: string, more: Partial<Outlet> = {}): Outlet => ({
  id,
  name,
  hosts: ['lamp.example'],
  role: 'reporter',
  ...more,
})
const at = (...outlets: readonly Outlet[]) => outletAt('https://blog.lamp.example/a', outlets)?.id

describe('outletAt', () => {
  it('finds the outlet with the longest host', () => {
    expect(at(outlet('a', 'Lamp'), outlet('b', 'Lamp blog', { hosts: ['blog.lamp.example'] }))).toBe('b')
    expect(at(outlet('a', 'Owl', { hosts: ['owl.example'] }))).toBeUndefined()
  })

  it('takes the paper itself before an outlet made from a link to it, in any order', () => {
    const made = outlet('a', 'lamp.example', { role: 'aggregator' })
    const paper = outlet('b', 'The Daily Lamp')
    expect([at(made, paper), at(paper, made)]).toEqual(['b', 'b'])
  })

  it('takes one outlet for all departments of a paper', () => {
    const outlets = [outlet('a', 'Lamp AI'), outlet('b', 'Lamp'), outlet('c', 'Lamp Tech')]
    expect([at(...outlets), at(...outlets.toReversed())]).toEqual(['b', 'b'])
  })
})
