// Started as a process of its own by the test: opens a workshop, uses it, and leaves it open.
import { openThreads } from '#adapters/workshop/threads.ts'

const script = new URL('./workshop-script.ts', import.meta.url)
const workshop = openThreads({ workers: 2, deadlineMs: 5_000, heapMb: 64, script })
const read = await workshop.read({ kind: 'feed', url: 'well', contentType: '', body: new Uint8Array() })
console.log(read.ok ? 'read' : read.failure.why)
