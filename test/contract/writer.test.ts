import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openWriter, type WriterOptions } from '#adapters/writer/open-writer.ts'
import { limits } from '#core/limits.ts'
import { failed } from '#core/model/failure.ts'
import type { Writer } from '#ports/writer.ts'
import { completion, scriptedWriter } from './scripted-writer.ts'
import { type Behavior, question, writerContract } from './writer.contract.ts'

type Asked = { readonly request: IncomingMessage; readonly body: Readonly<Record<string, unknown>> }
type Answer = (response: ServerResponse, asked: Asked) => void

async function served(answer: Answer, more: Partial<WriterOptions> = {}) {
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const piece of request) text += piece
    const one = { request, body: JSON.parse(text) }
    asked.push(one)
    answer(response, one)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/v1`
  const writer = openWriter({ protocol: 'openai', url, model: 'lamp:1b', key: 'a-secret', now: () => 0, ...more })
  onTestFinished(async () => {
    await writer[Symbol.asyncDispose]()
    server.closeAllConnections()
    server.close()
  })
  return { writer, asked, url, port }
}

const json =
  (value: unknown, status = 200): Answer =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))

/** An answer in the words of a protocol. */
const spoken = (protocol: WriterOptions['protocol'], content: string | null, more: object = {}): object =>
  protocol === 'ollama'
    ? { message: { role: 'assistant', content, ...more }, done: true, done_reason: 'stop', prompt_eval_count: 12, eval_count: 7 }
    : { choices: [{ message: { content, ...more }, finish_reason: 'stop' }], usage: { prompt_tokens: 12, completion_tokens: 7 } }

function behaving(protocol: WriterOptions['protocol'], behavior: Behavior): Answer {
  if ('says' in behavior) return json(spoken(protocol, behavior.says))
  switch (behavior.is) {
    case 'cut':
      return json(
        protocol === 'ollama'
          ? { message: { content: 'x' }, done: true, done_reason: 'length' }
          : { choices: [{ message: { content: 'x' }, finish_reason: 'length' }] },
      )
    case 'gone':
      return (response) => void response.destroy()
    case 'hanging':
      return () => undefined
    case 'busy':
      return json({ error: 'busy' }, 429)
    case 'refusing':
      return json({ error: 'no' }, 401)
    case 'no answer':
      return json({ choices: [], done: true })
  }
}

for (const protocol of ['openai', 'ollama'] as const)
  writerContract(protocol, async (behavior) => (await served(behaving(protocol, behavior), { protocol })).writer)

const scripted: Readonly<Record<string, ReturnType<typeof failed>>> = {
  gone: failed('model/unreachable', 'scripted', 'gone'),
  busy: failed('model/busy', 'scripted', 'busy'),
  refusing: failed('model/refused', 'scripted', 'no'),
  'no answer': failed('model/bad-answer', 'scripted', 'nothing'),
}
writerContract('scripted, for tests', async (behavior): Promise<Writer> => {
  if ('says' in behavior) return scriptedWriter(() => completion(behavior.says))
  return scriptedWriter(() => (behavior.is === 'cut' ? completion('x', { isWhole: false }) : scripted[behavior.is]))
})

const patient = { withinMs: 5_000 }

describe('a service', () => {
  it('that speaks OpenAI’s protocol is asked with schema, key and no tools', async () => {
    const { writer, asked } = await served(json(spoken('openai', '{}')))
    await writer.ask(question, patient)
    expect(asked.map(({ request, body }) => [request.method, request.url, request.headers.authorization, body])).toEqual([
      [
        'POST',
        '/v1/chat/completions',
        'Bearer a-secret',
        {
          model: 'lamp:1b',
          messages: [
            { role: 'system', content: question.system },
            { role: 'user', content: question.user },
          ],
          stream: false,
          temperature: 0,
          seed: 0,
          max_tokens: 50,
          response_format: { type: 'json_schema', json_schema: { name: 'wording', strict: true, schema: question.schema } },
          chat_template_kwargs: { enable_thinking: false },
        },
      ],
    ])
  })

  it('of Ollama is asked for a context that holds the question', async () => {
    const { writer, asked, url } = await served(json(spoken('ollama', '{}')), { protocol: 'ollama' })
    await writer.ask(question, patient)
    expect(asked[0]?.request.url).toBe(`${new URL(url).pathname}/api/chat`)
    const context = 2 * limits.modelPromptTokens + limits.modelAnswerTokens
    const options = { temperature: 0, seed: 0, num_predict: 50, num_ctx: context }
    expect(asked[0]?.body).toMatchObject({ format: question.schema, stream: false, think: false, options })
  })

  it('that refuses a form of the question is asked in the next one, from then on', async () => {
    const { writer, asked } = await served((response, { body }) =>
      'response_format' in body
        ? json({ error: 'unknown field' }, 400)(response, asked[0] as Asked)
        : json(spoken('openai', 'x'))(response, asked[0] as Asked),
    )
    expect(await writer.ask(question, patient)).toMatchObject({ ok: true, value: { text: 'x' } })
    expect(asked.length).toBe(4)
    await writer.ask(question, patient)
    expect(asked.length).toBe(5)
  })

  it('that refuses every form is a failure, and not asked for ever', async () => {
    const { writer, asked } = await served(json({ error: 'model not found' }, 400))
    expect(await writer.ask(question, patient)).toMatchObject({ ok: false, failure: { code: 'model/refused', status: 400 } })
    expect(asked.length).toBe(4)
  })

  it.each([
    ['thinking in a field of its own', spoken('openai', 'x', { reasoning_content: 'hm', thinking: 'hm' })],
    ['a call of a tool', spoken('openai', 'x', { tool_calls: [{ function: { name: 'fetch_url', arguments: '{}' } }] })],
  ])('that adds %s: only the text counts', async (_what, body) => {
    const { writer } = await served(json(body))
    expect(await writer.ask(question, patient)).toEqual({ ok: true, value: { text: 'x', isWhole: true, tokensIn: 12, tokensOut: 7 } })
  })

  it.each<[string, Answer, object]>([
    ['a page', (response) => response.end('<html>Welcome</html>'), { code: 'model/bad-answer' }],
    ['null for its text', json(spoken('openai', null)), {}],
    ['an error of its own', json({ error: { message: 'a-secret' } }, 500), { code: 'model/unreachable', status: 500 }],
    [
      'a redirect',
      (response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
      { code: 'model/refused', status: 302 },
    ],
    ['no such model', json({ error: 'not found' }, 404), { code: 'model/refused', status: 404 }],
    ['a wait', (response) => response.writeHead(429, { 'retry-after': '600' }).end(), { code: 'model/busy', retryAfterMs: 600_000 }],
    ['more than it may', (response) => response.end('x'.repeat(limits.modelAnswerBytes + 1)), { code: 'model/unreachable' }],
    ['half an answer', (response) => response.writeHead(200).write('{"choi', () => response.destroy()), { code: 'model/unreachable' }],
  ])('that answers with %s is believed nothing and told no key', async (_what, answer, failure) => {
    const { writer } = await served(answer)
    const given = await writer.ask(question, patient)
    if ('code' in failure) expect(given).toMatchObject({ ok: false, failure })
    else expect(given).toMatchObject({ ok: true, value: { text: '' } })
    expect(JSON.stringify(given)).not.toContain('a-secret')
  })

  it('whose answer comes late hands it on, within its own limit', async () => {
    let release: () => void = () => undefined
    const { writer } = await served((response) => {
      release = () => json(spoken('openai', 'late'))(response, undefined as never)
    })
    const late = Promise.withResolvers<unknown>()
    expect((await writer.ask(question, { withinMs: 50, late: late.resolve })).ok).toBe(false)
    release()
    expect(await late.promise).toMatchObject({ text: 'late' })
  })

  it('that never answers is given up at the writer’s own limit too, which is modelCallMs where none is given', async () => {
    const { writer } = await served(() => undefined, { callMs: 40 })
    expect(await writer.ask(question, patient)).toMatchObject({ ok: false, failure: { code: 'model/timeout' } })
  })

  it('that counts no tokens is counted by characters', async () => {
    const { writer } = await served(json({ choices: [{ message: { content: '12345678' } }] }))
    expect(await writer.ask(question, patient)).toMatchObject({ ok: true, value: { tokensIn: 8, tokensOut: 2 } })
  })
})
