import type { Job, Lease, QueueCounts } from '#ports/queue.ts'

/** A queue as plain data, so simple that it can be seen to be right: what the real one is compared with. */
export type QueueModel = {
  put(job: Job): void
  claim(now: number, leaseMs: number): string | undefined
  holds(lease: Lease): boolean
  finish(lease: Lease): void
  giveBack(lease: Lease, dueAt: number, attemptsMax: number): void
  claimed(lease: Lease): void
  counts(now: number): QueueCounts
  nextDueAt(): number | undefined
}

type Row = { dueAt: number; attempt: number; fence: number; until?: number; againAt?: number; isSetAside: boolean }

export function queueModel(): QueueModel {
  const rows = new Map<string, Row>()
  const isFree = (row: Row, now: number) => row.until === undefined || row.until <= now
  const open = (dueAt: number): Row => ({ dueAt, attempt: 0, fence: 0, isSetAside: false })
  const holds = (lease: Lease) => {
    const row = rows.get(lease.job.id)
    return row?.until !== undefined && row.fence === lease.fence
  }
  return {
    holds,
    put: ({ id, dueAt }) => {
      const row = rows.get(id)
      if (row === undefined || row.isSetAside) rows.set(id, open(dueAt))
      else if (row.until === undefined) row.dueAt = Math.min(row.dueAt, dueAt)
      else row.againAt = Math.min(row.againAt ?? dueAt, dueAt)
    },
    claim: (now, leaseMs) => {
      const due = [...rows].filter(([, row]) => !row.isSetAside && row.dueAt <= now && isFree(row, now))
      const [first] = due.sort(([id, row], [otherId, other]) => row.dueAt - other.dueAt || (id < otherId ? -1 : 1))
      if (first === undefined) return undefined
      const [id, row] = first
      row.until = now + leaseMs
      row.attempt += 1
      if (row.againAt !== undefined && row.againAt <= now) delete row.againAt
      return `${id} try ${row.attempt}`
    },
    claimed: (lease) => {
      const row = rows.get(lease.job.id)
      if (row !== undefined) row.fence = lease.fence
    },
    finish: (lease) => {
      const againAt = rows.get(lease.job.id)?.againAt
      if (againAt === undefined) rows.delete(lease.job.id)
      else rows.set(lease.job.id, open(againAt))
    },
    giveBack: (lease, dueAt, attemptsMax) => {
      if (!holds(lease)) return
      const { attempt } = lease
      rows.set(lease.job.id, { ...open(dueAt), attempt, isSetAside: attempt >= attemptsMax })
    },
    nextDueAt: () => {
      const times = [...rows.values()].filter((row) => !row.isSetAside).map((row) => Math.max(row.dueAt, row.until ?? row.dueAt))
      return times.length === 0 ? undefined : Math.min(...times)
    },
    counts: (now) => {
      const all = [...rows.values()].filter((row) => !row.isSetAside)
      const free = all.filter((row) => isFree(row, now))
      const due = free.filter((row) => row.dueAt <= now).length
      return { due, waiting: free.length - due, leased: all.length - free.length, setAside: rows.size - all.length }
    },
  }
}
