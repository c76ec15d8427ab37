import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markupOf } from '../channels/markup.ts'
import { readTree } from '../extractors/tree.ts'
import { elementsOf } from '../extractors/walk.ts'
import { containerKinds, inlineNames, leafNames } from './allowed.ts'
import { sanitized } from './sanitized.ts'

const base = 'https://lindow.example/a/'
const options = { seed: 20_260_718, numRuns: 2_000 }

function clean(markup: string): string {
  const answer = sanitized(markup, base)
  return answer.ok ? markupOf(answer.value) : ''
}

const names =
  'p h1 h2 pre ul ol li dl dt dd table thead tbody tr td th caption figure figcaption blockquote a b em code ruby rt rp br hr img div span section script style svg math iframe template noscript textarea title form input button select option base meta link object details summary font center plaintext xmp x-lamp'.split(
    ' ',
  )
const pieces = fc.oneof(
  fc.constantFrom(...names).map((name) => `<${name}>`),
  fc.constantFrom(...names).map((name) => `</${name}>`),
  fc.constantFrom(
    '<a href="javascript:x()">',
    '<a href="/b?c=1&d">',
    '<a href="//evil.example" ping=x onclick=y>',
    '<img src=x onerror=y alt="a < b">',
    '<td colspan=2 style="x">',
    '<p dir=rtl lang=he id=app class=x>',
    '<!-- ',
    '-->',
    '<![CDATA[',
    ']]>',
    '&lt;script&gt;',
    '&amp;lt;',
    '&#0;',
    '"',
    "'",
    '>',
    '<',
    '\u0000',
    '\u202e',
    '\u200d',
    '\u00a0',
    '\ud800',
    '\u{e0041}',
  ),
  fc.constantFrom(' ', '\n', 'word', ' two words ', 'ä', '漢', '\t'),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const markups = fc.array(pieces, { maxLength: 40 }).map((list) => list.join(''))

const allowed = new Set([...leafNames.values(), ...containerKinds.keys(), ...inlineNames.values(), 'br', 'hr'])
const allowedAttributes = new Set(['href', 'rel', 'colspan', 'rowspan', 'start', 'lang', 'dir'])

describe('sanitized markup', () => {
  test('sanitised twice is sanitised once', () => {
    fc.assert(
      fc.property(markups, (markup) => {
        const once = clean(markup)
        expect(clean(once)).toBe(once)
      }),
      options,
    )
  })

  test('read again holds nothing but what is allowed', () => {
    fc.assert(
      fc.property(markups, (markup) => {
        const tree = readTree(clean(markup), base)
        const elements = tree.ok ? elementsOf(tree.value.root, () => true) : []
        expect(tree.ok && tree.value.comments).toEqual([])
        for (const { name, attributes } of elements) {
          expect(allowed).toContain(name)
          for (const attribute of Object.keys(attributes)) expect(allowedAttributes).toContain(attribute)
          if (attributes.href !== undefined) expect(attributes.href).toMatch(/^(?:https?:\/\/|mailto:)/)
        }
      }),
      options,
    )
  })

  test('is well formed: every start has its end, in order', () => {
    fc.assert(
      fc.property(markups, (markup) => {
        const open: string[] = []
        for (const [, slash, name] of clean(markup).matchAll(/<(\/?)([a-z\d]+)[^>]*>/g)) {
          if (name === 'br' || name === 'hr') continue
          if (slash === '') open.push(name ?? '')
          else expect(open.pop()).toBe(name)
        }
        expect(open).toEqual([])
      }),
      options,
    )
  })

  test('bytes of any kind do not make it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (markup) => void clean(markup)),
      options,
    )
  })
})
