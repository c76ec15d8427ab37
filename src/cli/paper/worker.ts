import { parentPort, workerData } from 'node:worker_threads'
import { openPaperDesk, type PaperDesk, type PaperPlace } from '#app/open-paper-desk.ts'
import { paperUrl } from '#app/paper-url.ts'
import { present } from '#core/model/present.ts'
import { createApp } from '#server/app.ts'
import { startServer } from '#server/listen.ts'
import type { FromPaper, PaperStart, ToPaper } from './messages.ts'
import { paperDeps } from './paper-deps.ts'

// The paper in a thread of its own: while the desk groups reports or writes an edition, pages are answered all the same.
const { config, beats, place, shown: first, status: before, settings } = workerData as PaperStart
const port = parentPort
if (port === null) throw new Error('this file is run as a thread')
const tell = (message: FromPaper): void => port.postMessage(message)
const open = (where: PaperPlace): Promise<PaperDesk> => openPaperDesk(config, where, () => tell({ is: 'work' }))

const desk = await open(place)
const opened = [desk]
let shown = { desk, isSample: place.isSample }
let status = before
if (first !== undefined) await turnTo(first)
let address = paperUrl(config)
const app = createApp(
  paperDeps({
    ...{ config, beats, desk, folder: place.folder, ...present({ settings }) },
    shown: () => shown,
    address: () => address,
    status: () => status,
  }),
)
const listening = await startServer({ app, host: config.host, port: config.port, proxies: config.reach.proxies })
if (listening.ok && config.reach.url === undefined) address = listening.value.url

port.on('message', (message: ToPaper) => {
  if (message.is === 'status') status = message.status
  else if (message.is === 'show') void show(message.place)
  else void close()
})
tell(listening.ok ? { is: 'listening', address, port: listening.value.port } : { is: 'refused', failure: listening.failure })

async function show(where: PaperPlace): Promise<void> {
  await turnTo(where)
  tell({ is: 'shown' })
}

async function turnTo(where: PaperPlace): Promise<void> {
  const other = await open(where)
  // What is being answered goes on with the desk it began with, so that one is closed at the end.
  opened.push(other)
  shown = { desk: other, isSample: where.isSample }
}

async function close(): Promise<void> {
  if (listening.ok) await listening.value[Symbol.asyncDispose]()
  for (const each of opened) await each[Symbol.asyncDispose]()
  port?.close()
}
