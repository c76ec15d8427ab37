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
