import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edition } from '../../../test/fixtures/channels/edition.ts'
import { addressesOf, strangersIn } from '../../../test/fixtures/channels/reading.ts'
import type { Claim, Edition } from '../model/edition.ts'
import type { ParcelFile } from './channel.ts'
import { staticLinks } from './places.ts'
import { channels } from './registry.ts'
import { widthOf, wrap } from './width.ts'

const runs = { seed: 20260528, numRuns: 60 }
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</title><script>',
    ']]><script>',
    '<!--',
    '[a](javascript:alert(1))',
    '![](https://spy.example/p.gif)',
    '\u001b]8;;https://spy.example\u0007click\u001b]8;;\u0007',
    '\u202egnp.exe',
    '`code`',
    '|a|b|\n|-|-|',
    '# head\n\n<details>',
    'https://spy.example www.spy.example',
    '&lt;script&gt;',
    '\u0000',
    '---\ntitle: x\n---',
  ),
)
const address = fc.oneof(
  fc.webUrl(),
  fc.constantFrom('javascript:alert(1)', 'data:text/html,<script>1</script>', 'https://a.example/)<script>', '', 'vbscript:x'),
)

/** The sample edition with its words and addresses replaced. */
function editionOf(words: string, url: string): Edition {
  const claimOf = (claim: Claim): Claim => {
    const [first] = claim.citations
    return {
      ...claim,
      text: words,
      citations: [first.kind === 'passage' ? { ...first, quote: words, title: words, outletName: words, url } : { ...first, label: words }],
    }
  }
  const briefOf = (brief: Edition['top'][number]) => ({
    ...brief,
    headline: claimOf(brief.headline),
    claims: brief.claims.map(claimOf),
    why: [words],
    reports: brief.reports.map((report) => ({ ...report, title: words, outletName: words, url })),
    ...(brief.primary ? { primary: { ...brief.primary, url, title: words, outletName: words } } : {}),
  })
  return {
    ...edition,
    ...(edition.title ? { title: claimOf(edition.title) } : {}),
    top: edition.top.map(briefOf),
    sections: edition.sections.map((section) => ({ ...section, title: words, briefs: section.briefs.map(briefOf) })),
    inBrief: edition.inBrief.map(briefOf),
    insights: edition.insights.map(claimOf),
    comingUp: edition.comingUp.map((event) => ({ ...event, claim: claimOf(event.claim), url })),
    leftOut: edition.leftOut.map((row) => ({ ...row, title: words, outletName: words, url })),
    sources: edition.sources.map((source) => ({ ...source, title: words })),
  }
}

const context = { baseUrl: 'https://paper.example/', links: staticLinks, version: '0' }

/** What must not be in a file, by name; an empty list is the wish. */
function breaches({ body: written, type }: ParcelFile): readonly string[] {
  // The lines of a calendar end by CRLF.
  const body = type.startsWith('text/calendar') ? written.replaceAll('\r\n', '\n') : written
  const isMarkdown = type.startsWith('text/markdown')
  const links = type.startsWith('text/html') ? addressesOf(body).links : []
  return [
    ...(type.startsWith('text/plain') ? [] : strangersIn(body, type)),
    ...(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(body) ? ['a control character'] : []),
    ...(isMarkdown && /(?<!\\)\]\(<?(?!<?https?:)/.test(body) ? ['a link that is no web address'] : []),
    ...links.filter((link) => !/^(https?:\/\/|#|[\w.-]+($|[/#.?]))/.test(link)),
  ]
}

test('no word of a source becomes markup, a script, or a terminal order in any channel', () => {
  fc.assert(
    fc.property(nasty, address, (words, url) => {
      for (const file of channels.flatMap((channel) => channel.render(editionOf(words, url), context).files)) {
        if (file.type.startsWith('application/json') || file.type.startsWith('text/css')) continue
        expect(breaches(file), file.path).toEqual([])
      }
    }),
    runs,
  )
})

test('the JSON is the edition itself, whatever the words are', () => {
  fc.assert(
    fc.property(nasty, address, (words, url) => {
      const given = editionOf(words.toWellFormed(), url)
      const json = channels.find((channel) => channel.kind === 'json')?.render(given, context).files[0]?.body ?? ''
      expect(JSON.parse(json)).toEqual({ format: 'headwater-edition/1', ...given })
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
