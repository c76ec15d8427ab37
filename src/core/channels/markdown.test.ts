import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { edition } from '../../../test/fixtures/channels/edition.ts'
import type { Edition } from '../model/edition.ts'
import { markdown } from './markdown.ts'
import { staticLinks } from './places.ts'
import { plainText } from './plain.ts'

const context = { baseUrl: 'https://paper.example/', links: staticLinks, version: '0.0.0' }

/** What stands between the first two lines of three hyphens, as a reader of YAML takes it. */
function frontMatterOf(from: Edition): Record<string, unknown> {
  const document = String(markdown.render(from, context).files[0]?.body)
  const [, front = ''] = /^---\n([\s\S]*?)\n---\n/.exec(document) ?? []
  return parse(front)
}

test('the front matter says which edition it is, what it holds and whom it cites', () => {
  const { number, beat, beatTitle, date, accounting, sources } = edition
  expect(frontMatterOf(edition)).toMatchObject({ title: edition.title?.text, number, beat, beatTitle, date, items: accounting })
  expect(frontMatterOf(edition).sources).toEqual({ reached: sources.filter(({ failure }) => !failure).length, of: sources.length })
  expect(frontMatterOf(edition).outlets).toContain('Bytewire')
})

test('whatever a title holds, the front matter gives it back and ends where it ends', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      '---\ntitle: x\n---',
      '"',
      '\\',
      ': - #',
      '!!js/function x',
      '*a &b',
      '<script>',
      "it's",
      '\u2028\u0085\ufeff',
      '{a: [b',
      '\ud800',
    ),
  )
  fc.assert(
    fc.property(nasty, (words) => {
      if (edition.title === undefined) throw new Error('the fixture has a title')
      const front = frontMatterOf({ ...edition, beatTitle: words, title: { ...edition.title, text: words } })
      expect(front.title).toBe(plainText(words))
      expect(front.beatTitle).toBe(plainText(words))
      expect(front.date).toBe(edition.date)
    }),
    { seed: 20_260_528, numRuns: 300 },
  )
})
