import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Queue } from '#ports/queue.ts'
import type { Store } from '#ports/store.ts'

export type Opened = { readonly store: Store; readonly queue: Queue }

/** Where an adapter keeps its data: each `open` is one more handle on the same data, as another process would hold it. */
export type Place = { open(): Promise<Opened> }

/** A new folder that goes with the test. */
export function folderOfTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
