import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lineDiff } from './line-diff.ts'

const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 12 }).map((lines) => lines.map((line) => `${line}\n`).join(''))

it('both texts can be made of what is told, in order', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const lines = lineDiff(before, after, 100)
      if (before === after) expect(lines).toEqual([])
      else {
        const without = (is: string): string => lines.flatMap((line) => (line.is === is ? [] : [`${line.text}\n`])).join('')
        expect([without('in'), without('out')]).toEqual([before, after])
      }
    }),
  )
})

it('so many lines around a change are told, and line ends alone are none', () => {
  expect(lineDiff('1\n2\n3\n4\n5\n6\n', '1\n2\n3\nx\n5\n6\n', 1).map(({ is, text }) => `${is} ${text}`)).toEqual([
    'same 3',
    'out 4',
    'in x',
    'same 5',
  ])
  expect(lineDiff('a\r\nb\r\n', 'a\nb', 3)).toEqual([])
})

it('long texts that have nothing in common are told without comparing every line with every other', () => {
  const long = (word: string): string => Array.from({ length: 20_000 }, (_, at) => `${word}${at}`).join('\n')
  expect(lineDiff(long('a'), long('b'), 0)).toHaveLength(40_000)
})
