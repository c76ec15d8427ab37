import { describe, expect, it } from 'vitest'
import { rulingSample as ruling } from '../../../test/contract/ruling-sample.ts'
import type { Ruling } from '../model/ruling.ts'
import { contradictionOf } from './contradiction.ts'

const against = (now: Ruling, earlier: readonly Ruling[]) => contradictionOf(now, earlier)?.against.map(({ id }) => id)

describe('a contradiction', () => {
  it('is to bring together what was put apart, over others too', () => {
    const earlier = [ruling('1', 'together', 'a', 'b'), ruling('2', 'apart', 'a', 'c')]
    expect(against(ruling('3', 'together', 'b', 'c'), earlier)).toEqual(['2'])
    expect(against(ruling('3', 'together', 'a', 'c'), earlier)).toEqual(['2'])
    expect(against(ruling('3', 'together', 'b', 'd'), earlier)).toBeUndefined()
  })

  it('is to put apart what still hangs together over others, and names the rulings on the way', () => {
    const earlier = [ruling('1', 'together', 'a', 'b'), ruling('2', 'together', 'b', 'c'), ruling('3', 'together', 'c', 'd')]
    expect(against(ruling('9', 'apart', 'a', 'c'), earlier)).toEqual(['1', '2'])
  })

  it('is not to put apart the very two that were put together', () => {
    expect(against(ruling('9', 'apart', 'a', 'b'), [ruling('1', 'together', 'a', 'b')])).toBeUndefined()
    expect(against(ruling('9', 'apart', 'a', 'b c'), [ruling('1', 'together', 'a b', 'c')])).toBeUndefined()
  })

  it('does not come from what a later ruling took the place of', () => {
    const earlier = [ruling('1', 'together', 'a', 'b'), ruling('2', 'apart', 'a', 'b')]
    expect(against(ruling('3', 'together', 'a', 'c'), earlier)).toBeUndefined()
  })
})
