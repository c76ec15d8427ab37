import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import { paperUrl } from '#app/paper-url.ts'
import { failed, type Result } from '#core/model/failure.ts'

export type Listening = {
  /** With the port that was given or chosen: `http://127.0.0.1:4500/`. */
  readonly url: string
  readonly port: number
  [Symbol.asyncDispose](): Promise<void>
}

const headerBytesMax = 16 * 1024
const requestMsMax = 30_000

/** Starts serving. Port 0 takes a free one. A port that is taken, or an address that is not ours, is a failure to show. */
export async function startServer(options: {
  readonly app: Hono
  readonly host: string
  readonly port: number
}): Promise<Result<Listening>> {
  const { app, host, port } = options
  const serverOptions = { maxHeaderSize: headerBytesMax, requestTimeout: requestMsMax }
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions }) as Server
  const refused = await listen(server, host, port)
  if (refused) return failureOf(refused, `${host}:${port}`)
  const { port: taken } = server.address() as AddressInfo
  return { ok: true, value: { url: paperUrl({ host, port: taken }), port: taken, [Symbol.asyncDispose]: () => close(server) } }
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
