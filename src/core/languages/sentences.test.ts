import { describe, expect, test } from 'vitest'
import { sentencesOf } from './sentences.ts'

describe('sentencesOf', () => {
  test.each([
    ['a title before a name', 'Dr. Moss left. She is well.', ['Dr. Moss left.', 'She is well.']],
    ['initials', 'J. R. Moss wrote it. Read it.', ['J. R. Moss wrote it.', 'Read it.']],
    ['a country inside a sentence', 'The U.S. Army came. It left.', ['The U.S. Army came.', 'It left.']],
    ['a country at the end of one', 'He lives in the U.S. The rest is here.', ['He lives in the U.S.', 'The rest is here.']],
    ['decimals and versions', 'It weighs 3.5 kg. Version v1.2. is out.', ['It weighs 3.5 kg.', 'Version v1.2. is out.']],
    ['a quotation that ends in a question', '“Why?” she asked. Nobody knew.', ['“Why?” she asked.', 'Nobody knew.']],
    ['a list, line by line', 'one thing\nanother thing', ['one thing', 'another thing']],
    ['nothing', ' \n\n ', []],
  ])('parts %s', (_, text, expected) => {
    expect(sentencesOf(text, 'en').map((sentence) => sentence.text)).toEqual(expected)
  })

  test('keeps German dates together', () => {
    expect(sentencesOf('Am 28. Mai kam es. Gut.', 'de').map(({ text }) => text)).toEqual(['Am 28. Mai kam es.', 'Gut.'])
  })

  test('never goes across a blank line', () => {
    expect(sentencesOf('A heading\n\nA text.', 'en').map(({ text }) => text)).toEqual(['A heading', 'A text.'])
  })
})
