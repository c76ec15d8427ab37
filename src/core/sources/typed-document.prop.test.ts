import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReadInput } from '../stages/read/read.ts'
import { isRecord } from './json-fields.ts'
import { sourceKindOf } from './registry.ts'

type Fields = { readonly [key: string]: unknown }

/** Each kind with the frame its JSON stands in, so that what stands in it is read. */
const frames: Readonly<Record<string, (records: readonly Fields[]) => unknown>> = {
  discourse: (records) => ({ users: records, topic_list: { topics: records }, post_stream: { posts: records } }),
  'hacker-news': (records) => ({ hits: records.map((record) => ({ ...record, objectID: '7' })) }),
  lobsters: (records) => records.map((record) => ({ ...record, short_id: 'abc' })),
  mastodon: (records) => records.map((record, at) => ({ ...record, id: String(at), account: { id: '1', ...record } })),
  mediawiki: (records) => ({ query: { general: records[0], recentchanges: records } }),
  reddit: (records) => ({ kind: 'Listing', data: { children: records.map((data) => ({ kind: 't3', data: { ...data, id: 'abc' } })) } }),
}
const kinds = Object.keys(frames)
const seed = 20_261_120

// The names of the fields these places use, so that values of every type come to stand where they are read.
const names = fc.constantFrom(
  ...'account archetype articlepath author card children closed comment comments_url content cooked created_at created_utc crosspost_parent_list data'.split(
    ' ',
  ),
  ...'deleted descendants description display_name edited error errors excerpt featured_link general hits id in_reply_to_account_id in_reply_to_id'.split(
    ' ',
  ),
  ...'is_self kind media_attachments message minor name ns num_comments objectID permalink pinned points post_number post_stream posters posts'.split(
    ' ',
  ),
  ...'posts_count query recentchanges reblog score selftext_html server short_id short_id_url slug spoiler_text stickied story_id story_title'.split(
    ' ',
  ),
  ...'story_url submitter_user tags text time timestamp title topic_list topics type url user users username visibility _tags __proto__'.split(
    ' ',
  ),
)
const words = fc.constantFrom(
  ...[
    '',
    ' ',
    'Listing',
    't3',
    't1',
    'story',
    'comment',
    'public',
    'new',
    'edit',
    'https://lamp.example/a',
    '//lamp.example',
    'javascript:alert(1)',
  ],
  ...[
    '2026-11-19T10:00:00Z',
    '\ud800',
    '&lt;p&gt;',
    '<p>',
    '<!-- SC_OFF -->',
    '[removed]',
    '1795082400',
    '/wiki/$1',
    'Talk:x',
    '\u202e\0',
    '$1$&',
  ],
)
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 6 },
    words,
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(names, tie('value'), { maxKeys: 12 }),
  ),
})).value

const records = fc.array(fc.dictionary(names, json, { minKeys: 3, maxKeys: 25 }), { maxLength: 4 })

const pieces = fc.constantFrom(
  ...[
    '<rss><channel>',
    '<item>',
    '</item>',
    '<title>',
    '</title>',
    '<link>',
    '</link>',
    '<guid>',
    '</guid>',
    '<description>',
    '</description>',
  ],
  ...['<feed xmlns="http://www.w3.org/2005/Atom">', '<entry>', '</entry>', '<id>t3_1</id>', '<content type="html">', '</content>'],
  ...[
    'https://news.ycombinator.com/item?id=1',
    'https://lobste.rs/s/abc',
    'https://lamp.example/t/x/4/5',
    'https://social.example/@lamp/9',
  ],
  ...[
    '<link href="https://www.reddit.com/r/a/comments/1/x/"/>',
    '&lt;a href="',
    '">[link]&lt;/a&gt;',
    '&lt;!-- SC_ON --&gt;',
    '&lt;!-- SC_OFF --&gt;',
  ],
  ...[
    'https://wiki.example/w/index.php?title=A&amp;diff=1',
    '&lt;p&gt;&lt;small&gt;5',
    '<media:rating>adult',
    '<discourse:topicClosed>Yes',
  ],
)

function check(kind: string, input: Omit<ReadInput, 'kind'>): void {
  const result = sourceKindOf(kind).read({ kind, ...input })
  if (!result.ok) return
  const guids = result.value.items.map((item) => item.guid)
  expect(new Set(guids).size).toBe(guids.length)
  for (const item of result.value.items) {
    for (const address of [item.url, item.discussionUrl, ...item.enclosures.map((file) => file.url)]) {
      if (address !== undefined) expect(address).toMatch(/^https?:\/\//)
    }
    expect(item.title ?? '').not.toMatch(/[\0-\x1f\u202e]/)
  }
}

describe.each(kinds)('%s', (kind) => {
  const url = fc.constantFrom('https://lamp.example/latest.json', 'https://social.example/api/v1/accounts/1/statuses', 'no address', '')
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

  test('any bytes are read without an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), url, (body, at) => check(kind, { url: at, contentType: '', body })),
      { seed, numRuns: 200 },
    )
  })

  test('any JSON of the known fields is read without an exception, and only addresses of the web leave it', () => {
    const options = fc.constantFrom(undefined, { what: 'newsletter' }, { what: 'new-pages', page: '[' })
    fc.assert(
      fc.property(fc.oneof(json, records), fc.boolean(), url, options, (value, isFramed, at, said) => {
        const document = isFramed && Array.isArray(value) ? frames[kind]?.([...value].filter(isRecord)) : value
        check(kind, {
          url: at,
          contentType: 'application/json',
          body: encode(JSON.stringify(document)),
          ...(said ? { options: said } : {}),
        })
      }),
      { seed, numRuns: 1_000 },
    )
  })

  test('any row of pieces of its feed is read without an exception', () => {
    const text = fc.array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 40 }).map((parts) => encode(parts.join('')))
    fc.assert(
      fc.property(text, url, (body, at) => check(kind, { url: at, contentType: '', body })),
      { seed, numRuns: 500 },
    )
  })

  test('any text a person gives as its target is planned for without an exception', () => {
    const target = fc.oneof(
      fc.string(),
      words,
      fc.string().map((path) => `https://lamp.example/${path}`),
      fc.constantFrom('r/a', 'user/a', '@a@b.example', 't/c', 'front?points=x'),
    )
    fc.assert(
      fc.property(target, (text) => {
        const { plan, homeOf, targetOf } = sourceKindOf(kind)
        const source = { id: 's', kind, target: text, title: 't', outletId: 'o', role: 'reporter', sections: [], addedAt: 0 } as const
        expect(plan(source, undefined).purpose).toBe('source')
        homeOf?.(text)
        const found = targetOf?.(text)
        // What was recognized is recognized again, and leads to the same place.
        if (found !== undefined) expect(plan({ ...source, target: found }, undefined).url).toMatch(/^https?:\/\//)
      }),
      { seed, numRuns: 500 },
    )
  })
})
