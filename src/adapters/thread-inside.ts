import { parentPort } from 'node:worker_threads'
import { standBack } from './stand-back.ts'
import type { Message } from './thread.ts'

/**
 * The inside of a thread: takes one task at a time and posts what came of it. What `perform` throws is told and ends nothing.
 * `answerTasks((texts: readonly string[]) => vectorsOf(texts))`
 */
export function answerTasks<Task, Output>(perform: (task: Task) => Promise<Output>): void {
  const done = (output: Output): Message<Output> => ({ is: 'done', output })
  const post = (message: Message<Output>): void => parentPort?.postMessage(message)
  parentPort?.on('message', async (task: Task) => {
    post(await perform(task).then(done, broken))
  })
  // Readers wait for the paper, and nobody waits for a thread like this one.
  standBack(behindReaders)
  post({ is: 'ready' })
}

/** A tenth of the time, where all want it. */
const behindReaders = 10

function broken(error: unknown): Message<never> {
  return { is: 'broken', why: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
}
