import { describe, expect, test } from 'vitest'
import { cleanText } from './clean-text.ts'
import { cleanTitle, isTitleAgain } from './clean-title.ts'

describe('what feeds add to a text goes', () => {
  test.each([
    ['Wick 3 is out.\n\nThe post Wick 3 appeared first on Lamp.', 'Wick 3 is out.'],
    ['Wick 3 is out.\n\nRead more »', 'Wick 3 is out.'],
    ['Wick 3 is out.\n\nContinue reading Wick 3 →', 'Wick 3 is out.'],
    ['Wick 3 ist da.\n\nWeiterlesen', 'Wick 3 ist da.'],
    ['Wick 3 发布。\n\n查看全文', 'Wick 3 发布。'],
    ['Wick 3 is out. It dims […]', 'Wick 3 is out.'],
    ['Wick 3 is out. It dims… Read more', 'Wick 3 is out.'],
    ['Wick 3 dims at last […]', 'Wick 3 dims at last…'],
    ['Wick 3 dims at last. […]', 'Wick 3 dims at last.'],
    ['The U.S. office tests Wick 3. [...]', 'The U.S. office tests Wick 3.'],
    ['The U.S. office tests […]', 'The U.S. office tests…'],
    ['Comments', ''],
    ['Article URL: https://lamp.example/a\n\nComments URL: https://fire.example/1\n\nPoints: 12\n\n# Comments: 3', ''],
    ['submitted by /u/someone [link] [comments]', ''],
    ['[…]', ''],
  ])('%j', (text, expected) => expect(cleanText(text)).toBe(expected))

  test.each([
    'The post office opened its data, and appeared first on the list of cities that did.\n\nIt is glad.',
    'He wants to read more',
    'More comments are welcome.',
    'Wick 3 costs 1...5 coins.',
  ])('%j stays', (text) => expect(cleanText(text)).toBe(text))
})

test('a text made to be slow to read is not', () => {
  const began = performance.now()
  for (const piece of ['.', ' ', '… ', '[', 'read more ']) cleanText(`${piece.repeat(200_000)}a…`)
  expect(performance.now() - began).toBeLessThan(2_000)
})

test('a title loses the outlet’s own name and nothing else', () => {
  expect(cleanTitle('Bridge closed | The Lamp', ['Lamp'])).toBe('Bridge closed')
  expect(cleanTitle('Bridge  closed\n - LAMP', ['The Lamp'])).toBe('Bridge closed')
  expect(cleanTitle('Wick - a lamp for all', ['Lamp'])).toBe('Wick - a lamp for all')
  expect(cleanTitle('Lamp', ['Lamp'])).toBe('Lamp')
})

test('a text that is the title or a piece of it says nothing more', () => {
  expect(isTitleAgain('Bridge closed.', 'Bridge closed')).toBe(true)
  expect(isTitleAgain('Bridge clo', 'Bridge closed')).toBe(true)
  expect(isTitleAgain('Bridge closed for a week', 'Bridge closed')).toBe(false)
})
