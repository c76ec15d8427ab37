import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openGuard } from './address.ts'
import { openConnector, type Resolve } from './connect.ts'

let server: Server
let port: number
let connections = 0

beforeAll(async () => {
  server = createServer((socket) => {
    connections += 1
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})

afterAll(() => {
  server.close()
})

function resolveTo(...addresses: string[]): Resolve {
  return (_host, done) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
}

function connect(allow: readonly string[], hostname: string, resolve: Resolve): Promise<string> {
  const dial = openConnector(openGuard(allow), 1_000, resolve)
  return new Promise((settle) => {
    dial({ hostname, protocol: 'http:', port: String(port) }, (error: Error | null, socket: Socket | null) => {
      socket?.destroy()
      settle(error && 'code' in error ? String(error.code) : 'connected')
    })
  })
}

describe('the connector', () => {
  it('dials what the guard permits', async () => {
    expect(await connect([`feeds.example:${port}`], 'feeds.example', resolveTo('127.0.0.1'))).toBe('connected')
    expect(await connect(['127.0.0.0/8'], '127.0.0.1', resolveTo())).toBe('connected')
  })

  it.each([
    ['a name that leads to loopback', ['127.0.0.1']],
    ['a name with a private address among public ones', ['8.8.8.8', '127.0.0.1']],
    ['a name that leads to a mapped loopback address', ['::ffff:127.0.0.1']],
    ['a name that leads to the metadata service', ['169.254.169.254']],
  ])('does not dial %s', async (_case, addresses) => {
    const before = connections
    expect(await connect([], 'feeds.example', resolveTo(...addresses))).toBe('HEADWATER_REFUSED')
    expect(connections).toBe(before)
  })

  it.each(['127.0.0.1', '[::1]', '::ffff:127.0.0.1'])(
    'does not dial the literal address %s, which no resolver ever sees',
    async (hostname) => {
      const before = connections
      expect(await connect([], hostname, resolveTo('8.8.8.8'))).toBe('HEADWATER_REFUSED')
      expect(connections).toBe(before)
    },
  )

  it('asks the resolver once for a connection, so that a second answer cannot lead elsewhere', async () => {
    let asked = 0
    const rebinding: Resolve = (host, done) => {
      asked += 1
      resolveTo(asked === 1 ? '127.0.0.1' : '10.0.0.1')(host, done)
    }
    expect(await connect(['127.0.0.0/8'], 'feeds.example', rebinding)).toBe('connected')
    expect(asked).toBe(1)
  })

  it('checks the address the socket is connected to in the end, and breaks the connection off', async () => {
    const answers = [true, false]
    const guard = { ...openGuard([]), mayDial: () => answers.shift() ?? false }
    const dial = openConnector(guard, 1_000, resolveTo('127.0.0.1'))
    const error = await new Promise<Error | null>((settle) => {
      dial({ hostname: 'feeds.example', protocol: 'http:', port: String(port) }, (refused: Error | null, _socket: Socket | null) =>
        settle(refused),
      )
    })
    expect(error).toMatchObject({ code: 'HEADWATER_REFUSED' })
  })

  it('says when a name has no address', async () => {
    expect(await connect([], 'feeds.example', resolveTo())).toBe('ENODATA')
  })
})
