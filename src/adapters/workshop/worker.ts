// The inside of a thread: takes one task at a time and posts what came of it.
import { parentPort } from 'node:worker_threads'
import { ok } from '#core/model/failure.ts'
import type { Identify } from '#core/stages/normalize/article-of.ts'
import { read } from '#core/stages/read/read.ts'
import type { Message } from '../thread.ts'
import { readItems } from './read-items.ts'
import type { Outputs, Task } from './task.ts'

// A thread that only reads feeds loads nothing of what looks at pages and texts: a third of its memory and of its start.
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
      return (await import('#core/stages/extract/extract.ts')).extract(task.input)
    case 'article': {
      identifier ??= import('./identify.ts').then(({ loadIdentifier }) => loadIdentifier())
      const { articleOf } = await import('#core/stages/normalize/article-of.ts')
      return ok(articleOf(task.input, task.options, await identifier))
    }
  }
}

function done(output: Outputs[Task['kind']]): Message<Outputs[Task['kind']]> {
  return { is: 'done', output }
}

function broken(error: unknown): Message<Outputs[Task['kind']]> {
  return { is: 'broken', why: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
}

function post(message: Message<Outputs[Task['kind']]>): void {
  parentPort?.postMessage(message)
}
