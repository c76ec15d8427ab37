/**
 * Keeps the page of a running collection up to date by events, in place of reloading it. When the edition is made the
 * page is loaded anew, and it is the paper. Without scripts the page reloads itself every few seconds.
 */
type Told = {
  readonly words: string
  readonly done: number
  readonly total: number
  readonly rows: readonly { readonly className: string; readonly title: string; readonly words: string }[]
  readonly isMade: boolean
}

const reloadMs = 5000
/** Who hears the page is not told of every source. */
const restMs = 3000
let saidAt = 0
let saying: ReturnType<typeof setTimeout> | undefined
const source = new EventSource('/events')
source.addEventListener('progress', (event) => show(JSON.parse(event.data) as Told))
source.addEventListener('error', () => {
  // The browser tries again by itself unless the server refused.
  if (source.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), reloadMs)
})

function show(told: Told): void {
  if (told.isMade) {
    source.close()
    location.reload()
    return
  }
  say(told.words)
  const bar = document.getElementById('progress')
  if (bar instanceof HTMLProgressElement) {
    bar.max = Math.max(told.total, 1)
    bar.value = told.done
  }
  document.getElementById('outcomes')?.replaceChildren(...told.rows.map(rowOf))
}

function say(words: string): void {
  clearTimeout(saying)
  saying = setTimeout(
    () => {
      const phase = document.getElementById('phase')
      if (!phase || phase.textContent === words) return
      phase.textContent = words
      saidAt = Date.now()
    },
    Math.max(0, saidAt + restMs - Date.now()),
  )
}

function rowOf({ className, title, words }: Told['rows'][number]): HTMLElement {
  const row = document.createElement('li')
  row.className = className
  const name = document.createElement('b')
  name.textContent = title
  row.append(name, ` ${words}`)
  return row
}

export {}
