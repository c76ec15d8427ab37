import { describe, expect, test } from 'vitest'
import { limits } from '../limits.ts'
import type { Source } from '../model/source.ts'
import type { ReadOutput } from '../stages/read/read.ts'
import { sourceKindOf } from './registry.ts'

function planned(kind: string, target: string, options?: Source['options']): string {
  const source: Source = {
    id: 's',
    kind,
    target,
    title: 't',
    outletId: 'o',
    role: 'reporter',
    sections: [],
    addedAt: 0,
    ...(options === undefined ? {} : { options }),
  }
  return sourceKindOf(kind).plan(source, undefined).url
}

function readText(kind: string, text: string, url: string): ReadOutput {
  const result = sourceKindOf(kind).read({ kind, url, contentType: '', body: new TextEncoder().encode(text) })
  if (!result.ok) throw new Error(result.failure.why)
  return result.value
}

const algolia = 'https://hn.algolia.com/api/v1/search_by_date?'

describe('an address that a person typed is recognized, and asked for by one address', () => {
  test.each([
    ['hacker-news', 'https://news.ycombinator.com/', 'front', `${algolia}tags=front_page&hitsPerPage=100`],
    ['hacker-news', 'https://news.ycombinator.com/newest', 'newest', `${algolia}tags=story&hitsPerPage=100`],
    [
      'hacker-news',
      'https://news.ycombinator.com/submitted?id=ida_holm',
      'user/ida_holm',
      `${algolia}tags=story%2Cauthor_ida_holm&hitsPerPage=100`,
    ],
    ['hacker-news', 'https://news.ycombinator.com/item?id=42', 'item/42', 'https://hacker-news.firebaseio.com/v0/item/42.json'],
    [
      'hacker-news',
      'https://hn.algolia.com/?q=lamp+%26+wick',
      'search?q=lamp%20%26%20wick',
      `${algolia}tags=story&query=lamp%20%26%20wick&hitsPerPage=100`,
    ],
    ['hacker-news', 'https://hnrss.org/newest?points=100', 'https://hnrss.org/newest?points=100', 'https://hnrss.org/newest?points=100'],
    ['lobsters', 'https://lobste.rs/', 'hottest', 'https://lobste.rs/hottest.json'],
    ['lobsters', 'https://lobste.rs/t/rust,c++', 't/rust,c++', 'https://lobste.rs/t/rust,c++.json'],
    ['lobsters', 'https://lobste.rs/t/rust', 't/rust', 'https://lobste.rs/t/rust.json'],
    ['lobsters', 'https://lobste.rs/rss', 'https://lobste.rs/rss', 'https://lobste.rs/rss'],
    ['discourse', 'https://discourse.lamp.example/', 'https://discourse.lamp.example/', 'https://discourse.lamp.example/latest.rss'],
    [
      'discourse',
      'https://lamp.example/forum/c/news/5?order=created',
      'https://lamp.example/forum/c/news/5?order=created',
      'https://lamp.example/forum/c/news/5.rss?order=created',
    ],
    [
      'discourse',
      'https://lamp.example/t/new-wick/42/7',
      'https://lamp.example/t/new-wick/42/7',
      'https://lamp.example/t/new-wick/42.json',
    ],
    ['discourse', 'https://lamp.example/latest.rss', undefined, undefined],
    ['reddit', 'https://old.reddit.com/r/linux/top?t=week', 'r/linux/top?t=week', 'https://www.reddit.com/r/linux/top/.rss?t=week'],
    ['reddit', 'https://www.reddit.com/user/ida_holm/', 'user/ida_holm', 'https://www.reddit.com/user/ida_holm/submitted/.rss'],
    [
      'reddit',
      'https://www.reddit.com/.rss?feed=0a1b&user=ida',
      'https://www.reddit.com/.rss?feed=0a1b&user=ida',
      'https://www.reddit.com/.rss?feed=0a1b&user=ida',
    ],
    ['reddit', 'https://www.reddit.com/settings/', undefined, undefined],
    ['mastodon', '@lamp@Social.Example', '@lamp@social.example', 'https://social.example/@lamp.rss'],
    ['mastodon', 'https://social.example/@lamp', '@lamp@social.example', 'https://social.example/@lamp.rss'],
    ['mastodon', 'https://social.example/@ida@elsewhere.example', '@ida@elsewhere.example', 'https://elsewhere.example/@ida.rss'],
    ['mastodon', 'https://medium.com/@ida', undefined, undefined],
    ['mastodon', 'https://social.example/@lamp/115580000000000001', undefined, undefined],
    ['mediawiki', 'https://lamp.example/w/api.php', 'https://lamp.example/w/api.php', undefined],
    ['mediawiki', 'https://en.wikipedia.org/wiki/Lamp', undefined, undefined],
  ])('%s: %s → %s', (kind, address, target, url) => {
    expect(sourceKindOf(kind).targetOf?.(address)).toBe(target)
    if (target !== undefined && url !== undefined) expect(planned(kind, target)).toBe(url)
  })

  test('no other kind takes what one recognizes', () => {
    const kinds = ['discourse', 'hacker-news', 'lobsters', 'mastodon', 'mediawiki', 'reddit'].map(sourceKindOf)
    const addresses = [
      'https://news.ycombinator.com/',
      'https://lobste.rs/t/rust',
      'https://www.reddit.com/r/linux/comments/1abc02/which_wick/',
      'https://social.example/@lamp',
    ]
    for (const address of addresses) expect(kinds.filter(({ targetOf }) => targetOf?.(address) !== undefined)).toHaveLength(1)
    expect(kinds.filter(({ targetOf }) => targetOf?.('https://lamp.example/blog/feed.xml') !== undefined)).toEqual([])
  })
})

test('targets in the words of each place are asked for, and what is no word of it is searched for', () => {
  expect(planned('hacker-news', 'newest?points=100&comments=5')).toBe(
    `${algolia}tags=story&numericFilters=points%3E%3D100%2Cnum_comments%3E%3D5&hitsPerPage=100`,
  )
  expect(planned('hacker-news', 'show?points=-1')).toBe(`${algolia}tags=show_hn&hitsPerPage=100`)
  expect(planned('hacker-news', 'timer wheel')).toBe(`${algolia}tags=story&query=timer%20wheel&hitsPerPage=100`)
  expect(planned('lobsters', 'rust')).toBe('https://lobste.rs/t/rust.json')
  expect(planned('lobsters', 'https://sister.example/')).toBe('https://sister.example/hottest.json')
  expect(planned('reddit', 'linux')).toBe('https://www.reddit.com/r/linux/.rss')
  expect(planned('mastodon', 'https://social.example/tags/foss')).toBe('https://social.example/tags/foss.rss')
  expect(planned('mastodon', 'https://social.example/api/v1/accounts/1/statuses')).toBe('https://social.example/api/v1/accounts/1/statuses')
})

describe('what is asked of a wiki', () => {
  const question = (target: string, options?: Source['options']): URL => new URL(planned('mediawiki', target, options))

  test('its API lies beside its pages, or where the target says', () => {
    const paths = [
      'https://a.example/',
      'https://a.example/wiki/Special:RecentChanges',
      'https://a.example/w/index.php',
      'https://a.example/api.php',
      'https://a.example/docs/',
    ]
    expect(paths.map((target) => question(target).pathname)).toEqual([
      '/w/api.php',
      '/w/api.php',
      '/w/api.php',
      '/api.php',
      '/docs/api.php',
    ])
  })

  test('changes without small ones and bots, new pages without redirects, a newsletter', () => {
    const ask = (options?: Source['options'], target = 'https://a.example/') => {
      const { searchParams } = question(target, options)
      return ['action', 'rctype', 'rcshow', 'rcnamespace', 'feed'].map((name) => searchParams.get(name))
    }
    expect(ask()).toEqual(['query', 'edit|new', '!minor|!bot', '0', null])
    expect(ask({ what: 'new-pages' })).toEqual(['query', 'new', '!bot|!redirect', '0', null])
    expect(ask(undefined, 'https://a.example/wiki/Special:NewPages')).toEqual(['query', 'new', '!bot|!redirect', '0', null])
    expect(ask({ what: 'newsletter', page: 'Tech/News' })).toEqual(['query', 'new', '!bot|!redirect', null, null])
    expect(ask({ what: 'newsletter', feed: 'technews' })).toEqual(['featuredfeed', null, null, null, 'technews'])
  })

  test('a question that somebody wrote out is asked as written', () => {
    const written = 'https://a.example/w/api.php?action=featuredfeed&feed=technews&feedformat=atom'
    expect(planned('mediawiki', written)).toBe(written)
  })
})

test('the site a target stands for', () => {
  const homeOf = (kind: string, target: string): string | undefined => sourceKindOf(kind).homeOf?.(target)
  expect(homeOf('hacker-news', 'newest')).toBe('https://news.ycombinator.com/')
  expect(homeOf('lobsters', 't/rust')).toBe('https://lobste.rs/')
  expect(homeOf('discourse', 'https://lamp.example/forum/c/news/5')).toBe('https://lamp.example/forum/')
  expect(homeOf('reddit', 'https://www.reddit.com/r/linux/top/.rss?t=week')).toBe('https://www.reddit.com/r/linux/')
  expect(homeOf('reddit', 'u/ida')).toBe('https://www.reddit.com/user/ida/')
  expect(homeOf('mastodon', '@lamp@social.example')).toBe('https://social.example/@lamp')
  expect(homeOf('mediawiki', 'https://lamp.example/w/api.php')).toBe('https://lamp.example/')
})

describe('limits of one document', () => {
  const story = (id: number, text = ''): unknown => ({ objectID: String(id), title: `Story ${id}`, story_text: text, _tags: ['story'] })
  const url = 'https://hn.algolia.com/api/v1/search_by_date'

  test('an endless list is not looked at to its end', () => {
    const hits = Array.from({ length: 20_001 }, (_, at) => story(at + 1))
    const { items, damage } = readText('hacker-news', JSON.stringify({ hits }), url)
    expect(items).toHaveLength(limits.itemsPerFetch)
    expect(damage).toEqual(['more than 20000 entries: the rest was not looked at', 'only the newest 2000 of 20000 entries were read'])
  })

  test('a text that is too long is cut and said to be', () => {
    const { items, damage } = readText('hacker-news', JSON.stringify({ hits: [story(1, 'x'.repeat(limits.textChars + 10))] }), url)
    expect([items[0]?.html?.length, damage]).toEqual([limits.textChars, ['a text that was too long was cut']])
  })

  test('nesting as deep as the limit is read, deeper is refused', () => {
    const body = (depth: number): Uint8Array => new TextEncoder().encode(`{"hits":[],"a":${'['.repeat(depth)}${']'.repeat(depth)}}`)
    const read = (depth: number) => sourceKindOf('hacker-news').read({ kind: 'hacker-news', url, contentType: '', body: body(depth) })
    expect([read(limits.depth - 1).ok, read(limits.depth)]).toMatchObject([true, { failure: { code: 'read/too-deep' } }])
  })
})

test('a page that checks its visitors is called so, whatever place was asked', () => {
  const body = new TextEncoder().encode('<html><head><title>Just a moment...</title></head><body>Checking your browser</body></html>')
  for (const kind of ['discourse', 'hacker-news', 'lobsters', 'mastodon', 'mediawiki', 'reddit'])
    expect(sourceKindOf(kind).read({ kind, url: 'https://lamp.example/', contentType: 'application/json', body })).toMatchObject({
      failure: { code: 'read/challenge' },
    })
})
