import { expect, it } from 'vitest'
import { snippetOf } from './snippet.ts'

const article = (...texts: readonly string[]) => ({
  title: 'The title',
  passages: texts.map((text, place) => ({ id: `p${place}`, articleId: 'a', start: 0, end: text.length, text, part: 'body' as const })),
})

it('chooses the passage that holds most of the words, the first of equals', () => {
  expect(snippetOf(article('One sluice.', 'A sluice and a weir.', 'A weir and a sluice.'), ['sluice', 'weir'])).toBe('A sluice and a weir.')
})

it('finds words without their accents and case', () => {
  expect(snippetOf(article('Nothing.', 'El CÓDIGO está.'), ['codigo'])).toBe('El CÓDIGO está.')
})

it('shows the beginning when a word stands in the title only, and the title when there is no text', () => {
  expect(snippetOf(article('First.', 'Second.'), ['title'])).toBe('First.')
  expect(snippetOf(article(), ['title'])).toBe('The title')
})

it('cuts a long passage around the word, between words', () => {
  const snippet = snippetOf(article(`${'before '.repeat(60)}sluice ${'after '.repeat(60)}`), ['sluice'])
  expect(snippet).toMatch(/^… before .*sluice after .*after …$/)
  expect(snippet.length).toBeLessThanOrEqual(244)
})

it('cuts a long passage without spaces to whole characters', () => {
  const snippet = snippetOf(article(`${'🌊'.repeat(200)}漏洞${'🌊'.repeat(200)}`), ['漏洞'])
  expect(snippet).toContain('漏洞')
  expect(snippet.isWellFormed()).toBe(true)
})

it('does not skip the word for a space far behind it', () => {
  expect(snippetOf(article(`${'水'.repeat(200)}漏洞${'水'.repeat(300)} end`), ['漏洞'])).toContain('漏洞')
})

it('puts a passage of several lines on one', () => {
  expect(snippetOf(article('One\n\n  two\tthree'), ['two'])).toBe('One two three')
})
