import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import { paperUrl } from '#app/paper-url.ts'
import { failed, type Result } from '#core/model/failure.ts'
import { type Connections, openConnections } from './connections.ts'

export type Listening = {
  /** With the port that was given or chosen: `http://127.0.0.1:4500/`. */
  readonly url: string
  readonly port: number
  [Symbol.asyncDispose](): Promise<void>
}

const headerBytesMax = 16 * 1024
const requestMsMax = 30_000
/** For the header alone: who dribbles it holds a connection, and nothing else. */
const headerMsMax = 10_000
/** How often it is looked whether those times are over; by itself Node does so every half minute. */
const lookMs = 5_000
/** For an answer that is not read on: who asks for much and takes nothing holds memory. */
const stallMsMax = 60_000
const connectionsAtOnce = 2_000
/** A browser has six; an office behind one address has many browsers. */
const connectionsOfOne = 256

export type ServerOptions = {
  readonly app: Pick<Hono, 'fetch'>
  readonly host: string
  readonly port: number
  /** Networks by which many readers come. */
  readonly proxies?: readonly string[]
  readonly stallMs?: number
  readonly connectionsMax?: number
}

/** Starts serving. Port 0 takes a free one. A port that is taken, or an address that is not ours, is a failure to show. */
export async function startServer(options: ServerOptions): Promise<Result<Listening>> {
  const { app, host, port, proxies = [], stallMs = stallMsMax, connectionsMax = connectionsAtOnce } = options
  const times = { requestTimeout: requestMsMax, headersTimeout: headerMsMax, connectionsCheckingInterval: lookMs }
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: { maxHeaderSize: headerBytesMax, ...times } }) as Server
  guard(server, openConnections({ most: connectionsMax, mostOfOne: connectionsOfOne, proxies }), stallMs)
  const refused = await listen(server, host, port)
  if (refused) return failureOf(refused, `${host}:${port}`)
  const { port: taken } = server.address() as AddressInfo
  return { ok: true, value: { url: paperUrl({ host, port: taken }), port: taken, [Symbol.asyncDispose]: () => close(server) } }
}

/** One slow or greedy client takes nothing from all others. */
function guard(server: Server, connections: Connections, stallMs: number): void {
  server.on('connection', (socket) => {
    const leave = connections.take(socket.remoteAddress ?? '')
    if (leave === undefined) socket.destroy()
    else socket.once('close', leave)
  })
  server.timeout = stallMs
  server.on('request', (_, response) => {
    // Nothing went either way for that long: an answer waits to be read, or is still being made.
    response.on('timeout', (socket) => (socket.writableLength > 0 ? socket.destroy() : socket.setTimeout(stallMs)))
  })
}

function listen(server: Server, host: string, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    server.once('error', resolve)
    server.listen(port, host, () => {
      server.off('error', resolve)
      resolve(undefined)
    })
  })
}

function failureOf(error: NodeJS.ErrnoException, at: string): Result<Listening> {
  if (error.code === 'EADDRINUSE') return failed('serve/port-taken', at, 'It may be another Headwater.')
  return failed('serve/no-address', at, `The system refused: ${error.code ?? error.message}.`)
}

/** Event streams are open until they are closed, so the connections are not waited for. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
