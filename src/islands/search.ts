/**
 * Shows what a search finds while its words are typed: the page that the form would lead to is asked for, and the part of it that
 * was found takes the place of the one before. The focus stays where it is, and a request that is overtaken is given up. Without
 * scripts, or where an answer fails, the form does it.
 */
const waitMs = 300

const form = document.querySelector<HTMLFormElement>('form#search')
let waiting: ReturnType<typeof setTimeout> | undefined
let asking: XMLHttpRequest | undefined
let shownFor = form ? addressOf(form) : ''

form?.addEventListener('input', (event) => {
  // A date that is half typed is no date.
  const isWhole = !(event.target instanceof HTMLInputElement) || event.target.validity.valid
  clearTimeout(waiting)
  if (isWhole) waiting = setTimeout(() => look(form), waitMs)
})

form?.addEventListener('submit', () => {
  clearTimeout(waiting)
  asking?.abort()
})

function look(sought: HTMLFormElement): void {
  const address = addressOf(sought)
  if (address === shownFor) return
  asking?.abort()
  const request = new XMLHttpRequest()
  asking = request
  request.open('GET', address)
  // Parsed by the browser into a document of its own, in which no script runs.
  request.responseType = 'document'
  request.addEventListener('load', () => {
    if (request === asking && request.status === 200 && request.responseXML) show(request.responseXML, address)
  })
  request.send()
}

function show(page: Document, address: string): void {
  const [count, found] = [page.getElementById('found-count'), page.getElementById('found')]
  const [countHere, foundHere] = [document.getElementById('found-count'), document.getElementById('found')]
  if (!count || !found || !countHere || !foundHere) return
  shownFor = address
  foundHere.replaceChildren(...[...found.childNodes].map((node) => document.importNode(node, true)))
  // The count is said to those who hear the page; what was found is not read out.
  if (countHere.textContent !== count.textContent) countHere.textContent = count.textContent
  document.title = page.title
  history.replaceState(undefined, '', address)
}

/** The address the form leads to, without fields that are empty. */
function addressOf(sought: HTMLFormElement): string {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(sought)) if (typeof value === 'string' && value.trim() !== '') fields.append(name, value.trim())
  const query = fields.toString()
  return new URL(sought.action).pathname + (query === '' ? '' : `?${query}`)
}

export {}
