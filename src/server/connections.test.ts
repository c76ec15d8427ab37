import { expect, test } from 'vitest'
import { openConnections } from './connections.ts'

test('one network holds no more than its part, counted as a household, and gives back what it leaves', () => {
  const connections = openConnections({ most: 10, mostOfOne: 2 })
  const first = connections.take('2001:db8::1')
  expect([connections.take('2001:db8::2') !== undefined, connections.take('2001:db8::3')]).toEqual([true, undefined])
  expect(connections.take('203.0.113.9')).toBeDefined()
  first?.()
  expect([connections.take('2001:db8::3') !== undefined, connections.take('2001:db8::4')]).toEqual([true, undefined])
})

test('there are no more than the desk can bear, from wherever they come', () => {
  const connections = openConnections({ most: 3, mostOfOne: 2 })
  const leaves = ['127.0.0.1', '203.0.113.9', '203.0.113.10'].map((address) => connections.take(address))
  expect([leaves.includes(undefined), connections.take('127.0.0.1'), connections.take('203.0.113.11')]).toEqual([
    false,
    undefined,
    undefined,
  ])
  leaves[1]?.()
  expect(connections.take('203.0.113.11')).toBeDefined()
})

test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.0.0.7'])(
  'all readers may come by %s: this machine, and a proxy that is named',
  (address) => {
    const connections = openConnections({ most: 10, mostOfOne: 1, proxies: ['10.0.0.0/8'] })
    expect([1, 2, 3].map(() => connections.take(address)).includes(undefined)).toBe(false)
  },
)
