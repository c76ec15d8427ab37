import fc from 'fast-check'
import { expect, test } from 'vitest'
import { htmlOfMarkdown } from './markdown.ts'

test.each([
  [
    '# Lamp 2 #\n\nIt is **out**.\nSee [notes](https://lamp.example/n "n").',
    '<h2>Lamp 2</h2><p>It is out.<br>See <a href="https://lamp.example/n">notes</a>.</p>',
  ],
  ['- [x] one\n  more\n* two\n\ntext', '<ul><li>one<br>more</li><li>two</li></ul><p>text</p>'],
  ['```js\nif (a < b) **x**\n```\n\nafter', '<pre>if (a &lt; b) **x**</pre><p>after</p>'],
  ['> said\n> so\n\nno', '<blockquote>said<br>so</blockquote><p>no</p>'],
  [
    'use `Vec<T>` at https://lamp.example/a_(b), now.',
    '<p>use <code>Vec&lt;T&gt;</code> at <a href="https://lamp.example/a_(b">https://lamp.example/a_(b</a>), now.</p>',
  ],
  ['<!-- hint\nof a template -->\n<details><summary>Log</summary>\n![shot](https://lamp.example/a.png)', '<p>Log</p>'],
  [
    '<a class="x" href="https://lamp.example/c">c</a> [bad](javascript:alert) &amp;',
    '<p><a href="https://lamp.example/c">c</a> bad &amp;</p>',
  ],
  ['| a | b |\n|---|---|\n| 1 | 2 |', '<p>| a | b |</p><p>| 1 | 2 |</p>'],
])('%j', (text, expected) => expect(htmlOfMarkdown(text)).toBe(expected))

test('whatever is written, only our own tags come out', () => {
  const pieces = fc.constantFrom(
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '"',
    '`',
    '```',
    '\n',
    '- ',
    '# ',
    '> ',
    '!',
    'https://a.example/',
    'javascript:',
    '<script>',
    '<a href="',
    '**',
    '\\',
    '<!--',
    '&',
  )
  const text = fc.array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 60 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (value) => {
      const rest = htmlOfMarkdown(value).replace(/<\/?(?:blockquote|code|h2|h3|li|p|pre|ul)>|<br>|<a href="https?:\/\/[^"<>]*">|<\/a>/g, '')
      expect(rest).not.toMatch(/[<>]/)
    }),
    { seed: 20_260_528, numRuns: 2_000 },
  )
})

test('a text made to be slow to read is not', () => {
  const began = performance.now()
  for (const piece of ['[', '[a', '`a', '**a', '<a ', '<a href="', '![](', 'https://', '- ', '# ', '#', '<!--', '[a](b', '> ', '~~']) {
    htmlOfMarkdown(piece.repeat(70_000))
    htmlOfMarkdown(`${piece}\n`.repeat(20_000))
  }
  expect(performance.now() - began).toBeLessThan(5_000)
})
