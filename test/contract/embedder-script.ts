// Runs in a thread in place of the bundled model, and misbehaves as the first text says.
import { parentPort, threadId } from 'node:worker_threads'
import type { Message } from '#adapters/thread.ts'
import { failed, ok, type Result } from '#core/model/failure.ts'

const post = (message: Message<Result<readonly Float32Array[]>>): void => parentPort?.postMessage(message)

parentPort?.on('message', (texts: readonly string[]) => {
  const [behavior] = texts
  if (behavior === 'hang') for (;;);
  if (behavior === 'exit') process.exit(7)
  if (behavior === 'broken') post({ is: 'broken', why: 'RuntimeError: unreachable' })
  else if (behavior === 'which thread') post({ is: 'done', output: ok([Float32Array.of(threadId, 0)]) })
  else if (behavior === 'no model') post({ is: 'done', output: failed('embed/wrong-file', 'model', 'Its SHA-256 is another.') })
  else post({ is: 'done', output: ok(texts.map((text) => Float32Array.of(text.length, 0))) })
})
post({ is: 'ready' })
