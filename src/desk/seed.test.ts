import { expect, test } from 'vitest'
import { sourceOf } from './seed.ts'

test('a feed’s outlet has its host, and a role that is only assumed until somebody says it', () => {
  const { source, outlet } = sourceOf('https://news.lamp.example/feed', { kind: 'feed', title: 'Lamp' })
  expect(outlet).toMatchObject({ name: 'Lamp', hosts: ['lamp.example'], role: 'reporter' })
  expect(source).toMatchObject({ role: 'reporter', isRoleAssumed: true, outletId: outlet.id })
})

test('a repository’s outlet is called as there, and does not take the host of everybody', () => {
  const { source, outlet } = sourceOf('Tarn/lamp', { kind: 'github-releases', title: 'Tarn/lamp releases' })
  expect(outlet).toMatchObject({ name: 'Tarn/lamp', hosts: [], role: 'primary' })
  expect(source).toMatchObject({ role: 'primary' })
  expect(source).not.toHaveProperty('isRoleAssumed')
  const forum = sourceOf('tarn/lamp', { kind: 'github-issues', title: 'x' })
  expect([forum.source.role, forum.outlet]).toEqual(['discussion', { ...outlet, name: 'tarn/lamp' }])
  const api = sourceOf('https://api.github.com/repos/tarn/lamp/tags', { kind: 'github-tags', title: 'x' })
  const feed = sourceOf('https://github.com/tarn/lamp/releases.atom', { kind: 'feed', title: 'Lamp releases' })
  expect([api.outlet.id, feed.outlet.id, feed.outlet.hosts]).toEqual([outlet.id, outlet.id, []])
})

test('a register on a code host does not take the host either', () => {
  const { outlet } = sourceOf('npm', { kind: 'ghsa', title: 'GitHub Advisory Database' })
  expect(outlet).toMatchObject({ name: 'GitHub Advisory Database', hosts: [], role: 'primary' })
  expect(sourceOf('recent', { kind: 'nvd', title: 'NVD' }).outlet.hosts).toEqual(['nist.gov'])
})

test('sources of one target differ by kind and options, in whatever order these stand', () => {
  const id = (options: Readonly<Record<string, string>> | undefined): string =>
    sourceOf('tarn/lamp', { kind: 'github-issues', title: 'T', ...(options === undefined ? {} : { options }) }).source.id
  expect(id({ a: '1', b: '2' })).toBe(id({ b: '2', a: '1' }))
  expect(new Set([id(undefined), id({ a: '1' }), id({ a: '2' })]).size).toBe(3)
  expect(id(undefined)).toBe(id({}))
})
