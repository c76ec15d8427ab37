import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Heard = {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** What the server does with the next requests, in turn; when they are used up it takes everything, as its services do. */
export type Mood =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly text?: string }
  | 'hang'
  | 'break off'

export type ChatServer = AsyncDisposable & {
  readonly origin: string
  readonly heard: readonly Heard[]
  readonly moods: Mood[]
}

/** The key of the plain webhook, as Standard Webhooks writes keys. */
export const hookKey = `whsec_${Buffer.from('a key of thirty-two signs for us').toString('base64')}`

/**
 * A server on loopback that takes what Slack, Discord, Mattermost, Matrix, Telegram and a checking webhook take, at their paths, and
 * refuses what they refuse: a wrong token, fields that are missing, a signature that does not fit.
 */
export async function serveChat(): Promise<ChatServer> {
  const heard: Heard[] = []
  const moods: Mood[] = []
  const server = createServer((request, response) => {
    const pieces: Uint8Array[] = []
    request.on('data', (piece) => pieces.push(piece))
    request.on('end', () => {
      const told = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(pieces).toString(),
      }
      heard.push(told)
      answer(response, moods.shift() ?? accept(told))
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    moods,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function answer(response: ServerResponse, mood: Mood): void {
  if (mood === 'hang') return
  if (mood === 'break off') response.destroy()
  else response.writeHead(mood.status, mood.headers).end(mood.text ?? '')
}

function accept({ method, path, headers, body }: Heard): Mood {
  const fields = JSON.parse(body) as Record<string, unknown>
  const refused = (text: string): Mood => ({ status: 400, text })
  if (path === '/slack/T0/B0/secret-of-slack')
    return Array.isArray(fields.blocks) ? { status: 200, text: 'ok' } : refused('invalid_payload')
  if (path === '/discord/42/secret-of-discord') return Array.isArray(fields.embeds) ? { status: 204 } : refused('{"code": 50006}')
  if (path === '/hooks/secret-of-mattermost') return typeof fields.text === 'string' ? { status: 200, text: 'ok' } : refused('no text')
  if (path.startsWith('/_matrix/client/v3/rooms/!reading%3Amatrix.example/send/m.room.message/headwater-')) {
    if (headers.authorization !== 'Bearer secret-of-matrix') return { status: 401, text: '{"errcode":"M_UNKNOWN_TOKEN"}' }
    return method === 'PUT' && fields.msgtype === 'm.notice'
      ? { status: 200, text: '{"event_id":"$1"}' }
      : refused('{"errcode":"M_BAD_JSON"}')
  }
  if (path === '/bot123:secret-of-telegram/sendMessage') {
    return fields.chat_id === '-1001' && fields.parse_mode === 'HTML'
      ? { status: 200, text: '{"ok":true}' }
      : refused('{"ok":false,"description":"Bad Request: chat not found"}')
  }
  if (path === '/hook') return isSigned(headers, body) ? { status: 202 } : { status: 401, text: 'bad signature' }
  return { status: 404, text: `no such path: ${path}` }
}

function isSigned(headers: IncomingMessage['headers'], body: string): boolean {
  const key = Buffer.from(hookKey.slice('whsec_'.length), 'base64')
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  return headers['webhook-signature'] === `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
}

/** The files of destinations at such a server, and the environment with their secrets. */
export function chatFiles(origin: string): {
  readonly files: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
} {
  return {
    files: {
      slack: 'kind: slack\nsecret: OF_SLACK\n',
      discord: 'kind: discord\nsecret: OF_DISCORD\n',
      mattermost: 'kind: mattermost\nsecret: OF_MATTERMOST\n',
      matrix: `kind: matrix\naddress: ${origin}\nsecret: OF_MATRIX\nto: "!reading:matrix.example"\n`,
      telegram: `kind: telegram\naddress: ${origin}\nsecret: OF_TELEGRAM\nto: "-1001"\n`,
      webhook: `kind: webhook\naddressVariable: OF_HOOK\nsecret: OF_HOOK_KEY\n`,
    },
    env: {
      OF_SLACK: `${origin}/slack/T0/B0/secret-of-slack`,
      OF_DISCORD: `${origin}/discord/42/secret-of-discord`,
      OF_MATTERMOST: `${origin}/hooks/secret-of-mattermost`,
      OF_MATRIX: 'secret-of-matrix',
      OF_TELEGRAM: '123:secret-of-telegram',
      OF_HOOK: `${origin}/hook`,
      OF_HOOK_KEY: hookKey,
    },
  }
}
