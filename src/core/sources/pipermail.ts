import { failed, type Result } from '../model/failure.ts'
import { addDays, dayMs, dayOf, type Instant } from '../model/instant.ts'
import type { ReadInput, ReadOutput } from '../stages/read/read.ts'
import { feed } from './feed.ts'
import { webAddress } from './links.ts'
import { readListFile } from './mail/list-output.ts'
import type { SourceKind } from './source-kind.ts'

/**
 * A list in Pipermail, the archive of Mailman 2: the mailbox of the month, which grows. Of a month that has no mail yet the
 * archive knows nothing (404): then the month before is asked for. On the first day of a month the old one is asked for
 * once more, for its last mails. A conversation is one item, keyed by the Message-ID it began with; it has no address,
 * because the archive numbers its pages.
 */
export const pipermail: SourceKind = {
  kind: 'pipermail',
  title: 'Mailing list of Mailman 2',
  example: 'https://lists.example.org/pipermail/dev/',
  role: 'discussion',
  accept: 'text/plain, application/mbox, */*;q=0.5',
  targetOf,
  plan: (source, state) => {
    const month = monthToAsk(state?.nextAt ?? source.addedAt, state?.failure?.status === 404)
    const plan = feed.plan({ ...source, target: documentOf(source.target, month) }, state)
    const { etag: _etag, lastModified: _lastModified, ...unconditional } = plan
    // Validators belong to the file of the month they came with.
    const isSameFile = state?.okAt !== undefined && dayOf(state.okAt - graceMs, 'UTC').slice(0, 7) === month
    return { ...(isSameFile ? plan : unconditional), accept: pipermail.accept }
  },
  read,
}

const graceMs = dayMs

/** Where the list lies: `https://x.example/pipermail/dev/2026-January/thread.html` → `https://x.example/pipermail/dev/`. */
function targetOf(address: string): string | undefined {
  const parsed = webAddress(address)
  if (parsed === undefined) return undefined
  const { origin, pathname } = new URL(parsed)
  const found = /^(.{0,300}?\/pipermail\/[^/]{1,100})(?:\/|$)/.exec(pathname)
  return found ? `${origin}${found[1]}/` : undefined
}

/** The month of yesterday in UTC, `2026-01`; the month before, when that one was not there just now. */
function monthToAsk(now: Instant, wasMissing: boolean): string {
  const day = dayOf(now - graceMs, 'UTC')
  return (wasMissing ? addDays(day, -Number(day.slice(8))) : day).slice(0, 7)
}

const months = 'January February March April May June July August September October November December'.split(' ')

/**
 * The file of a month. A target may say itself where the year, the month’s English name or the quarter stand:
 * `https://x.example/dev/{year}q{quarter}.txt`.
 */
function documentOf(target: string, month: string): string {
  const number = Number(month.slice(5))
  const isFile = /\{year\}|\.(?:txt|mbox)(?:\.gz)?$/.test(target)
  const form = isFile ? target : `${target.replace(/\/{0,20}$/, '')}/{year}-{month}.txt`
  return form
    .replaceAll('{year}', month.slice(0, 4))
    .replaceAll('{month}', months[number - 1] ?? '')
    .replaceAll('{quarter}', String(Math.ceil(number / 3)))
}

function read(input: ReadInput): Result<ReadOutput> {
  const url = webAddress(input.url) ?? ''
  if (input.body[0] === 0x1f && input.body[1] === 0x8b) {
    return failed(
      'read/not-a-feed',
      url,
      'The file is packed with gzip, and its server does not say so: ask for the file that ends with .txt.',
    )
  }
  const list = /\/pipermail\/([^/]{1,100})\//.exec(url)?.[1] ?? new URL(url === '' ? 'about:blank' : url).pathname.split('/').at(-2) ?? ''
  return readListFile(input.body, url, { listTags: [list], head: {} })
}
