import { expect, test } from 'vitest'
import { countedAs, peerOf } from './peer.ts'

const proxies = ['10.0.0.0/8', '::1/128']

function peer(connection: string, headers: Readonly<Record<string, string>>, rules = { proxies } as Parameters<typeof peerOf>[1]) {
  return peerOf({ connection, hostName: 'paper.example', header: (name) => headers[name] }, rules)
}

test.each([
  ['nobody forwards', '203.0.113.9', {}, '203.0.113.9'],
  ['who is not listed forwards', '203.0.113.9', { 'x-forwarded-for': '127.0.0.1' }, '203.0.113.9'],
  ['a listed proxy forwards', '10.0.0.1', { 'x-forwarded-for': '203.0.113.9' }, '203.0.113.9'],
  ['the asker wrote an address before the proxy', '10.0.0.1', { 'x-forwarded-for': '127.0.0.1, 203.0.113.9' }, '203.0.113.9'],
  ['two listed proxies forward', '10.0.0.1', { 'x-forwarded-for': '198.51.100.7, 203.0.113.9, 10.2.2.2' }, '203.0.113.9'],
  ['only proxies are in it', '10.0.0.1', { 'x-forwarded-for': '10.3.3.3' }, '10.3.3.3'],
  ['what it says is no address', '10.0.0.1', { 'x-forwarded-for': 'unknown' }, '10.0.0.1'],
  ['what it says ends in no address', '10.0.0.1', { 'x-forwarded-for': '203.0.113.9, ' }, '10.0.0.1'],
  ['the proxy comes by an IPv4 address in IPv6', '::ffff:10.0.0.1', { 'x-forwarded-for': '203.0.113.9' }, '203.0.113.9'],
  ['within a test', '', { 'x-forwarded-for': '203.0.113.9' }, ''],
] as const)('the address is believed as far as it can be: %s', (_, connection, headers, address) => {
  expect(peer(connection, headers).address).toBe(address)
})

test('https is what a listed proxy says, or the paper’s own https address', () => {
  expect(peer('10.0.0.1', { 'x-forwarded-proto': 'https' })).toMatchObject({ isHttps: true, isProxied: true })
  expect(peer('203.0.113.9', { 'x-forwarded-proto': 'https' })).toMatchObject({ isHttps: false, isProxied: false })
  expect(peer('10.0.0.1', { 'x-forwarded-proto': 'https, http' }).isHttps).toBe(false)
  expect(peer('203.0.113.9', {}, { httpsHost: 'paper.example' }).isHttps).toBe(true)
  expect(peer('203.0.113.9', {}, { httpsHost: 'other.example' }).isHttps).toBe(false)
})

test('askers are counted by address, and by network where a household has one', () => {
  expect(['203.0.113.9', '::ffff:203.0.113.9', '2001:db8:1:2:3::4', 'x', ''].map(countedAs)).toEqual([
    '203.0.113.9',
    '203.0.113.9',
    '2001:db8:1:2::',
    '',
    '',
  ])
})
