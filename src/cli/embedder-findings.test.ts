import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { embedderFindings } from './embedder-findings.ts'

async function served(status: number): Promise<string> {
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const piece of request) body += piece
    const data = JSON.parse(body).input.map((text: string, index: number) => ({ index, embedding: [text.length, 1, 2] }))
    response.writeHead(status).end(JSON.stringify({ data }))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`
}

it('says what a model that works is, what it reads and how long it takes', async () => {
  const findings = await embedderFindings({ use: 'endpoint', url: await served(200), model: 'lamp', isMultilingual: true })
  expect(findings).toEqual([
    {
      level: 'ok',
      text: expect.stringMatching(
        /^embeddings: endpoint, lamp@127\.0\.0\.1:\d+, 3 numbers, reads all languages; \d+ ms to the first title, then \d+ ms each$/,
      ),
    },
  ])
})

it('notes a service that refuses, and calls a wrong file bad', async () => {
  const endpoint = await embedderFindings({ use: 'endpoint', url: await served(401), model: 'lamp', isMultilingual: true })
  expect(endpoint).toMatchObject([{ level: 'note', text: expect.stringContaining('It answered 401. (embed/refused)') }])
  const native = await embedderFindings({ use: 'native', file: new URL(import.meta.url).pathname, sha256: 'a'.repeat(64) })
  expect(native).toMatchObject([{ level: 'bad', text: expect.stringContaining('(embed/wrong-file)') }])
})

it('says that none is wanted', async () => {
  expect(await embedderFindings({ use: 'none' })).toMatchObject([{ level: 'ok', text: expect.stringContaining('none') }])
})
