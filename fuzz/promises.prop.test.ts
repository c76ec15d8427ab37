import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limits } from '#core/limits.ts'
import { sourceKinds } from '#core/sources/registry.ts'
import { type Input, type TargetName, targetNames } from './input.ts'
import { loadTargets } from './targets.ts'
import { tokenLists } from './tokens.ts'

const targets = await loadTargets()
const seed = 20_261_120
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Works on an input as the desk would, and holds every promise of the target and its deadline. */
function hold(target: TargetName, input: Input): void {
  const from = performance.now()
  expect(targets[target](input)).toEqual([])
  expect(performance.now() - from).toBeLessThan(limits.documentMs)
}

const kinds = sourceKinds.map(({ kind }) => kind)
const given = fc.record({
  kind: fc.constantFrom(...kinds, 'opml'),
  contentType: fc.constantFrom(
    '',
    'text/html',
    'text/xml; charset=utf-16',
    'text/html; charset=shift_jis',
    ';;;charset',
    'application/json',
  ),
  url: fc.constantFrom('https://lamp.example/feed', 'https://lamp.example/a/b?c#d', 'no address', ''),
  target: fc.constantFrom('tarn/lamp', 'https://lamp.example/', '[', ''),
  tag: fc.constantFrom('en', 'de', 'ja', 'th', 'und', 'xx'),
  declared: fc.constantFrom('en-US', 'Deutsch', '__proto__', ''),
})

describe.each(targetNames)('every promise is kept: %s', (target) => {
  test('of any bytes', () => {
    fc.assert(
      fc.property(given, fc.uint8Array({ maxLength: 400 }), (with_, body) => hold(target, { given: with_, body })),
      { seed, numRuns: 400 },
    )
  })

  test('of any row of pieces of all forms, in any order', () => {
    const piece = fc.oneof(...tokenLists.map((list) => fc.constantFrom(...list)), fc.string({ unit: 'binary', maxLength: 6 }))
    const body = fc.array(piece, { maxLength: 60 }).map((pieces) => bytesOf(pieces.join('')))
    fc.assert(
      fc.property(given, body, (with_, pieces) => hold(target, { given: with_, body: pieces })),
      { seed, numRuns: 250 },
    )
  })

  test('of a piece that comes thousands of times', () => {
    const pieces = tokenLists.flat()
    const body = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 }).map((some) => some.join(''))
    fc.assert(
      fc.property(given, body, (with_, piece) => hold(target, { given: with_, body: bytesOf(piece.repeat(3_000)) })),
      { seed, numRuns: 12 },
    )
  })
})

const names = fc.constantFrom(
  ...'@context @graph @type @id headline name author publisher url mainEntityOfPage datePublished dateModified isAccessibleForFree hasPart itemListElement item articleBody inLanguage image __proto__'.split(
    ' ',
  ),
)
const words = fc.constantFrom(
  'NewsArticle',
  'ItemList',
  'Person',
  '2026-11-17',
  'javascript:x',
  '/a',
  'False',
  '\u202e\0',
  '<b>x</b>',
  '&amp;lt;',
  'Ann Lee',
)
const { value: linkedData } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    words,
    fc.jsonValue({ maxDepth: 1 }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(names, tie('value')), { maxLength: 8 }).map((pairs) => Object.fromEntries(pairs)),
  ),
}))
const prose = '<p>The harbor bridge was closed on Tuesday after engineers found cracks in two of its pillars, the authority said.</p>'

test.each(['extract', 'read'] as const)('every promise is kept of any linked data in a page: %s', (target) => {
  fc.assert(
    fc.property(linkedData, (value) => {
      const body = bytesOf(
        `<title>Bridge</title><script type="application/ld+json">${JSON.stringify(value)}</script><h1>Bridge</h1>${prose}`,
      )
      hold(target, { given: { kind: 'page', contentType: 'text/html' }, body })
    }),
    { seed, numRuns: 300 },
  )
})

const attribute = fc
  .tuple(
    fc.constantFrom(
      ...'href src style class id hidden lang dir colspan rowspan start alt title alttext content property datetime onclick data-x'.split(
        ' ',
      ),
    ),
    fc.oneof(
      words,
      fc.constantFrom('display:none', 'color:#fff;background:#fff', 'rtl', '99', '-5', 'og:title', '//q.example'),
      fc.string({ maxLength: 10 }),
    ),
    fc.constantFrom('"', "'", ''),
  )
  .map(([name, value, quote]) => ` ${name}=${quote}${value}${quote}`)
const tag = fc
  .tuple(
    fc.constantFrom(
      ...'p div a b li ul ol td tr table pre h1 span img svg math style script title meta time ruby rt dl dt figure blockquote q'.split(
        ' ',
      ),
    ),
    fc.array(attribute, { maxLength: 3 }),
    fc.constantFrom('>', '/>', ' >word ', '>漢字。'),
  )
  .map(([name, attributes, end]) => `<${name}${attributes.join('')}${end}`)

test.each(['extract', 'markup', 'read'] as const)('every promise is kept of any elements with any attributes: %s', (target) => {
  const body = fc.array(fc.oneof(tag, fc.constantFrom('</p>', '</div>', '</a>', '</table>', '</script>', '</style>', prose)), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(body, (tags) => hold(target, { given: { kind: 'page', contentType: 'text/html' }, body: bytesOf(tags.join('')) })),
    { seed, numRuns: 300 },
  )
})
