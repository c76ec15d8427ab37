import { describe, expect, test } from 'vitest'
import { instantOf } from '../model/instant.ts'
import type { Source, SourceState } from '../model/source.ts'
import { readOpml } from './opml.ts'
import { sourceKindOf } from './registry.ts'

const state: SourceState = { sourceId: 's', nextAt: 0, itemCount: 0, newCount: 0, strikes: 0, isRetired: false }

function source(kind: string, target: string, more: Partial<Source> = {}): Source {
  return { id: 's', kind, target, title: 'A list', outletId: 'o', role: 'discussion', sections: [], addedAt: 0, ...more }
}

function at(day: string): number {
  return instantOf(`${day}T12:00:00Z`) ?? 0
}

function urlOf(asked: Source, known?: Partial<SourceState>): string {
  return sourceKindOf(asked.kind).plan(asked, known && { ...state, ...known }).url
}

describe('public-inbox', () => {
  test.each([
    ['https://lore.kernel.org/lampd/', 'https://lore.kernel.org/lampd/new.atom'],
    ['https://lore.kernel.org/lampd', 'https://lore.kernel.org/lampd/new.atom'],
    ['https://lore.kernel.org/lampd/new.atom', 'https://lore.kernel.org/lampd/new.atom'],
    ['https://lore.kernel.org/lampd/a@lamp.example/T/', 'https://lore.kernel.org/lampd/a@lamp.example/t.atom'],
    ['https://lore.kernel.org/lampd/a%40lamp.example/', 'https://lore.kernel.org/lampd/a%40lamp.example/t.atom'],
    ['https://lore.kernel.org/lampd/?q=wick&x=A', 'https://lore.kernel.org/lampd/?q=wick&x=A'],
    ['https://lore.kernel.org/lampd/a@lamp.example/t.mbox.gz', 'https://lore.kernel.org/lampd/a@lamp.example/t.mbox.gz'],
  ])('%j is asked for as %j', (target, url) => expect(urlOf(source('public-inbox', target))).toBe(url))

  test.each([
    ['https://lore.kernel.org/lampd/new.html', 'https://lore.kernel.org/lampd/'],
    ['https://lore.kernel.org/lampd/a@lamp.example/T/#u', 'https://lore.kernel.org/lampd/a@lamp.example/'],
    ['https://lore.kernel.org/', undefined],
    ['https://lamp.example/lampd/', undefined],
    ['nonsense', undefined],
  ])('the address %j is the target %j', (address, target) => {
    expect(sourceKindOf('public-inbox').targetOf?.(address)).toBe(target)
  })
})

describe('hyperkitty', () => {
  const base = 'https://lists.harbor.example/hyperkitty/list/pier@lists.harbor.example/'

  test('posts are asked for, or threads by option', () => {
    expect(urlOf(source('hyperkitty', base))).toBe(`${base}feed/`)
    expect(urlOf(source('hyperkitty', base, { options: { ask: 'threads' } }))).toBe(
      'https://lists.harbor.example/hyperkitty/api/list/pier@lists.harbor.example/threads/',
    )
    expect(urlOf(source('hyperkitty', `${base}export/pier.mbox.gz`))).toBe(`${base}export/pier.mbox.gz`)
  })

  test.each([
    [`${base}thread/ABC/`, base],
    ['https://x.example/archives/list/a%40x.example/latest', 'https://x.example/archives/list/a@x.example/'],
    ['https://x.example/archives/api/list/a@x.example/threads/', 'https://x.example/archives/list/a@x.example/'],
    ['https://x.example/list/a', undefined],
  ])('the address %j is the target %j', (address, target) => expect(sourceKindOf('hyperkitty').targetOf?.(address)).toBe(target))
})

describe('pipermail', () => {
  const list = source('pipermail', 'https://x.example/pipermail/a/', { addedAt: at('2026-02-10') })

  test('the file of the month is asked for, on its first day that of the month before', () => {
    expect(urlOf(list)).toBe('https://x.example/pipermail/a/2026-February.txt')
    expect(urlOf(list, { nextAt: at('2026-03-02') })).toBe('https://x.example/pipermail/a/2026-March.txt')
    expect(urlOf(list, { nextAt: at('2027-01-01') })).toBe('https://x.example/pipermail/a/2026-December.txt')
  })

  test('after a month that is not there yet the month before is asked for', () => {
    const failure = { code: 'fetch/status', at: '', why: '', status: 404 } as const
    expect(urlOf(list, { nextAt: at('2026-01-20'), failure })).toBe('https://x.example/pipermail/a/2025-December.txt')
    expect(urlOf(list, { nextAt: at('2026-03-31'), failure: { ...failure, status: 500 } })).toBe(
      'https://x.example/pipermail/a/2026-March.txt',
    )
  })

  test('a target may say where the month stands, or name a file', () => {
    const asked = (target: string): string => urlOf({ ...list, target }, { nextAt: at('2026-05-20') })
    expect(asked('https://x.example/a/{year}-{month}.txt.gz')).toBe('https://x.example/a/2026-May.txt.gz')
    expect(asked('https://x.example/a/{year}q{quarter}.txt')).toBe('https://x.example/a/2026q2.txt')
    expect(asked('https://x.example/a.mbox')).toBe('https://x.example/a.mbox')
  })

  test('validators are sent for the file they came with, and for no other', () => {
    const plan = (day: string) =>
      sourceKindOf('pipermail').plan(list, { ...state, okAt: at('2026-01-31'), nextAt: at(day), etag: '"a"', lastModified: 'b' })
    expect(plan('2026-02-01')).toMatchObject({ etag: '"a"', lastModified: 'b' })
    expect(plan('2026-02-02')).not.toHaveProperty('etag')
    expect(plan('2026-02-02')).not.toHaveProperty('lastModified')
  })

  test('any page of the archive is the list', () => {
    expect(sourceKindOf('pipermail').targetOf?.('https://x.example/pipermail/a/2026-January/thread.html')).toBe(list.target)
    expect(sourceKindOf('pipermail').targetOf?.('https://x.example/pipermail/')).toBeUndefined()
  })
})

describe('newsletter', () => {
  test('a path is asked for as a file, with the validators of the last time', () => {
    const plan = sourceKindOf('newsletter').plan(source('newsletter', '/srv/mail/a #1?.mbox'), { ...state, etag: '"a"' })
    expect(plan).toMatchObject({ url: 'file:///srv/mail/a%20%231%3F.mbox', purpose: 'file', etag: '"a"' })
    expect(urlOf(source('newsletter', 'C:\\Mail\\news'))).toBe('file:///C:/Mail/news')
    expect(urlOf(source('newsletter', 'file:///srv/mail'))).toBe('file:///srv/mail')
  })

  test('only a path from the root is taken for one', () => {
    const targetOf = sourceKindOf('newsletter').targetOf
    expect(
      ['/srv/mail', 'file:///srv/mail', '~/mail', 'mail', '//host/mail', 'file://host/mail', 'https://x.example/'].map((path) =>
        targetOf?.(path),
      ),
    ).toEqual(['/srv/mail', 'file:///srv/mail', ...Array.from({ length: 5 }, () => undefined)])
  })

  test('a list of feeds cannot bring one', () => {
    const opml =
      '<opml version="2.0"><body><outline type="newsletter" kind="newsletter" text="a" xmlUrl="file:///srv/mail" target="/srv/mail"/></body></opml>'
    expect(readOpml(opml)).toMatchObject({ ok: true, value: { entries: [] } })
  })
})
