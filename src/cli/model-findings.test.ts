import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { modelFindings } from './model-findings.ts'

async function saying(content: string, status = 200): Promise<string> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(status).end(JSON.stringify({ message: { content }, done: true })))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

const find = async (url: string) => modelFindings({ use: 'ollama', url, name: 'lamp:1b' })
const wording = (text: string): string => JSON.stringify({ headline: 'Millrace 2.4.1', sentences: [{ text, ids: ['S1.1'] }] })

it('says that none is wanted', async () => {
  expect(await modelFindings({ use: 'none' })).toMatchObject([{ level: 'ok', text: expect.stringContaining('none') }])
})

it('says what a model that works is, how long it takes, and shows its sentence', async () => {
  const findings = await find(await saying(wording('The Millrace project released version 2.4.1 on 3 March.')))
  expect(findings).toEqual([
    {
      level: 'ok',
      text: expect.stringMatching(
        /^language model: ollama, lamp:1b at 127\.0\.0\.1:\d+ answers in the shape that it was asked for: [\d.]+ s, \d+ tokens in and \d+ out; “The Millrace/,
      ),
    },
  ])
})

it.each([
  ['prose', 'Sure, here you are!', 'not in the shape'],
  ['a number of its own', wording('The Millrace project released version 2.5 on 3 March.'), 'it wrote 2.5'],
  ['a link', wording('See https://made-up.invalid/x for more.'), 'no sentence of its answer'],
])('calls a model too weak that answers with %s', async (_what, content, words) => {
  const [finding] = await find(await saying(content))
  expect(finding).toMatchObject({ level: 'note', text: expect.stringMatching(/too weak/), fix: expect.stringContaining('models.md') })
  expect(finding?.text).toContain(words)
})

it('notes a service that refuses', async () => {
  expect(await find(await saying('', 404))).toMatchObject([{ level: 'note', text: expect.stringContaining('(model/refused)') }])
})

it('says plainly what leaves this machine', async () => {
  const findings = await find((await saying('x')).replace('127.0.0.1', '0.0.0.0'))
  expect(findings.at(-1)?.text).toContain('is not on this machine')
  const { length } = await find(await saying('x'))
  expect(length).toBe(1)
})
