import { expect, it } from 'vitest'
import { openThreads } from '#adapters/workshop/threads.ts'
import { limits } from '#core/limits.ts'

it('a document that fills documentHeapMb ends its thread, and nothing else', async () => {
  const script = new URL('./workshop-script.ts', import.meta.url)
  await using workshop = openThreads({ workers: 1, deadlineMs: 60_000, heapMb: limits.documentHeapMb, script })
  const read = (behavior: string) => workshop.read({ kind: 'feed', url: behavior, contentType: '', body: new Uint8Array(1) })
  const why = `It needed more than ${limits.documentHeapMb} MiB of memory.`
  expect(await read('fill')).toMatchObject({ ok: false, failure: { code: 'work/died', why } })
  expect(await read('well')).toMatchObject({ ok: true })
})
