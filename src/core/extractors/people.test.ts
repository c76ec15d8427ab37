import { expect, test } from 'vitest'
import { isPersonName, peopleIn, withoutLabel } from './people.ts'

test.each([
  ['By Ada Moss and Ben Lee | May 12, 2026', 'Ada Moss and Ben Lee'],
  ['Written by Ada Moss', 'Ada Moss'],
  ['ByAda Moss', 'Ada Moss'],
  ['by lampblog', 'lampblog'],
  ['By: Ada Moss, Senior Editor', 'Ada Moss, Senior Editor'],
  ['Von Ada Moss · 4. März 2026', 'Ada Moss'],
  ['作者：王小明', '王小明'],
  ['Author: Ada Moss', 'Ada Moss'],
  ['05/12/2026 by Ada Moss', 'Ada Moss'],
  ['3 min read · By Ada Moss', 'Ada Moss'],
  ['By', ''],
])('“%s” names “%s”', (line, names) => {
  expect(withoutLabel(line)).toBe(names)
})

test.each(['Photo by Ada Moss', 'Medically reviewed by Ada Moss', 'Discussion of lamps', 'Platforms by Industry and size', 'Portfolio'])(
  '“%s” is no byline',
  (line) => {
    expect(withoutLabel(line)).toBeUndefined()
  },
)

test('parts names and leaves out what is none', () => {
  expect(peopleIn('By Ada Moss, Ben Lee and Jo Kay')).toEqual(['Ada Moss', 'Ben Lee', 'Jo Kay'])
  expect(['https://lamp.example/ada', 'ada@lamp.example', 'Read more', 'admin', '12345'].filter(isPersonName)).toEqual([])
})
