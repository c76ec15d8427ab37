import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadIdentifier } from '#adapters/workshop/identify.ts'
import { openInline } from '#adapters/workshop/inline.ts'
import { openThreads } from '#adapters/workshop/threads.ts'
import type { Workshop } from '#ports/workshop.ts'
import { sample } from './samples.ts'
import { workshopContract } from './workshop.contract.ts'

workshopContract('inline', async () => openInline({ identify: await loadIdentifier() }))
workshopContract('threads', async () => openThreads({ workers: 2, deadlineMs: 5_000, heapMb: 256 }))

describe('a thread', () => {
  let workshop: Workshop
  beforeAll(() => {
    workshop = openThreads({ workers: 1, deadlineMs: 2_000, heapMb: 32, script: new URL('./workshop-script.ts', import.meta.url) })
  })
  afterAll(() => workshop[Symbol.asyncDispose]())

  function read(behavior: string) {
    return workshop.read({ kind: 'feed', url: behavior, contentType: '', body: new Uint8Array(10) })
  }

  it.each([
    ['hang', 'work/timeout', /^It was not read within 2 s\.$/],
    ['fill', 'work/died', /^It needed more than 32 MiB of memory\.$/],
    ['exit', 'work/died', /code 7/],
    ['throw', 'work/died', /^TypeError: not thought of$/],
    ['broken', 'work/died', /^RangeError/],
  ] as const)('that meets “%s” gives %s, and the next document finds a thread', async (behavior, code, why) => {
    const [bad, next] = await Promise.all([read(behavior), read('well')])
    expect(bad).toMatchObject({ ok: false, failure: { code, at: behavior, why: expect.stringMatching(why) } })
    expect(next).toMatchObject({ ok: true })
  })

  it('sees nothing of our environment but where compiled code is kept', async () => {
    const answer = await read('well')
    expect(answer.ok && answer.value.damage.filter((name) => name !== 'NODE_COMPILE_CACHE')).toEqual([])
  })

  it('that breaks on an item gives a failure at its address', async () => {
    const item = sample.item()
    const made = await workshop.article({ item, source: sample.source(), outlets: [], declared: undefined }, { textMax: 100 })
    expect(made).toMatchObject({ ok: false, failure: { code: 'work/died', at: item.url } })
  })

  it('gives what waits back as a failure when the workshop is closed', async () => {
    const closing = openThreads({ workers: 1, deadlineMs: 60_000, heapMb: 32, script: new URL('./workshop-script.ts', import.meta.url) })
    const input = { kind: 'feed', url: 'hang', contentType: '', body: new Uint8Array() }
    const reads = [closing.read(input), closing.read(input)]
    await closing[Symbol.asyncDispose]()
    for (const answer of await Promise.all(reads)) expect(answer).toMatchObject({ ok: false, failure: { code: 'work/died' } })
    expect(await closing.read(input)).toMatchObject({ ok: false, failure: { why: 'Its threads were ended.' } })
  })

  it('with nothing to do lets the process end', async () => {
    const script = fileURLToPath(new URL('./workshop-idle.ts', import.meta.url))
    const { stdout } = await promisify(execFile)(process.execPath, [script], { timeout: 15_000 })
    expect(stdout).toBe('read\n')
  })
})
