import { expect, it } from 'vitest'
import { snippetOf } from './snippet.ts'

const of = (texts: readonly string[], words: readonly string[]) => snippetOf('The title', texts, words)

it('chooses the passage that holds most of the words, the first of equals', () => {
  expect(of(['One sluice.', 'A sluice and a weir.', 'A weir and a sluice.'], ['sluice', 'weir'])).toBe('A sluice and a weir.')
})

it('finds words without their accents and case', () => {
  expect(of(['Nothing.', 'El CÓDIGO está.'], ['codigo'])).toBe('El CÓDIGO está.')
})

it('shows the beginning when a word stands in the title only, and the title when there is no text', () => {
  expect(of(['First.', 'Second.'], ['title'])).toBe('First.')
  expect(of([], ['title'])).toBe('The title')
})

it('cuts a long passage around the word, between words', () => {
  const snippet = of([`${'before '.repeat(60)}sluice ${'after '.repeat(60)}`], ['sluice'])
  expect(snippet).toMatch(/^… before .*sluice after .*after …$/)
  expect(snippet.length).toBeLessThanOrEqual(244)
})

it('cuts a long passage without spaces to whole characters', () => {
  const snippet = of([`${'🌊'.repeat(200)}漏洞${'🌊'.repeat(200)}`], ['漏洞'])
  expect(snippet).toContain('漏洞')
  expect(snippet.isWellFormed()).toBe(true)
})

it('does not skip the word for a space far behind it', () => {
  expect(of([`${'水'.repeat(200)}漏洞${'水'.repeat(300)} end`], ['漏洞'])).toContain('漏洞')
})

it('puts a passage of several lines on one', () => {
  expect(of(['One\n\n  two\tthree'], ['two'])).toBe('One two three')
})
