import { describe, expect, test } from 'vitest'
import { passagesOf } from './passages.ts'

describe('passagesOf', () => {
  const input = { articleId: 'article-1', title: ' Bridge closed ', text: 'It is closed. It is closed. Until May.', language: 'en' }

  test('puts the title first, with offsets into itself', () => {
    expect(passagesOf(input)[0]).toMatchObject({ part: 'title', text: 'Bridge closed', start: 1, end: 14, articleId: 'article-1' })
  })

  test('keeps a repeated sentence once', () => {
    expect(passagesOf(input).map(({ text }) => text)).toEqual(['Bridge closed', 'It is closed.', 'Until May.'])
  })

  test('gives the same ids on every run, and others to another article', () => {
    expect(passagesOf(input)).toEqual(passagesOf(input))
    const other = passagesOf({ ...input, articleId: 'article-2' })
    expect(other[0]?.id).not.toBe(passagesOf(input)[0]?.id)
  })

  test('stops at 400 passages', () => {
    const text = Array.from({ length: 600 }, (_, index) => `Sentence number ${index}.`).join(' ')
    expect(passagesOf({ ...input, text })).toHaveLength(400)
  })
})
