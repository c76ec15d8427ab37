import { expect, it } from 'vitest'
import type { Result } from '#core/model/failure.ts'
import type { Prompt } from '#core/model/prompt.ts'
import type { Completion, Writer } from '#ports/writer.ts'

/** How the service behind a writer is to behave at its next question. */
export type Behavior = { readonly says: string } | { readonly is: 'cut' | 'gone' | 'hanging' | 'busy' | 'refusing' | 'no answer' }

export const question: Prompt = {
  system: 'You word news.',
  user: 'Lamp 2.0 is out.',
  schema: { type: 'object', properties: { headline: { type: 'string' } }, required: ['headline'], additionalProperties: false },
  schemaName: 'wording',
  tokensMax: 50,
}

const patient = { withinMs: 5_000 }

/** What every adapter of `Writer` must hold to. `open` gives a writer whose service behaves as told. */
export function writerContract(name: string, open: (behavior: Behavior) => Promise<Writer>): void {
  const asked = async (behavior: Behavior): Promise<Result<Completion>> => (await open(behavior)).ask(question, patient)

  it(`${name}: gives the model’s text as it is, with what it cost`, async () => {
    const answer = await asked({ says: ' {"headline":"Lamp 2.0"} ' })
    expect(answer).toMatchObject({ ok: true, value: { text: ' {"headline":"Lamp 2.0"} ', isWhole: true } })
    expect(answer.ok && answer.value.tokensIn > 0 && answer.value.tokensOut > 0).toBe(true)
  })

  it(`${name}: says when the answer was cut`, async () => {
    expect(await asked({ is: 'cut' })).toMatchObject({ ok: true, value: { isWhole: false } })
  })

  it.each([
    ['gone', 'model/unreachable'],
    ['busy', 'model/busy'],
    ['refusing', 'model/refused'],
    ['no answer', 'model/bad-answer'],
  ] as const)(`${name}: a service that is %s gives %s`, async (is, code) => {
    expect(await asked({ is })).toMatchObject({ ok: false, failure: { code } })
  })

  it(`${name}: gives up in the time that it is given`, async () => {
    const writer = await open({ is: 'hanging' })
    expect(await writer.ask(question, { withinMs: 30 })).toMatchObject({ ok: false, failure: { code: 'model/timeout' } })
  })

  it(`${name}: ends when its signal does`, async () => {
    const writer = await open({ is: 'hanging' })
    const stop = new AbortController()
    const asking = writer.ask(question, { ...patient, signal: stop.signal })
    stop.abort()
    expect(await asking).toMatchObject({ ok: false })
  })

  it(`${name}: ends what is under way when it is closed`, async () => {
    const writer = await open({ is: 'hanging' })
    const asking = writer.ask(question, patient)
    await writer[Symbol.asyncDispose]()
    expect(await asking).toMatchObject({ ok: false })
  })

  it(`${name}: makes a nonce of 128 bits, another one each time`, async () => {
    const writer = await open({ says: '' })
    const nonces = Array.from({ length: 50 }, () => writer.newNonce())
    expect(nonces.every((nonce) => /^[\da-f]{32}$/.test(nonce)) && new Set(nonces).size === 50).toBe(true)
  })
}
