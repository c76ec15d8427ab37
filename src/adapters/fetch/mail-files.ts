import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, open, opendir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { limits } from '#core/limits.ts'
import { failed, ok, type Result } from '#core/model/failure.ts'
import type { FetchPlan } from '#core/model/fetch-plan.ts'
import type { Instant } from '#core/model/instant.ts'
import type { Fetched, Fetcher } from '#ports/fetcher.ts'

export type MailFilesOptions = {
  readonly now: () => Instant
  /** Names read of a folder, other than `limits.mailFolderEntries`. */
  readonly entriesMax?: number
}

/**
 * Brings mail from files of this machine, for plans of purpose `file` and for no other: a file as it is, of a mailbox that
 * is larger than the plan allows its end, and of a folder (Maildir, or one with files `.eml`) the newest messages as one
 * mailbox. The ETag is made of names, sizes and times, so that a folder where nothing changed is unchanged. What cannot be
 * read is `fetch/file`.
 */
export function openMailFiles({ now, entriesMax = limits.mailFolderEntries }: MailFilesOptions): Fetcher {
  const closing = new AbortController()
  return {
    fetch: async (plan, signal) => {
      const isOff = (): Result<never> | undefined => {
        if (signal?.aborted) return failed('fetch/timeout', plan.url, 'The fetch was called off.')
        return closing.signal.aborted ? failed('fetch/network', plan.url, 'The fetcher was closed.') : undefined
      }
      const before = isOff()
      if (before) return before
      const path = pathOf(plan)
      if (path === undefined) return failed('fetch/bad-address', plan.url, 'It is not the address of a file of this machine.')
      const found = await readAt(path, plan, entriesMax).catch((error: unknown) => refusal(plan.url, error))
      return isOff() ?? (found.ok ? ok({ ...found.value, fetchedAt: now(), finalUrl: plan.url }) : found)
    },
    [Symbol.asyncDispose]: async () => closing.abort(),
  }
}

function pathOf({ purpose, url }: FetchPlan): string | undefined {
  if (purpose !== 'file') return undefined
  try {
    return fileURLToPath(url)
  } catch {
    return undefined
  }
}

type Found = Omit<Fetched, 'fetchedAt' | 'finalUrl'>

async function readAt(path: string, plan: FetchPlan, entriesMax: number): Promise<Result<Found>> {
  const entry = await stat(path)
  if (entry.isDirectory()) return await readFolder(path, plan, entriesMax)
  if (!entry.isFile()) return failed('fetch/file', plan.url, 'It is neither a file nor a folder.')
  const etag = etagOf([`${entry.size} ${entry.mtimeMs}`])
  if (plan.etag === etag) return ok(unchanged(etag))
  await using file = await open(path, readOnly)
  return await readFile(file, { plan, size: entry.size, etag })
}

// Without waiting: a pipe that was put in the place of a file would hold the fetch until somebody writes to it.
const readOnly = constants.O_RDONLY | constants.O_NONBLOCK

type Whole = { readonly plan: FetchPlan; readonly size: number; readonly etag: string }

async function readFile(file: FileHandle, { plan, size, etag }: Whole): Promise<Result<Found>> {
  const { url, bytesMax } = plan
  if (size <= bytesMax) return ok(changed(etag, await bytesOf(file, 0, size)))
  const isMailbox = (await bytesOf(file, 0, 5)).toString('latin1') === 'From '
  const end = isMailbox ? await bytesOf(file, size - bytesMax, bytesMax) : Buffer.alloc(0)
  const first = Math.max(end.indexOf('\n\nFrom '), end.indexOf('\n\r\nFrom '))
  if (first === -1) return failed('fetch/too-large', url, `The file is larger than ${bytesMax} bytes.`)
  return ok(changed(etag, end.subarray(end.indexOf('From ', first))))
}

/** So many bytes from there on, fewer when the file has become shorter. */
async function bytesOf(file: FileHandle, from: number, size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size)
  let read = 0
  while (read < size) {
    const { bytesRead } = await file.read(bytes, read, size - read, from + read)
    if (bytesRead === 0) break
    read += bytesRead
  }
  return bytes.subarray(0, read)
}

type Message = { readonly name: string; readonly path: string; readonly size: number; readonly at: number }

async function readFolder(path: string, plan: FetchPlan, entriesMax: number): Promise<Result<Found>> {
  const messages = (await messagesIn(path, entriesMax))
    .toSorted((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1))
    .slice(0, limits.mailMessages)
  const etag = etagOf(messages.map(({ name, size, at }) => `${name} ${size} ${at}`))
  if (plan.etag === etag) return ok(unchanged(etag))
  const parts: Buffer[] = []
  let left = plan.bytesMax
  for (const message of messages) {
    const part = message.size <= left ? await mboxPart(message.path) : undefined
    if (part === undefined || part.length > left) continue
    left -= part.length
    parts.push(part)
  }
  if (parts.length === 0 && messages.length > 0)
    return failed('fetch/too-large', plan.url, `No message of the folder is within ${plan.bytesMax} bytes.`)
  return ok(changed(etag, Buffer.concat(parts.toReversed())))
}

/** The messages of a folder with their sizes and times: of a Maildir those in `new` and `cur`, else the files `.eml`. */
async function messagesIn(path: string, entriesMax: number): Promise<readonly Message[]> {
  const top = await namesIn(path, entriesMax)
  const isMaildir = top.includes('cur') || top.includes('new')
  const paths = isMaildir
    ? (
        await Promise.all(
          ['new', 'cur'].map(async (folder) => (await namesIn(join(path, folder), entriesMax)).map((name) => join(path, folder, name))),
        )
      ).flat()
    : top.filter((name) => /\.eml$/i.test(name)).map((name) => join(path, name))
  const messages: Message[] = []
  for (let at = 0; at < paths.length; at += atOnce) {
    const some = await Promise.all(paths.slice(at, at + atOnce).map(messageAt))
    messages.push(...some.filter((message) => message !== undefined))
  }
  return messages
}

const atOnce = 64

/** Names in a folder, without those that begin with a point; none when there is no such folder. */
async function namesIn(path: string, entriesMax: number): Promise<readonly string[]> {
  const names: string[] = []
  const folder = await opendir(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })
  if (folder === undefined) return names
  for await (const { name } of folder) {
    if (names.length >= entriesMax) break
    if (!name.startsWith('.')) names.push(name)
  }
  return names
}

/** Undefined for what is no file, and for what went away meanwhile: mail programs move messages all the time. */
async function messageAt(path: string): Promise<Message | undefined> {
  const entry = await unlessGone(stat(path))
  if (!entry?.isFile()) return undefined
  // What comes after “:2,” are marks such as “seen”: whoever reads a mail does not change it (Maildir). T is for trash.
  const [name = '', marks = ''] = basename(path).split(':2,')
  return marks.includes('T') ? undefined : { name, path, size: entry.size, at: entry.mtimeMs }
}

async function unlessGone<Value>(promise: Promise<Value>): Promise<Value | undefined> {
  try {
    return await promise
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    return undefined
  }
}

/** A message with its From_ line, lines that begin with “From ” quoted (mboxrd). */
async function mboxPart(path: string): Promise<Buffer | undefined> {
  const file = await unlessGone(open(path, readOnly))
  if (file === undefined) return undefined
  await using kept = file
  const text = (await kept.readFile()).toString('latin1')
  const quoted = text.replace(/^From .*\n/, '').replace(/^(?=>*From )/gm, '>')
  return Buffer.from(`From MAILER-DAEMON Thu Jan  1 00:00:00 1970\n${quoted}${quoted.endsWith('\n') ? '' : '\n'}\n`, 'latin1')
}

function etagOf(parts: readonly string[]): string {
  return `"${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32)}"`
}

function changed(etag: string, body: Buffer): Found {
  return { isUnchanged: false, status: 200, contentType: 'application/mbox', etag, body: new Uint8Array(body) }
}

function unchanged(etag: string): Found {
  return { isUnchanged: true, status: 304, contentType: 'application/mbox', etag, body: new Uint8Array() }
}

function refusal(url: string, error: unknown): Result<never> {
  const code = codeOf(error)
  if (code === undefined) throw error
  return failed('fetch/file', url, whys[code] ?? `It cannot be read (${code}).`)
}

const whys: Readonly<Record<string, string>> = {
  EACCES: 'There is no right to read it.',
  ENOENT: 'There is no such file or folder.',
  ENOTDIR: 'There is no such file or folder.',
  ENXIO: 'It is neither a file nor a folder.',
  EPERM: 'There is no right to read it.',
}

/** The system’s word for what went wrong; undefined for what is our own mistake. */
function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
