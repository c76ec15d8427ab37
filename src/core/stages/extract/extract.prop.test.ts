import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extract } from './extract.ts'

const url = 'https://outlet.example/a'
const markup = fc.array(
  fc.constantFrom(
    '<p>',
    '</p>',
    '<div hidden>',
    '</div>',
    '<b>',
    '<table><tr><td>',
    '<script>',
    '</script>',
    '<style>.a{display:none',
    '}</style>',
    '<!--',
    '-->',
    '<a href="http://[">',
    '<title>',
    '<h1>',
    '&#0;',
    '&lt;',
    '<p style="color:',
    '">',
    '<svg>',
    '<textarea>',
    'word and word. ',
    '\u0000',
    '\u202e',
    '漢字。',
    '<script type="application/ld+json">{"@graph":[{"@type":"Article","author":',
    '<meta charset="x">',
    '<base href="::">',
    '<details>',
    '<![CDATA[',
    '</',
  ),
  { maxLength: 120 },
)

test('extract never throws, on any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.string(), (body, contentType) => {
      expect(typeof extract({ url, contentType, body }).ok).toBe('boolean')
    }),
    { seed: 4500, numRuns: 500 },
  )
})

test('extract never throws on broken markup, and its text has no hidden signs', () => {
  fc.assert(
    fc.property(markup, (pieces) => {
      const found = extract({ url, contentType: 'text/html; charset=utf-8', body: new TextEncoder().encode(pieces.join('')) })
      if (found.ok) expect(found.value.text).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u2060]/)
    }),
    { seed: 4500, numRuns: 1_000 },
  )
})
