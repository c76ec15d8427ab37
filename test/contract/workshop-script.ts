// Runs in a thread in place of ours, and misbehaves as the address of a document says.
import { parentPort } from 'node:worker_threads'
import type { Message } from '#adapters/thread.ts'
import type { Outputs, Task } from '#adapters/workshop/task.ts'

const post = (message: Message<Outputs[Task['kind']]>): void => parentPort?.postMessage(message)

parentPort?.on('message', (task: Task) => {
  if (task.kind !== 'read') {
    post({ is: 'broken', why: 'only reading is played' })
    return
  }
  const behavior = task.input.url
  if (behavior === 'hang') for (;;);
  if (behavior === 'fill') for (const kept: number[][] = []; ; ) kept.push(Array.from({ length: 100_000 }, (_, at) => at))
  if (behavior === 'exit') process.exit(7)
  if (behavior === 'throw') throw new TypeError('not thought of')
  if (behavior === 'broken') post({ is: 'broken', why: 'RangeError: Maximum call stack size exceeded' })
  else post({ is: 'done', output: { ok: true, value: { head: {}, items: [], damage: Object.keys(process.env) } } })
})
post({ is: 'ready' })
