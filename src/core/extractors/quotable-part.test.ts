import { describe, expect, test } from 'vitest'
import { quotablePart } from './quotable-part.ts'
import { textOf } from './text.ts'
import { readTree } from './tree.ts'

function quotable(html: string): string {
  const tree = readTree(html, 'https://harborwire.example/1')
  return tree.ok ? textOf(quotablePart(tree.value.root)) : 'too deep'
}

describe('what a page marks as not to be quoted', () => {
  test.each([
    ['a paragraph', '<p>One.</p><p data-nosnippet>Two.</p><p>Three.</p>', 'One.\n\nThree.'],
    ['a section with what is in it', '<p>One.</p><section data-nosnippet><h2>A</h2><p>Two.</p></section>', 'One.'],
    ['words in a paragraph take it with them', '<p>One.</p><p>Two <span data-nosnippet="true">or three</span>.</p>', 'One.'],
    ['words in words', '<p>One.</p><p>Two <b>or <i data-nosnippet>three</i></b>.</p>', 'One.'],
    ['words that stand in no paragraph', 'One <span data-nosnippet>two</span> three.', ''],
    ['nothing', '<p>One <b>two</b>.</p>', 'One two.'],
  ])('%s', (_, html, expected) => expect(quotable(html)).toBe(expected))
})
