import { existsSync, statfsSync, statSync } from 'node:fs'
import { archivePath } from '#app/open-archive.ts'
import type { Finding } from '#core/model/finding.ts'
import { dayMs, type Instant } from '#core/model/instant.ts'

const mib = 2 ** 20

/** What a disk has: bytes free for the desk, of the database, and of its write-ahead log. */
export type DiskUse = { readonly free: number; readonly database: number; readonly log: number }

/** Measures the disk of a data folder; undefined where the folder is not there, or the system does not tell. */
export function diskUse(dataFolder: string): DiskUse | undefined {
  if (!existsSync(dataFolder)) return undefined
  const path = archivePath(dataFolder)
  const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0)
  try {
    const { bavail, bsize } = statfsSync(dataFolder)
    return { free: bavail * bsize, database: sizeOf(path), log: sizeOf(`${path}-wal`) }
  } catch {
    return undefined
  }
}

/** Less than this, and SQLite may not get a page when it needs one. */
const leastFree = 256 * mib
/** The log is folded in at a thousand pages; far more of it means that something reads on and on. */
const logMax = 512 * mib
const soonDays = 30

/**
 * What the doctor says of the disk: how much is free and for how long that lasts as the database has grown since its first source;
 * and whether its log is folded in.
 */
export function diskFindings(
  { free, database, log }: DiskUse,
  { since, now }: { readonly since: Instant | undefined; readonly now: Instant },
): readonly Finding[] {
  const days = since === undefined ? 0 : (now - since) / dayMs
  // Of the first days, when all is new, nothing follows.
  const perDay = days < 7 ? undefined : database / days
  const growth = perDay === undefined || perDay < mib ? '' : `; the database grows by about ${size(perDay)} a day`
  const left = perDay === undefined || perDay < 1 ? Number.POSITIVE_INFINITY : free / perDay
  const text = `disk: ${size(free)} free${growth}`
  const fix = 'Make space, or lower data.captureDays: captures are most of it.'
  const space: Finding =
    free < leastFree
      ? { level: 'bad', text: `${text}: the desk may stop at any time`, fix }
      : left < soonDays
        ? { level: 'note', text: `${text}: full in about ${Math.floor(left)} days`, fix }
        : free < database
          ? {
              level: 'note',
              text: `${text}: less than the database has, so no backup of it fits beside it`,
              fix: 'Make space, or back up to another disk.',
            }
          : { level: 'ok', text }
  if (log <= logMax) return [space]
  const grown = `the write-ahead log of the database has ${size(log)}: it is not folded in while somebody reads on and on`
  return [space, { level: 'note', text: grown, fix: 'End other programs that have the database open, or start the desk again.' }]
}

function size(bytes: number): string {
  return bytes >= 1_024 * mib ? `${(bytes / 1_024 / mib).toFixed(1)} GiB` : `${(bytes / mib).toFixed(1)} MiB`
}
