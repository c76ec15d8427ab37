import fc from 'fast-check'
import { expect, it } from 'vitest'
import { abroadOf, keyed } from './abroad-of.ts'
import { foldHan } from './han.ts'
import { acrossLanguages } from './likeness.ts'

const piece = fc.constantFrom(
  ...[
    '英伟达',
    'Nvidia',
    '収購',
    'エヌビディア',
    'Зеленский',
    'Zelensky',
    '삼성은',
    'الصين',
    'ישראל',
    '$6bn',
    '60 亿',
    '6.000 Millionen',
    'acquires',
  ],
)
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' ')),
)
const informationOf = (key: string): number => 1 + (key.length % 7)

it('is a share, the same in either order, whatever the texts', () => {
  fc.assert(
    fc.property(text, text, text, (title, other, lead) => {
      const [one, two] = [abroadOf(title, lead), abroadOf(other, '')]
      const likeness = acrossLanguages(one, two, informationOf)
      expect(likeness).toBeGreaterThanOrEqual(0)
      expect(likeness).toBeLessThanOrEqual(1)
      if (one.isForeign !== two.isForeign || one.names.length !== two.names.length)
        expect(acrossLanguages(two, one, informationOf)).toBe(likeness)
    }),
    { seed: 4, numRuns: 300 },
  )
})

it('is the same with keys of another kind', () => {
  fc.assert(
    fc.property(text, text, (title, other) => {
      const [one, two] = [abroadOf(title, ''), abroadOf(other, '')]
      const boxed = new Map<string, number>()
      const numberOf = (key: string): number => boxed.get(key) ?? boxed.set(key, boxed.size).size - 1
      const keys = [keyed(one, numberOf), keyed(two, numberOf)] as const
      const textOf = [...boxed.keys()]
      expect(acrossLanguages(...keys, (key) => informationOf(textOf[key] ?? ''))).toBe(acrossLanguages(one, two, informationOf))
    }),
    { seed: 4, numRuns: 100 },
  )
})

it('folds characters once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (some) => {
      expect(foldHan(foldHan(some))).toBe(foldHan(some))
    }),
    { seed: 4 },
  )
  expect(foldHan('發表 開発 総統')).toBe('发表 开发 总统')
})
