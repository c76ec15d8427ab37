import { describe, expect, it } from 'vitest'
import { limits } from '#core/limits.ts'
import { failed, ok, type Result } from '#core/model/failure.ts'
import { openRobots, type RobotsAnswer } from './robots.ts'

const hour = 3_600_000

function openWith(answer: () => Result<RobotsAnswer>) {
  let now = 0
  const asked: string[] = []
  const robots = openRobots({
    userAgent: 'Headwater/1.0 (+https://desk.example/contact)',
    now: () => now,
    get: async (url) => {
      asked.push(url.href)
      return answer()
    },
  })
  return {
    asked,
    pass: (ms: number) => {
      now += ms
    },
    ask: (path: string, origin = 'https://news.example') => robots.ask(new URL(path, origin)),
    allows: async (path: string, origin = 'https://news.example') => (await robots.ask(new URL(path, origin))).ok,
  }
}

function file(text: string, status = 200): () => Result<RobotsAnswer> {
  return () => ok({ status, body: new TextEncoder().encode(text) })
}

describe('robots.txt', () => {
  it.each<[string, string, boolean]>([
    ['User-agent: *\nDisallow: /private', '/private/a', false],
    ['User-agent: *\nDisallow: /private', '/public', true],
    ['User-agent: *\nDisallow: /', '/', false],
    ['User-agent: *\nDisallow:', '/a', true],
    ['', '/a', true],
    ['<!doctype html><title>Not found</title>', '/a', true],
    ['User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
    ['User-agent: *\nDisallow: /*.pdf$', '/paper.pdf', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/paper.pdf?x', true],
    ['User-agent: *\nDisallow: /\n\nUser-agent: headwater\nDisallow: /own', '/a', true],
    ['User-agent: *\nDisallow: /\n\nUser-agent: Headwater/2\nDisallow: /own', '/own', false],
    ['User-agent: otherbot\nDisallow: /', '/a', true],
    ['User-agent: a\nUser-agent: HEADWATER\nUser-agent: b\nDisallow: /a', '/a', false],
    ['User-agent: Headwater\nAllow: /\nUser-agent: *\nDisallow: /', '/a', true],
    ['User-agent: Headwater\n\nUser-agent: *\nDisallow: /', '/a', false],
    ['User-agent: *\nDisallow: /a\nUser-agent: b\nDisallow: /b\nUser-agent: *\nDisallow: /c', '/c', false],
    ['User-agent: *\nSitemap: https://news.example/map.xml\nUser-agent: b\nDisallow: /a', '/a', false],
    ['Disallow: /a\nUser-agent: *\nDisallow: /b', '/a', true],
    ['User-agent: headwaterbot\nDisallow: /', '/a', true],
    ['\uFEFFUser-agent: *\r\nDisallow: /a # not for robots\r\n', '/a', false],
  ])('%j lets %s be fetched: %s', async (text, path, isAllowed) => {
    expect(await openWith(file(text)).allows(path)).toBe(isAllowed)
  })

  it.each<[string, () => Result<RobotsAnswer>, boolean]>([
    ['404', file('User-agent: *\nDisallow: /', 404), true],
    ['403', file('', 403), true],
    ['429', file('', 429), false],
    ['500', file('', 500), false],
    ['503', file('', 503), false],
    ['too many redirects', () => failed('fetch/redirects', '', 'on and on'), true],
    ['no answer in time', () => failed('fetch/timeout', '', 'late'), false],
    ['no network', () => failed('fetch/network', '', 'gone'), false],
    ['a redirect to a private place', () => failed('fetch/refused-address', '', 'private'), false],
  ])('with %s it allows all or nothing', async (_case, answer, isAllowed) => {
    const permission = await openWith(answer).ask('/a')
    expect(permission.ok).toBe(isAllowed)
    if (!permission.ok) expect(permission.failure).toMatchObject({ code: 'fetch/refused-by-robots', at: 'https://news.example/a' })
  })

  it('is asked for once a day and origin, also by several at the same time', async () => {
    const { ask, asked, pass } = openWith(file('User-agent: *\nDisallow: /a'))
    await Promise.all([ask('/a'), ask('/b'), ask('/c', 'http://news.example:8080')])
    pass(limits.robotsMs - 1)
    await ask('/d')
    expect(asked).toEqual(['https://news.example/robots.txt', 'http://news.example:8080/robots.txt'])
    pass(1)
    await ask('/e')
    expect(asked).toHaveLength(3)
  })

  it('is asked for again after an hour when it could not be had', async () => {
    const { ask, asked, pass } = openWith(file('', 503))
    await ask('/a')
    pass(hour - 1)
    await ask('/a')
    expect(asked).toHaveLength(1)
    pass(1)
    await ask('/a')
    expect(asked).toHaveLength(2)
  })

  it('is forgotten when the rules of all hosts grow too long, the oldest first', async () => {
    const { ask, asked } = openWith(file(`User-agent: *\n${'Disallow: /a\n'.repeat(40_000)}`))
    const hostsMax = Math.floor(limits.robotsKeptChars / (40_000 * 'disallow: /a\n'.length + 1_000))
    for (let host = 0; host <= hostsMax; host += 1) await ask('/', `https://h${host}.example`)
    await ask('/', 'https://h1.example')
    expect(asked).toHaveLength(hostsMax + 1)
    await ask('/', 'https://h0.example')
    expect(asked).toHaveLength(hostsMax + 2)
  })

  it('tells the pause it asks for, a minute at most', async () => {
    expect(await openWith(file('User-agent: *\nCrawl-delay: 5\nDisallow: /a')).ask('/b')).toEqual({ ok: true, value: { pauseMs: 5_000 } })
    expect(await openWith(file('User-agent: *\nCrawl-delay: 86400\nDisallow: /a')).ask('/b')).toEqual({
      ok: true,
      value: { pauseMs: 60_000 },
    })
    expect(await openWith(file('User-agent: *\nCrawl-delay: much\nDisallow: /a')).ask('/b')).toEqual({ ok: true, value: {} })
  })

  it('is not read past the line that the limit cuts', async () => {
    const start = `User-agent: *\n${'# padding\n'.repeat(limits.robotsBytes)}`.slice(0, limits.robotsBytes - 12)
    const cut = `${start}\nDisallow: /`
    expect(new TextEncoder().encode(cut)).toHaveLength(limits.robotsBytes)
    expect(await openWith(file(cut)).allows('/public')).toBe(true)
  })

  it('does no harm with thousands of names over thousands of rules', async () => {
    const bomb = `${'User-agent: x\n'.repeat(18_000)}User-agent: *\n${'Disallow: /a\n'.repeat(18_000)}`
    expect(await openWith(file(bomb)).allows('/a')).toBe(false)
  })

  it('is not compared with an address when both are so long that it would take seconds', async () => {
    const costly = `User-agent: *\nDisallow: ${'*a'.repeat(limits.robotsBytes / 2 - 30)}\n`
    const { allows } = openWith(file(costly))
    expect(await allows(`/${'a'.repeat(100)}`)).toBe(true)
    expect(await allows(`/${'a'.repeat(1_000)}`)).toBe(false)
  })
})
