// The inside of a thread: takes one task at a time and posts what came of it.
import { parentPort } from 'node:worker_threads'
import { ok } from '#core/model/failure.ts'
import { extract } from '#core/stages/extract/extract.ts'
import { articleOf, type Identify } from '#core/stages/normalize/article-of.ts'
import { read } from '#core/stages/read/read.ts'
import { loadIdentifier } from './identify.ts'
import { readItems } from './read-items.ts'
import type { Message, Outputs, Task } from './task.ts'

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
    case 'items':
      return readItems(task.input, task.origin)
    case 'extract':
      return extract(task.input)
    case 'article':
      identifier ??= loadIdentifier()
      return ok(articleOf(task.input, task.options, await identifier))
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
