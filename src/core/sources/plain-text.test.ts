import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limits } from '../limits.ts'
import { cutText, plainText } from './plain-text.ts'

describe('plain text', () => {
  test('a title at the limit stays, one above is cut and says so', () => {
    expect(plainText('x'.repeat(limits.titleChars), 'text')).toHaveLength(limits.titleChars)
    expect(plainText('x'.repeat(limits.titleChars + 1), 'text')).toBe(`${'x'.repeat(limits.titleChars - 1)}…`)
  })

  test('a cut never halves a character as readers see it', () => {
    const family = '👩‍👩‍👧‍👦'
    for (let max = 1; max < 60; max += 1) {
      const cut = cutText(`ab${family.repeat(4)}`, max)
      expect(cut.replace(/…$/, '').replaceAll(family, '')).toMatch(/^a?b?$/)
      expect(cut.length).toBeLessThanOrEqual(max)
    }
  })

  test('text that is not markup keeps its tags', () => {
    expect(plainText('the <b> element', 'text')).toBe('the <b> element')
    expect(plainText('the <b>bold</b> element', 'text')).toBe('the <b>bold</b> element')
    expect(plainText('the <b>bold</b> <i> element<br/>here', 'markup')).toBe('the bold <i> element here')
  })

  test('no control or direction character survives, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0x20ff })), (points) => {
        const text = String.fromCodePoint(...points)
        expect(plainText(text, 'markup')).not.toMatch(/[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/)
      }),
      { seed: 1 },
    )
  })
})
