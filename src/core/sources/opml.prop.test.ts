import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roles } from '../model/source.ts'
import { type OpmlEntry, type OpmlTypedEntry, readOpml, writeOpml } from './opml.ts'
import { oneLine } from './plain-text.ts'

const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map(oneLine)
  .filter((text) => text !== '')
const address = fc
  .webUrl({ withQueryParameters: true })
  .map((url) => new URL(url).href)
  .filter((url) => !url.includes('&amp;'))

const entry: fc.Arbitrary<OpmlEntry> = fc
  .record(
    {
      title: line,
      xmlUrl: address,
      htmlUrl: address,
      language: fc.constantFrom('en', 'zh-Hans'),
      category: line,
      role: fc.constantFrom(...roles),
    },
    { requiredKeys: ['title', 'xmlUrl'] },
  )
  .map((made) => ({ ...made }))

test('what is written as OPML is read back the same', () => {
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: (made) => made.xmlUrl, maxLength: 10 }), line, (entries, title) => {
      expect(readOpml(writeOpml(entries, title))).toEqual({ ok: true, value: { entries, typed: [], refused: [] } })
    }),
    { seed: 20_260_528, numRuns: 300 },
  )
})

const typedEntry: fc.Arbitrary<OpmlTypedEntry> = fc
  .record(
    {
      title: line,
      kind: fc.constantFrom('github-releases', 'osv', 'page', 'mailing-list'),
      target: line,
      options: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string({ unit: 'grapheme', maxLength: 20 }), {
        minKeys: 1,
        maxKeys: 3,
        noNullPrototype: true,
      }),
      xmlUrl: address,
      language: fc.constantFrom('en', 'zh-Hans'),
      category: line,
      role: fc.constantFrom(...roles),
    },
    { requiredKeys: ['title', 'kind', 'target'] },
  )
  .map((made) => ({ ...made }))

test('sources of other kinds are read back the same, with their roles and options, beside feeds', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(typedEntry, { selector: ({ kind, target }) => `${kind} ${target}`, maxLength: 6 }),
      fc.uniqueArray(entry, { selector: (made) => made.xmlUrl, maxLength: 6 }),
      (typed, entries) => {
        expect(readOpml(writeOpml([...typed, ...entries], 'Mine'))).toEqual({ ok: true, value: { entries, typed, refused: [] } })
      },
    ),
    { seed: 20_260_528, numRuns: 300 },
  )
})
