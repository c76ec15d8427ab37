import { z } from 'zod'
import type { Problem } from '../model/problem.ts'
import { mailAddress } from './mail-address.ts'
import { type Weekday, weekdays } from './subscriber.ts'

/** A subscriber as a file lists one. */
export type ListedSubscriber = { readonly address: string; readonly beats?: readonly string[]; readonly days?: readonly Weekday[] }

export type ReadSubscribers = { readonly rows: readonly ListedSubscriber[]; readonly problems: readonly Problem[] }

const form = z.object({
  address: z.string(),
  beats: z.array(z.string()).min(1).optional(),
  days: z.array(z.enum(weekdays)).min(1).optional(),
  state: z.enum(['asked', 'confirmed', 'retired']).optional(),
})

/**
 * Reads a list of subscribers: a mail address a line, or JSON lines as `subscriber export` writes them, of which the retired are passed
 * over. Each line that is neither is a problem with its number.
 * `readSubscribers('ada@lamp.example\n', { path: 'list.txt', beats: ['open-source'] })`
 */
export function readSubscribers(
  text: string,
  { path, beats }: { readonly path: string; readonly beats: readonly string[] },
): ReadSubscribers {
  const rows: ListedSubscriber[] = []
  const problems: Problem[] = []
  for (const [index, line] of text.split('\n').entries()) {
    const said = line.trim()
    if (said === '' || said.startsWith('#')) continue
    const at = `${path}:${index + 1}`
    const read = said.startsWith('{') ? ofJson(said, beats) : { address: mailAddress(said) }
    if (read === 'retired') continue
    if (typeof read === 'string')
      problems.push({ at, found: read, expected: 'a subscriber as subscriber export writes one', fix: 'Mend the line, or leave it out.' })
    else if (read.address === undefined)
      problems.push({
        at,
        found: said.slice(0, 200),
        expected: 'a mail address such as ada@lamp.example',
        fix: 'Mend the line, or leave it out.',
      })
    else rows.push({ ...read, address: read.address })
  }
  return { rows, problems }
}

type Row = Omit<ListedSubscriber, 'address'> & { readonly address: string | undefined }

function ofJson(line: string, beats: readonly string[]): Row | string {
  const json = parsed(line)
  const read = form.safeParse(json)
  if (!read.success)
    return json === undefined ? 'broken JSON' : `${read.error.issues[0]?.path.join('.') ?? ''}: ${read.error.issues[0]?.message ?? ''}`
  const { state, address, beats: named, days } = read.data
  if (state === 'retired') return 'retired'
  const unknown = named?.find((id) => !beats.includes(id))
  if (unknown !== undefined) return `beats: ${unknown}, which is no beat of this desk`
  return { address: mailAddress(address), ...(named === undefined ? {} : { beats: named }), ...(days === undefined ? {} : { days }) }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
