import { expect, test } from 'vitest'
import type { Input } from './input.ts'
import { startThread } from './thread.ts'

/** Plays the inside of a thread, and misbehaves as an input says. */
const script = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, workerData } from 'node:worker_threads'
    const done = new Int32Array(workerData.done)
    parentPort.on('message', ({ inputs }) => {
      for (const { given } of inputs) {
        if (given.kind === 'hang') for (;;);
        if (given.kind === 'exit') process.exit(7)
        Atomics.add(done, 0, 1)
      }
      parentPort.postMessage({ broken: [], fresh: [], slowest: 0, slowestMs: 0, placeCount: 0 })
    })
    parentPort.postMessage('ready')
  `)}`,
)
const inputs = (...kinds: readonly string[]): readonly Input[] => kinds.map((kind) => ({ given: { kind }, body: new Uint8Array(0) }))

test.each([
  ['hang', { is: 'late', index: 2, why: 'takes longer than 300 ms' }],
  ['exit', { is: 'dead', index: 2, why: 'ends the thread with code 7' }],
] as const)('an input that does “%s” is named, and its thread ended', async (behavior, outcome) => {
  const thread = await startThread(300, script)
  expect(await thread.perform({ target: 'read', inputs: inputs('well', 'well', behavior, 'well'), isGuided: false })).toEqual(outcome)
})

test('inputs that behave give a report, batch after batch', async () => {
  const thread = await startThread(300, script)
  const batch = { target: 'read', inputs: inputs('well', 'well'), isGuided: true } as const
  for (let count = 0; count < 3; count += 1) expect(await thread.perform(batch)).toMatchObject({ is: 'done' })
  await thread.end()
})
