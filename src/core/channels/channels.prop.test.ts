import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostileAddress as address, editionOf, hostileWords as nasty } from '../../../test/fixtures/channels/hostile.ts'
import { addressesOf, opened, strangersIn } from '../../../test/fixtures/channels/reading.ts'
import type { ParcelFile } from './channel.ts'
import { staticLinks } from './places.ts'
import { channels } from './registry.ts'
import { widthOf, wrap } from './width.ts'

const runs = { seed: 20260528, numRuns: 60 }
const context = { baseUrl: 'https://paper.example/', links: staticLinks, version: '0' }

/** What must not be in a file, by name; an empty list is the wish. */
function breaches(file: ParcelFile): readonly string[] {
  const { body: written, type } = opened(file)
  // The lines of a calendar end by CRLF.
  const body = type.startsWith('text/calendar') ? written.replaceAll('\r\n', '\n') : written
  const isMarkdown = type.startsWith('text/markdown')
  const links = type.startsWith('text/html') ? addressesOf(body).links : []
  return [
    // The page to keep has its own style inside, once.
    ...(type.startsWith('text/plain')
      ? []
      : strangersIn(file.path.endsWith('edition.html') ? body.replace(/<style>[^<]*<\/style>/, '') : body, type)),
    ...(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(body) ? ['a control character'] : []),
    ...(isMarkdown && /(?<!\\)\]\(<?(?!<?https?:)/.test(body) ? ['a link that is no web address'] : []),
    ...links.filter((link) => !/^(https?:\/\/|#|[\w.-]+($|[/#.?]))/.test(link)),
  ]
}

test('no word of a source becomes markup, a script, or a terminal order in any channel', () => {
  fc.assert(
    fc.property(nasty, address, (words, url) => {
      for (const file of channels.flatMap((channel) => channel.render(editionOf(words, url), context).files)) {
        if (/^application\/(?:feed\+)?json/.test(file.type) || file.type.startsWith('text/css')) continue
        expect(breaches(file), file.path).toEqual([])
      }
    }),
    runs,
  )
})

test('the JSON is the edition itself, whatever the words are, and gives no orders where it is shown', () => {
  fc.assert(
    fc.property(nasty, address, (words, url) => {
      const given = editionOf(words.toWellFormed(), url)
      const json = channels.find((channel) => channel.kind === 'json')?.render(given, context).files[0]?.body
      expect(JSON.parse(String(json))).toEqual({ format: 'headwater-edition/1', ...given })
      expect(String(json)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/)
    }),
    runs,
  )
})

test('wrapping loses no character and makes no line too wide', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'bc', ' ', '开', '，', '“', '”', 'é', '👍'), maxLength: 120 })
  fc.assert(
    fc.property(texts, fc.integer({ min: 4, max: 40 }), (text, columns) => {
      const lines = wrap(text, columns)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns)
    }),
    runs,
  )
})
