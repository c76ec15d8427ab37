/**
 * Remembers in this browser, and nowhere else, which edition was read last and which stories stood in it. On an edition’s page it says
 * how many are new since, on the page “Since you last read” it shows the way to what came. Without scripts that page asks for a date.
 * What is read within an hour is one visit: new is what came since the visit before.
 */
type Read = {
  readonly edition: string
  readonly date: string
  readonly at: number
  readonly before: string
  /** The ids of the stories; absent in marks that were made before stories were counted. */
  readonly stories?: readonly string[]
  readonly storiesBefore?: readonly string[]
}

const visitMs = 3_600_000
/** An edition has some forty. */
const storiesMax = 200

const line = document.querySelector<HTMLElement>('#last-read')
const known = line?.dataset.beat === undefined ? undefined : readOf(line.dataset.beat)
const { beat, edition, date } = document.querySelector<HTMLElement>('[data-edition]')?.dataset ?? {}
const shown = storiesShown()

if (line && known !== undefined) tell(line, known)
if (beat !== undefined && edition !== undefined && date !== undefined) remember(beat, { edition, date })

function tell(line: HTMLElement, { at, ...read }: Read): void {
  const isNewVisit = Date.now() - at > visitMs
  const since = isNewVisit ? read.edition : read.before
  const anchor = line.querySelector('a')
  if (!anchor || since === '' || since === edition || (date !== undefined && date < read.date)) return
  const seen = isNewVisit ? read.stories : read.storiesBefore
  const words = line.hidden ? undefined : newWords(seen)
  if (!line.hidden && words === undefined) return
  if (words !== undefined) anchor.textContent = words
  anchor.href = `${anchor.pathname}?edition=${encodeURIComponent(since)}&beat=${encodeURIComponent(line.dataset.beat ?? '')}`
  anchor.hidden = false
  line.hidden = false
}

/** `12 stories new since you last read`, or no number where nobody knows which stories were read; undefined when none are new. */
function newWords(seen: readonly string[] | undefined): string | undefined {
  if (seen === undefined) return 'What is new since you last read'
  const known = new Set(seen)
  const count = shown.filter((id) => !known.has(id)).length
  return count === 0 ? undefined : `${count} ${count === 1 ? 'story' : 'stories'} new since you last read`
}

/** The stories of an edition’s own page; the page of what is new shows a part of them. */
function storiesShown(): readonly string[] {
  if (!document.querySelector('.front[data-edition]')) return []
  const all = [...document.querySelectorAll<HTMLElement>('main [data-story]')].map((story) => story.dataset.story ?? '')
  return [...new Set(all)].slice(0, storiesMax)
}

function remember(beat: string, { edition, date }: { readonly edition: string; readonly date: string }): void {
  const last = readOf(beat)
  // An old edition that is read again moves nothing.
  if (last !== undefined && last.date > date) return
  const isSameVisit = last !== undefined && Date.now() - last.at <= visitMs
  const [before, storiesBefore] = isSameVisit ? [last.before, last.storiesBefore] : [last?.edition, last?.stories]
  // A page that lists no stories, such as the one of what is new, says which edition is read and leaves what is known of it.
  const stories = shown.length > 0 ? shown : last?.edition === edition ? last.stories : undefined
  const read: Read = {
    ...{ edition, date, at: Date.now(), before: before ?? '' },
    ...(stories && { stories }),
    ...(storiesBefore && { storiesBefore }),
  }
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
  const { edition, date, at, before, stories = [], storiesBefore = [] } = value as Partial<Read>
  const isKnown = typeof edition === 'string' && typeof date === 'string' && typeof at === 'number' && typeof before === 'string'
  return isKnown && Array.isArray(stories) && Array.isArray(storiesBefore)
}

function keyOf(beat: string): string {
  return `headwater:read:${beat}`
}

export {}
