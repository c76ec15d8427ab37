import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net'

/** What a path of the server answers. */
export type Reply = (response: ServerResponse, request: IncomingMessage) => void

/** A server on loopback that plays the world for one test file. */
export type TestServer = {
  readonly origin: string
  readonly port: number
  /** What was asked, in order. */
  readonly asked: { readonly path: string; readonly headers: IncomingHttpHeaders }[]
  /** The headers of the requests to one path. */
  headersOf(path: string): readonly IncomingHttpHeaders[]
  close(): Promise<void>
}

/** Opens a server on a free port of 127.0.0.1; a path without a reply is a 404. */
export async function openTestServer(replies: Readonly<Record<string, Reply>>): Promise<TestServer> {
  const asked: TestServer['asked'] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push({ path, headers: request.headers })
    const reply = replies[path]
    if (reply) reply(response, request)
    else response.writeHead(404).end('not here')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    asked,
    headersOf: (path) => asked.filter((one) => one.path === path).map(({ headers }) => headers),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Opens a bare TCP server that sends these bytes to whoever connects and asks, then ends when `isOver`. */
export async function openRawServer(bytes: string | Buffer, isOver = true): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const sockets = new Set<Socket>()
  const server = createTcpServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('data', () => (isOver ? socket.end(bytes) : socket.write(bytes)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

/** A reply with a status, headers and a body, and its right length. */
export function reply(status: number, headers: Readonly<Record<string, string>> = {}, body: string | Buffer = ''): Reply {
  // As bytes: Node would write the header in UTF-8 together with a text, and as one byte a character otherwise.
  const bytes = Buffer.from(body)
  return (response) => {
    response.writeHead(status, { ...headers, ...(bytes.length > 0 ? { 'content-length': String(bytes.length) } : {}) })
    response.end(bytes.length > 0 ? bytes : undefined)
  }
}
