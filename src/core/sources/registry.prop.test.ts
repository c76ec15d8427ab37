import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Source } from '../model/source.ts'
import { sourceKinds } from './registry.ts'

const texts = fc.constantFrom(
  ...['CVE-2026-1', 'GHSA-2x3w-4f5g-6h7j', 'v1.0.0-rc.1', 'CVSS:3.1/AV:N/AC:L', '2026-05-28T09:00:00Z', 'Rejected', '<p>x</p>', '#'],
  ...[
    'https://github.com/tarn/lamp/releases/tag/%',
    'https://github.com/tarn/lamp/issues/1',
    'javascript:alert(1)',
    '',
    '\u0000',
    '[a](b)',
  ],
  ...['cpe:2.3:a:tarn:lamp:*:*:*:*:*:*:*:*', 'not a date', 'draft', 'published', 'MIME-Version: 1.0', '\ud800'],
)
// The fields that kinds look for, so that odd values meet code that reads them.
const names = fc.constantFrom(
  ...[
    'ghsa_id',
    'id',
    'cve',
    'cveID',
    'html_url',
    'url',
    'tag_name',
    'name',
    'number',
    'title',
    'body',
    'description',
    'summary',
    'details',
  ],
  ...[
    'vulnerabilities',
    'vulns',
    'results',
    'affected',
    'ranges',
    'events',
    'introduced',
    'fixed',
    'severity',
    'score',
    'aliases',
    'package',
  ],
  ...[
    'published_at',
    'modified',
    'published',
    'withdrawn',
    'cvss',
    'vector_string',
    'metrics',
    'cvssMetricV31',
    'cvssData',
    'configurations',
  ],
  ...[
    'nodes',
    'cpeMatch',
    'criteria',
    'commit',
    'pull_request',
    'reactions',
    'labels',
    'user',
    'login',
    'assets',
    '__proto__',
    'constructor',
  ],
  ...[
    'hits',
    'objectID',
    'story_title',
    'topic_list',
    'topics',
    'users',
    'data',
    'children',
    'query',
    'recentchanges',
    'content',
    'account',
  ],
  ...['message', 'catalogVersion', 'identifiers', 'references', 'database_specific', 'versions', 'descriptions', 'value', 'lang'],
)
const { value: json } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    texts,
    fc.constantFrom(null, true, 0, -1, 1e300, 1.5, 2 ** 60),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(names, tie('value')), { maxLength: 8 }).map((pairs) => Object.fromEntries(pairs)),
  ),
}))

const options = { seed: 20_260_528, numRuns: 400 }
const target = 'tarn/lamp'

describe.each(sourceKinds.map((kind) => [kind.kind, kind] as const))('a source of kind %s', (_, kind) => {
  function check(body: Uint8Array): void {
    const result = kind.read({ kind: kind.kind, url: 'https://lamp.example/list', contentType: '', body, target })
    if (!result.ok) return
    for (const item of result.value.items) {
      for (const address of [item.url, item.discussionUrl, ...item.enclosures.map((file) => file.url)]) {
        if (address !== undefined) expect(address).toMatch(/^https?:\/\//)
      }
      expect(item.title ?? '').not.toMatch(/[\0-\x1f\u202e]/)
    }
  }

  test('reads any bytes without an exception', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), check), options)
  })

  test('reads any JSON without an exception, and lets only addresses of the web and plain titles out', () => {
    const body = json.map((value) => new TextEncoder().encode(JSON.stringify(value)))
    fc.assert(fc.property(body, check), options)
  })

  test('knows its places by any address, and plans for any target, without an exception', () => {
    const pieces = fc.constantFrom(
      'https://',
      'github.com/',
      'tarn/',
      'lamp',
      '@',
      'r/',
      '%',
      '?',
      '#',
      ' ',
      'orgs/',
      '..',
      '[',
      '\u0000',
      '~',
    )
    const typed = fc.array(fc.oneof(pieces, fc.string({ maxLength: 5 })), { maxLength: 8 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(typed, (text) => {
        const found = kind.targetOf?.(text)
        for (const each of found === undefined ? [text] : [text, found]) {
          kind.homeOf?.(each)
          expect(typeof kind.plan({ ...source, kind: kind.kind, target: each }, undefined).url).toBe('string')
        }
      }),
      options,
    )
  })
})

const source: Source = { id: 's', kind: 'feed', target, title: 'T', outletId: 'o', role: 'primary', sections: [], addedAt: 0 }
