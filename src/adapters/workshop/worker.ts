// The inside of a thread that reads documents.
import { ok } from '#core/model/failure.ts'
import type { Identify } from '#core/stages/normalize/article-of.ts'
import { read } from '#core/stages/read/read.ts'
import { answerTasks } from '../thread-inside.ts'
import { readItems } from './read-items.ts'
import type { Outputs, Task } from './task.ts'

// A thread that only reads feeds loads nothing of what looks at pages and texts: a third of its memory and of its start.
let identifier: Promise<Identify> | undefined

answerTasks(perform)

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
