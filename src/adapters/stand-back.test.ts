import { once } from 'node:events'
import { getPriority } from 'node:os'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'

const script = `
  const { parentPort } = require('node:worker_threads')
  const { readlinkSync } = require('node:fs')
  const { getPriority } = require('node:os')
  import(${JSON.stringify(new URL('./stand-back.ts', import.meta.url).href)}).then(({ standBack }) => {
    standBack(7)
    parentPort.postMessage(getPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1))))
  })`

test.skipIf(process.platform !== 'linux')('a thread stands back alone, and the process it is in does not', async () => {
  const before = getPriority(process.pid)
  const worker = new Worker(script, { eval: true })
  const [priority] = await once(worker, 'message')
  expect(priority).toBe(Math.min(19, Math.max(before, 7)))
  expect(getPriority(process.pid)).toBe(before)
  await worker.terminate()
})
