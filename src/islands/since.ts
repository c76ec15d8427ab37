/**
 * Remembers in this browser, and nowhere else, which edition was read last, and shows on the page “Since you last read” the way to
 * what came since. Without scripts that page asks for a date. What is read within an hour is one visit: the way leads to what came
 * since the visit before.
 */
type Read = { readonly edition: string; readonly date: string; readonly at: number; readonly before: string }

const visitMs = 3_600_000

const link = document.querySelector<HTMLElement>('#last-read')
const known = link?.dataset.beat === undefined ? undefined : readOf(link.dataset.beat)
const since = known === undefined ? '' : Date.now() - known.at > visitMs ? known.edition : known.before
const anchor = link?.querySelector('a')
if (link && anchor && since !== '') {
  anchor.href = `${anchor.pathname}?edition=${encodeURIComponent(since)}&beat=${encodeURIComponent(link.dataset.beat ?? '')}`
  link.hidden = false
}

const { beat, edition, date } = document.querySelector<HTMLElement>('[data-edition]')?.dataset ?? {}
if (beat !== undefined && edition !== undefined && date !== undefined) remember(beat, edition, date)

function remember(beat: string, edition: string, date: string): void {
  const last = readOf(beat)
  // An old edition that is read again moves nothing.
  if (last !== undefined && last.date > date) return
  const isSameVisit = last !== undefined && Date.now() - last.at <= visitMs
  const read: Read = { edition, date, at: Date.now(), before: (isSameVisit ? last.before : last?.edition) ?? '' }
  try {
    localStorage.setItem(keyOf(beat), JSON.stringify(read))
  } catch {
    // A browser may keep nothing; then the page asks for a date.
  }
}

function readOf(beat: string): Read | undefined {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(keyOf(beat)) ?? '""')
    return isRead(read) ? read : undefined
  } catch {
    return undefined
  }
}

function isRead(value: unknown): value is Read {
  if (typeof value !== 'object' || value === null) return false
  const { edition, date, at, before } = value as Partial<Read>
  return typeof edition === 'string' && typeof date === 'string' && typeof at === 'number' && typeof before === 'string'
}

function keyOf(beat: string): string {
  return `headwater:read:${beat}`
}

export {}
