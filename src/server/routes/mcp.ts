import { createMcpHandler } from '@modelcontextprotocol/server'
import { limits } from '#core/limits.ts'
import { present } from '#core/model/present.ts'
import { inertJson } from '#core/text/inert-json.ts'
import { type Answer, errorAnswer } from '../answer.ts'
import type { Deps } from '../deps.ts'
import { tooLong } from '../form.ts'
import type { McpDesk } from '../mcp/mcp-desk.ts'
import { openMcp } from '../mcp/open-mcp.ts'
import type { Route, Sent } from '../route.ts'

/**
 * The Model Context Protocol over HTTP: each message is answered by itself (Streamable HTTP, stateless). It reads and changes
 * nothing. A browser may send to it from pages of this paper only, whatever name it thinks it speaks to.
 */
export const mcp: Route = {
  path: '/mcp',
  access: 'public-read',
  title: 'The Model Context Protocol: search, story, edition, evidence, ask',
  isCostly: true,
  async answer(_, deps) {
    const why = 'Messages of the Model Context Protocol are sent here by POST; nothing is streamed.'
    return {
      ...errorAnswer(405, { title: 'Not read here', why, todo: 'Give this address to a client.' }, deps),
      headers: { allow: 'POST' },
    }
  },
  takes: {
    access: 'public-read',
    from: 'anywhere',
    async take(sent, deps) {
      if (!isFromHere(sent)) {
        const why = 'The header Origin names another site.'
        return errorAnswer(403, { title: 'Not from this site', why, todo: 'Clients that are no browsers send no Origin.' }, deps)
      }
      const body = await sent.body(limits.mcpMessageBytes)
      return body === undefined ? tooLong(deps, limits.mcpMessageBytes) : await answered(body, sent, deps)
    },
  },
}

/** Against DNS rebinding, as the protocol asks for (2025-06-18, Transports, Security Warning). */
function isFromHere(sent: Sent): boolean {
  const origin = sent.header('origin')
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === sent.header('host')?.toLowerCase()
}

const passedOn = ['content-type', 'accept', 'mcp-protocol-version', 'mcp-method', 'mcp-name'] as const

async function answered(body: Uint8Array, sent: Sent, deps: Deps): Promise<Answer> {
  const headers = new Headers()
  for (const name of passedOn) {
    const value = sent.header(name)
    if (value !== undefined) headers.set(name, value)
  }
  const desk = deskOf(deps)
  // A stream that nobody closes would be held open: there is nothing to be told of later.
  const handler = createMcpHandler(() => openMcp(desk), { keepAliveMs: 0, maxSubscriptions: 0, maxRequestBodySize: limits.mcpMessageBytes })
  const response = await handler.fetch(new Request(new URL('mcp', deps.baseUrl), { method: 'POST', headers, body: new Uint8Array(body) }))
  // Errors of the library repeat what was asked for as it came.
  const said = inertJson(await response.text())
  await handler.close()
  const type = response.headers.get('content-type') ?? 'application/json'
  return { status: response.status as Answer['status'], type, body: said, headers: { 'cache-control': 'no-store' } }
}

function deskOf({ store, beats, signer, zone, version, baseUrl, asking }: Deps): McpDesk {
  const { writer: _, ...extracting } = asking ?? {}
  return { store, beats, zone, version, baseUrl, ...present({ signer, asking: asking && (extracting as NonNullable<McpDesk['asking']>) }) }
}
