import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countedAs, isLoopbackAddress, peerOf } from './peer.ts'
import { sentSession, setSession } from './session-cookie.ts'

const odd = fc.constantFrom(
  'fe80::1%eth0',
  '::ffff:127.0.0.1',
  '127.1',
  '0x7f000001',
  '1',
  '::',
  '[::1]',
  '127.0.0.1:80',
  '2002:7f00:1::',
  'unknown',
  '_hidden',
)
const address = fc.oneof(fc.ipV4(), fc.ipV6(), odd, fc.string())
const list = fc.array(address).map((hops) => hops.join(', '))

test('whatever is forwarded, nothing throws, and who is not listed is taken by the connection’s own address', () => {
  fc.assert(
    fc.property(address, list, fc.string(), (connection, forwarded, scheme) => {
      const headers: Readonly<Record<string, string>> = { 'x-forwarded-for': forwarded, 'x-forwarded-proto': scheme }
      const ask = { connection, hostName: 'paper.example', header: (name: string) => headers[name] }
      expect(peerOf(ask, {})).toEqual({ address: connection, isProxied: false, isHttps: false })
      const { address: believed } = peerOf(ask, { proxies: ['10.0.0.0/8', 'fc00::/7'] })
      expect(typeof countedAs(believed)).toBe('string')
      isLoopbackAddress(believed)
    }),
  )
})

test('whatever cookies are sent, a session is found where it stands, and nothing throws', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.boolean(), (others, isHttps) => {
      const asked = (cookie: string) => ({ isHttps, header: (name: string) => (name === 'cookie' ? cookie : 'paper.example:4500') })
      const junk = others.map((each) => each.replaceAll(/headwater/gi, ''))
      expect(sentSession(asked(junk.join('; ')))).toBeUndefined()
      const own = setSession(asked(''), 'secret').split(';')[0] ?? ''
      expect(sentSession(asked([own, ...junk].join('; ')))).toBe('secret')
    }),
  )
})
