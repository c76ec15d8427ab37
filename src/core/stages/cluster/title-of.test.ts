import { describe, expect, it } from 'vitest'
import { titleOf } from './title-of.ts'

describe('titleOf', () => {
  it.each([
    ['Show HN: Lamp – light for all', 'Lamp – light for all', true],
    ['Show HN Lamp', 'Lamp', true],
    ['Launch HN: Lamp (YC P26) – Light for all [video]', 'Lamp – Light for all', true],
    ['Ask HN: Which lamp?', 'Which lamp?', false],
    ['[webapps] Lamp 2.1 - SQL Injection', 'Lamp 2.1 - SQL Injection', false],
    ['Light and its laws [pdf]', 'Light and its laws', false],
    ['The show HN never had', 'The show HN never had', false],
  ])('takes the marks of its form off “%s”', (title, subject, isOwnWork) => {
    expect(titleOf(title)).toMatchObject({ subject, isOwnWork })
  })

  it('knows the project whose release a code host announces', () => {
    expect(titleOf('lamp/wick-trimmer v2.0.1').project).toBe('wick-trimmer')
    expect(titleOf('Wick 2.0.1 is out').project).toBe('')
  })

  it('keeps a title that is nothing but marks', () => {
    expect(titleOf('Show HN: ').subject).toBe('Show HN: ')
  })
})
