import { expect, test } from 'vitest'
import { commands } from './commands.ts'
import { helpChapters } from './help-chapters.ts'

const words = helpChapters.flatMap((chapter) => Object.entries(chapter.words))

test('the first word of every command stands in one chapter of the help, and no other word does', () => {
  const typed = [...new Set(commands.map(({ name }) => name.split(' ')[0]))]
  expect(words.map(([word]) => word).toSorted()).toEqual(typed.toSorted())
})

test('a line of the help fits a terminal of 80 columns', () => {
  const columns = Math.max(...words.map(([word]) => word.length)) + '    '.length
  for (const [, line] of words) expect(columns + line.length).toBeLessThan(80)
})
