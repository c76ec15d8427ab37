import { describe, expect, it } from 'vitest'
import { openGuard } from './address.ts'

const guard = openGuard([])

describe('the guard', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://017700000001/',
    'http://１２７.０.０.１/',
    'http://127。0。0。1/',
    'http://①②⑦.0.0.1/',
    'http://%31%32%37.0.0.1/',
    'http://0/',
    'http://0.0.0.0/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[64:ff9b:1::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:0:7f00:1::]/',
    'http://[fe80::1]/',
    'http://[fec0::1]/',
    'http://[fd00::1]/',
    'http://[ff02::1]/',
    'http://[2001:db8::1]/',
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://192.0.0.8/',
    'http://192.0.2.1/',
    'http://198.18.0.1/',
    'http://203.0.113.9/',
    'http://224.0.0.1/',
    'http://240.0.0.1/',
    'http://255.255.255.255/',
    'http:127.0.0.1/',
    'http:\\\\127.0.0.1\\',
  ])('refuses %s before anything is dialled', (text) => {
    expect(guard.check(text)).toMatchObject({ ok: false, failure: { code: 'fetch/refused-address' } })
  })

  it.each([
    'file:///etc/passwd',
    'data:text/xml,<rss/>',
    'ftp://feeds.example/',
    'gopher://feeds.example/',
    'javascript:alert(1)',
    'feeds.example/rss',
    '',
  ])('does not fetch %j', (text) => {
    expect(guard.check(text)).toMatchObject({ ok: false, failure: { code: 'fetch/bad-address' } })
  })

  it.each(['http://localhost/', 'http://localhost./', 'http://feeds.localhost/', 'http://LOCALHOST:80/'])(
    'refuses %s by its name, without asking a resolver',
    (text) => {
      expect(guard.check(text)).toMatchObject({ ok: false, failure: { code: 'fetch/refused-address' } })
      expect(openGuard(['127.0.0.0/8']).check(text).ok).toBe(true)
      expect(openGuard(['::1/128']).check(text).ok).toBe(true)
    },
  )

  it('refuses user names and passwords, and does not repeat them', () => {
    const checked = guard.check('http://feeds.example:secret@127.0.0.1/')
    expect(checked).toMatchObject({ ok: false, failure: { code: 'fetch/bad-address', at: 'http://127.0.0.1/' } })
    expect(JSON.stringify(checked)).not.toContain('secret')
  })

  it.each([
    'http://8.8.8.8/',
    'https://1.1.1.1/feed',
    'http://[2606:4700::1111]/',
    'https://feeds.example/rss',
    'http://172.32.0.1/',
    'http://8.8.8.8:443/',
  ])('lets %s pass', (text) => {
    expect(guard.check(text).ok).toBe(true)
  })

  it('gives the address in its one form, without the fragment', () => {
    expect(guard.check('HTTPS://Feeds.Example:443/a/../rss#latest')).toMatchObject({
      ok: true,
      value: { href: 'https://feeds.example/rss' },
    })
    expect(guard.check('../rss?x=1', new URL('https://feeds.example/a/b/c'))).toMatchObject({
      ok: true,
      value: { href: 'https://feeds.example/a/rss?x=1' },
    })
  })

  it('takes addresses up to the limit of characters', () => {
    const start = 'https://feeds.example/'
    const of = (chars: number) => start + 'a'.repeat(chars - start.length)
    for (const [chars, isOk] of [
      [4_095, true],
      [4_096, true],
      [4_097, false],
    ] as const)
      expect(guard.check(of(chars)).ok, String(chars)).toBe(isOk)
  })

  it('permits the ports 80 and 443 of the public network only', () => {
    for (const port of [22, 25, 79, 81, 442, 444, 8080]) expect(guard.check(`http://8.8.8.8:${port}/`).ok, String(port)).toBe(false)
  })
})

describe('what the operator allows', () => {
  it('is a range at any port', () => {
    const own = openGuard(['127.0.0.0/8', 'fd00::/8'])
    expect(own.check('http://127.0.0.1:4600/').ok).toBe(true)
    expect(own.check('http://[::ffff:127.0.0.1]:4600/').ok).toBe(true)
    expect(own.check('http://[fd12::1]:9/').ok).toBe(true)
    expect(own.check('http://10.0.0.1/').ok).toBe(false)
    expect(own.isOwn(new URL('http://127.0.0.1:4600/'))).toBe(true)
    expect(own.isOwn(new URL('http://8.8.8.8/'))).toBe(false)
  })

  it('is an exact place, whatever address it has, and its neighbor is refused', () => {
    const own = openGuard(['127.0.0.1:4600', 'Intranet.example:8080', '[::1]:4600'])
    expect(own.check('http://127.0.0.1:4600/').ok).toBe(true)
    expect(own.check('http://127.0.0.1:4601/').ok).toBe(false)
    expect(own.check('http://[::1]:4600/').ok).toBe(true)
    expect(own.mayDial({ host: 'intranet.example', port: 8080, address: '10.1.2.3' })).toBe(true)
    expect(own.mayDial({ host: 'intranet.example', port: 80, address: '10.1.2.3' })).toBe(false)
    expect(own.mayDial({ host: 'other.example', port: 8080, address: '10.1.2.3' })).toBe(false)
  })

  it.each(['localhost', '127.0.0.1', '10.0.0.0/40', 'a b:80', 'user@intranet.example:80', 'intranet.example:80/path'])(
    'is refused with a mistake of the operator when it is %j',
    (entry) => {
      expect(() => openGuard([entry])).toThrow(RangeError)
    },
  )
})
