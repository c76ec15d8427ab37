import { expect, it } from 'vitest'
import { failed } from '#core/model/failure.ts'
import { scriptedWriter } from '../../test/contract/scripted-writer.ts'
import { question } from '../../test/contract/writer.contract.ts'
import type { Desk } from './desk.ts'
import { stoppable } from './stoppable.ts'

it('ends a question to a model when the desk is stopped, and tells nobody that it failed', async () => {
  const told: string[] = []
  const events = { modelFailed: ({ failure }: { readonly failure: { readonly code: string } }) => told.push(failure.code) }
  const desk = { writer: scriptedWriter(() => undefined), fetcher: {}, events } as unknown as Desk
  const stop = new AbortController()
  const { desk: outward, isCutShort } = stoppable(desk, stop.signal)
  outward.events.modelFailed({ failure: failed('model/busy', 'x', 'busy').failure })
  const asking = outward.writer?.ask(question, { withinMs: 60_000 })
  expect(isCutShort()).toBe(false)
  stop.abort()
  expect(await asking).toMatchObject({ ok: false })
  outward.events.modelFailed({ failure: failed('model/timeout', 'x', 'called off').failure })
  expect([isCutShort(), told]).toEqual([true, ['model/busy']])
})
