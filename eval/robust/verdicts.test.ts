import { describe, expect, it } from 'vitest'
import type { Article } from '#core/model/article.ts'
import type { Item } from '#core/model/item.ts'
import type { Case, Expect, Hit } from './cases.ts'
import { isAmount, judgePublished, judgeRequests, judgeTexts } from './verdicts.ts'

const item = { title: 'Ferry restored', url: 'https://gazette.example/a\tb', html: '<p>The ferry runs.</p>', guid: 'g-1' } as Item
const article = {
  title: 'Ferry restored',
  text: 'The ferry runs.',
  url: 'https://gazette.example/a',
  links: [] as readonly string[],
} as Article
const page = (main: string) => [{ path: 'index.html', text: `<html><style></style><script></script><main id="main">${main}</main></html>` }]
const hit = (more: Partial<Hit>): Hit => ({ count: 1, bytes: 10, statuses: { 200: 1 }, last: { headers: {} }, ...more })
const caseOf = (expected: Expect): Case => ({
  path: '/a',
  kind: 'feed',
  group: 'g',
  url: 'http://x/~s1/a',
  session: 's1',
  expect: expected,
})

/** How many complaints there are of what was expected. */
function counts(expected: Expect): readonly number[] {
  const own = { '/a': hit({ count: 3, bytes: 900, last: { headers: { 'if-none-match': '"1"', cookie: 'x' } } }), '/canary': hit({}) }
  return [
    judgeRequests(caseOf(expected), { own, root: { internal: hit({ count: 0 }) } }).length,
    judgeTexts(expected, { items: [item], articles: [article] }).length,
    judgePublished(expected, page('<img src=x onerror=alert(1)><p title="onclick=1">Secret')).length,
  ]
}

describe('the judgement of a robustness case', () => {
  it.each<[Expect, readonly number[]]>([
    [{}, [0, 0, 0]],
    [{ mustNotRequest: ['/canary', 'internal', '/other'] }, [1, 0, 0]],
    [{ requires: '/robots.txt' }, [1, 0, 0]],
    [{ maxRequests: 2 }, [1, 0, 0]],
    [{ maxRequests: { '/canary': 1 } }, [0, 0, 0]],
    [{ maxBytes: { '/a': 899 } }, [1, 0, 0]],
    [{ maxRequestsPerFetch: 1, fetches: 2 }, [1, 0, 0]],
    [{ secondFetchHeaders: { 'if-none-match': '"1"' } }, [0, 0, 0]],
    [{ secondFetchHeaders: { 'if-none-match': null, 'if-modified-since': 'x' } }, [2, 0, 0]],
    [{ secondFetchStatus: 304 }, [1, 0, 0]],
    [{ lastHeadersAbsent: { '/a': ['cookie', 'authorization'] } }, [1, 0, 0]],
    [{ mustContain: ['ferry runs', 'nowhere'] }, [0, 1, 0]],
    [{ mustNotContain: ['ferry runs', 'Secret'] }, [0, 1, 1]],
    [{ maxTitleLength: 5, maxLinkLength: 5 }, [0, 2, 0]],
    [{ linkMatches: '^https://other' }, [0, 1, 0]],
    [{ mustNotMatchBytes: 'f[e]rry' }, [0, 1, 0]],
    [{ editionMustNotContain: ['Secret'] }, [0, 0, 1]],
    [{ htmlMustNotMatch: ['<img', '<script', '<style', '(?i)ONERROR'] }, [0, 0, 2]],
    [{ tagMustNotMatch: ['<[^>]+onerror\\s*=', '<[^>]+onclick'] }, [0, 0, 1]],
  ])('of %j complains %j times', (expected, wanted) => {
    expect(counts(expected)).toEqual(wanted)
  })

  it('takes bounds and exact amounts', () => {
    expect([isAmount(3, 3), isAmount(2, 3), isAmount(3, { min: 3 }), isAmount(4, { max: 3 }), isAmount(4, {})]).toEqual([
      true,
      false,
      true,
      false,
      true,
    ])
  })

  it('reads what is published as a machine would', () => {
    expect(judgePublished({ outputValid: ['json'] }, [{ path: 'a.json', text: '{' }])).toHaveLength(1)
    expect(judgePublished({ outputValid: ['xml'] }, [{ path: 'a.atom', text: '<a>\u0001</a>' }])).toHaveLength(1)
    expect(judgePublished({ outputValid: ['json', 'xml'] }, [{ path: 'a.json', text: '{"a":1}' }])).toHaveLength(0)
  })
})
