import { expect, test } from 'vitest'
import { idOf } from '../../model/ids.ts'
import type { Outlet, Source } from '../../model/source.ts'
import { outletFor } from './outlet-for.ts'

const heap: Outlet = { id: 'heap', name: 'Heap', hosts: ['heap.example'], role: 'aggregator' }
const lamp: Outlet = { id: idOf('outlet', 'https://github.com/tarn/lamp'), name: 'Tarn/Lamp', hosts: [], role: 'primary' }
const list: Source = {
  id: 's',
  kind: 'feed',
  target: 'https://heap.example/feed',
  title: 'Heap',
  outletId: 'heap',
  role: 'aggregator',
  sections: [],
  addedAt: 0,
}

function nameAt(url: string, source = list): string {
  return outletFor({ item: { url }, source, outlets: [heap, lamp] }).name
}

test('a list’s link into a repository somebody follows is that project’s word', () => {
  expect(nameAt('https://github.com/Tarn/lamp/releases/tag/v2')).toBe('Tarn/Lamp')
})

test('a link into another repository is its owner’s, and one to a page of the list its own', () => {
  expect(nameAt('https://github.com/tarn/wick')).toBe('github.com/tarn')
  expect(nameAt('https://heap.example/1')).toBe('Heap')
})

test('a project’s own source tells for the project, whatever its items link to', () => {
  const own: Source = { ...list, kind: 'github-releases', target: 'Tarn/Lamp', outletId: lamp.id, role: 'primary' }
  expect(nameAt('https://github.com/tarn/lamp/releases/tag/v2', own)).toBe('Tarn/Lamp')
  expect(nameAt('https://github.com/tarn/wick', own)).toBe('Tarn/Lamp')
})

test('an entry of a roundup is the report of the place it leads to, whoever lists it', () => {
  const letter: Source = { ...list, role: 'reporter' }
  const listed = { url: 'https://wick.example/news/3', facts: { is: 'listed', by: 'https://heap.example/weekly-7' } } as const
  expect(outletFor({ item: listed, source: letter, outlets: [heap] })).toEqual({
    id: idOf('outlet', 'wick.example'),
    name: 'wick.example',
    hosts: ['wick.example'],
    role: 'aggregator',
  })
  expect(outletFor({ item: { url: listed.url }, source: letter, outlets: [heap] }).name).toBe('Heap')
})

test('a short address is nobody’s place: what stands there is the list’s until it is known', () => {
  expect(nameAt('https://t.co/abc')).toBe('Heap')
  expect(nameAt('https://news.google.com/rss/articles/opaque')).toBe('Heap')
})
