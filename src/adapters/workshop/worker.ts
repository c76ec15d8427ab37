// The inside of a thread: takes one task at a time and posts what came of it.
import { parentPort } from 'node:worker_threads'
import { extract } from '#core/stages/extract/extract.ts'
import { read } from '#core/stages/read/read.ts'
import { loadIdentifier } from './identify.ts'
import type { Message, Outputs, Task } from './task.ts'

type Identify = Awaited<ReturnType<typeof loadIdentifier>>

// Loaded with the first text: a thread that only reads feeds never pays for it.
let identifier: Promise<Identify> | undefined

parentPort?.on('message', async (task: Task) => {
  post(await perform(task).then(done, broken))
})
post({ is: 'ready' })

async function perform(task: Task): Promise<Outputs[Task['kind']]> {
  switch (task.kind) {
    case 'read':
      return read(task.input)
    case 'extract':
      return extract(task.input)
    case 'identify':
      identifier ??= loadIdentifier()
      return (await identifier)(task.input)
  }
}

function done(output: Outputs[Task['kind']]): Message {
  return { is: 'done', output }
}

function broken(error: unknown): Message {
  return { is: 'broken', why: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
}

function post(message: Message): void {
  parentPort?.postMessage(message)
}
