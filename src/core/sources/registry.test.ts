import { expect, test } from 'vitest'
import type { Source, SourceState } from '../model/source.ts'
import { sourceKindOf, sourceKinds } from './registry.ts'

test('kinds are sorted by name and each stands once', () => {
  const names = sourceKinds.map(({ kind }) => kind)
  expect(names).toEqual([...new Set(names)].toSorted())
})

test('an unknown kind is a mistake of ours', () => {
  expect(() => sourceKindOf('telegraph')).toThrow('telegraph')
})

const source: Source = {
  id: 'source-1',
  kind: 'feed',
  target: 'https://outlet.example/feed',
  title: 'Outlet',
  outletId: 'outlet-1',
  role: 'reporter',
  sections: [],
  addedAt: 0,
}

test('a feed is asked for with the validators of the last answer, byte for byte', () => {
  const state: SourceState = {
    sourceId: 'source-1',
    etag: 'w/"a b;c"',
    lastModified: 'yesterday',
    nextAt: 0,
    itemCount: 0,
    newCount: 0,
    strikes: 0,
    isRetired: false,
  }
  expect(sourceKindOf('feed').plan(source, undefined)).not.toHaveProperty('etag')
  expect(sourceKindOf('feed').plan(source, state)).toMatchObject({
    url: source.target,
    purpose: 'source',
    etag: 'w/"a b;c"',
    lastModified: 'yesterday',
  })
})
