import { fileURLToPath } from 'node:url'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshFolder, headwater, isInFourParts } from './headwater.ts'
import { playSampleInto } from './play-sample-into.ts'

const folder = freshFolder()
const cwd = folder.path
const launcher = fileURLToPath(new URL('../../bin/headwater.js', import.meta.url))

beforeAll(async () => {
  await playSampleInto(cwd)
}, 60_000)
afterAll(() => folder[Symbol.dispose]())

describe('headwater mcp', () => {
  it('answers a real client over standard input and output, and ends when the client goes', async () => {
    const client = new Client({ name: 'a-reader', version: '1' })
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [launcher, 'mcp', '--data', 'data/sample'],
      cwd,
      stderr: 'pipe',
    })
    let complaints = ''
    transport.stderr?.on('data', (piece: Buffer) => {
      complaints += piece.toString()
    })
    await client.connect(transport)
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(['search', 'story', 'edition', 'evidence', 'ask'])
    const edition = await told(client, 'edition', {})
    expect(edition).toMatchObject({ date: '2026-03-03', isSample: true })
    expect(await told(client, 'ask', { question: 'Who must hand over router source code?' })).toMatchObject({
      sentences: [expect.objectContaining({ text: expect.stringMatching(/Vellmar/) })],
    })
    const [resource] = (await client.readResource({ uri: 'headwater://editions/open-source/2026-03-03' })).contents
    expect(resource).toMatchObject({ mimeType: 'text/markdown' })
    await client.close()
    expect(complaints).toBe('')
  }, 30_000)

  it('says in four parts that there is no archive, and nothing on standard output', async () => {
    const { code, stdout, stderr } = await headwater(['mcp', '--data', 'nowhere'], { cwd })
    expect([code, stdout]).toEqual([expect.any(Number), ''])
    expect(code).not.toBe(0)
    expect(isInFourParts(stderr), stderr).toBe(true)
  })

  it('writes nothing but the protocol to standard output, also for input that is none', async () => {
    const { stdout, code } = await headwater(['mcp', '--data', 'data/sample'], { cwd, stdin: 'hello\n{"jsonrpc":\n\n' })
    for (const line of stdout.split('\n').filter((each) => each !== '')) expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' })
    expect(code).toBe(0)
  })
})

async function told(client: Client, name: string, input: Readonly<Record<string, unknown>>): Promise<object> {
  const { content } = (await client.callTool({ name, arguments: { ...input } })) as { content: readonly { text: string }[] }
  return JSON.parse(content[0]?.text ?? '')
}
