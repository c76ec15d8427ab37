/**
 * Reading by keys: from story to story and section to section, opening, marking as read, evidence, search. Keys move the browser’s own
 * focus to what stands on the page, so that screen readers and scrolling follow; nothing moves by itself. A key alone does nothing in a
 * field or with a modifier, and all of them can be turned off (WCAG 2.2, 2.1.4). Marks stay in this browser and nowhere else.
 */
const bindings: Readonly<Record<string, { readonly words: string; readonly act: () => void }>> = {
  j: { words: 'Next story', act: () => step(stories(), 1) },
  k: { words: 'Previous story', act: () => step(stories(), -1) },
  l: { words: 'Next section', act: () => step(sections(), 1) },
  h: { words: 'Previous section', act: () => step(sections(), -1) },
  o: { words: 'Open the story in focus (Enter does too)', act: openStory },
  '.': { words: 'Evidence of the story in focus; again for the next sentence', act: nextEvidence },
  m: { words: 'Mark the story in focus as read, or take the mark away', act: toggleMark },
  '/': { words: 'Search', act: search },
  'g g': { words: 'To the top', act: () => goTo(document.getElementById('main'), 0) },
  G: { words: 'To the last story', act: () => goTo(stories().at(-1) ?? document.querySelector<HTMLElement>('footer'), undefined) },
  '?': { words: 'These keys', act: showHelp },
}

const readKey = 'headwater:marked'
const offKey = 'headwater:keys'
/** As many marks are kept; the oldest go first. */
const marksMax = 2000
const secondKeyMs = 1000

let firstKeyAt = 0
let toastTimer = 0

for (const story of stories()) showMark(story)
addKeysButton()

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
  if (kept(offKey) === 'off' || document.querySelector('dialog[open]')) return
  // Enter on a link or a button is theirs.
  if (event.key === 'Enter' && !(event.target instanceof HTMLElement && event.target.matches('[data-story]'))) return
  const isSecond = event.key === 'g' && event.timeStamp - firstKeyAt < secondKeyMs
  firstKeyAt = event.key === 'g' && !isSecond ? event.timeStamp : 0
  const binding = bindings[event.key === 'Enter' ? 'o' : isSecond ? 'g g' : event.key]
  if (binding === undefined) return
  event.preventDefault()
  binding.act()
})

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}

function stories(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main [data-story]')]
}

function sections(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main h2:not(dialog h2, [data-story] h2)')]
}

/** To the next of these after where the focus is, or before it; from a page that has none, to the first one in sight. */
function step(places: readonly HTMLElement[], by: 1 | -1): void {
  const from = placeOfFocus()
  const next =
    from === undefined
      ? places.find((place) => place.getBoundingClientRect().bottom > 0)
      : by === 1
        ? places.find((place) => isAfter(place, from))
        : places.findLast((place) => isAfter(from, place))
  goTo(next, undefined)
}

/** What holds the focus inside the page’s main part; the story itself where the focus is on something in it. */
function placeOfFocus(): HTMLElement | undefined {
  const { activeElement } = document
  if (!(activeElement instanceof HTMLElement) || activeElement.id === 'main' || !activeElement.closest('main')) return undefined
  return storyOf(activeElement) ?? activeElement
}

function storyOf(element: Element | null): HTMLElement | undefined {
  return element?.closest<HTMLElement>('[data-story]') ?? undefined
}

function isAfter(place: Node, other: Node): boolean {
  const relation = other.compareDocumentPosition(place)
  return (relation & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && (relation & Node.DOCUMENT_POSITION_CONTAINED_BY) === 0
}

/** Puts the focus on a place and brings it into sight, by as little scrolling as it takes or to a height that is asked for. */
function goTo(place: HTMLElement | null | undefined, top: number | undefined): void {
  if (!place) return
  if (!place.matches('a, button, input, [tabindex]')) place.tabIndex = -1
  place.focus({ preventScroll: true })
  if (top !== undefined) scrollTo({ top })
  else place.scrollIntoView({ block: place.offsetHeight > innerHeight ? 'start' : 'nearest' })
}

function openStory(): void {
  linkOf(storyOf(document.activeElement))?.click()
}

/** The way to a story’s own page; on that page there is none. */
function linkOf(story: HTMLElement | undefined): HTMLAnchorElement | undefined {
  return story?.querySelector<HTMLAnchorElement>('a[href*="/story/"]') ?? undefined
}

/** The next citation of the story in focus, or of the first one in sight; the script of the citations then shows its passage. */
function nextEvidence(): void {
  const story = storyOf(document.activeElement) ?? stories().find((each) => each.getBoundingClientRect().bottom > 0)
  const cites = [...((story ?? document.querySelector('main'))?.querySelectorAll<HTMLElement>('a[href^="#e-"]') ?? [])]
  const from = document.activeElement
  const next = from === null ? undefined : cites.find((cite) => cite !== from && story?.contains(from) === true && isAfter(cite, from))
  const cite = next ?? cites[0]
  cite?.scrollIntoView({ block: 'nearest' })
  cite?.focus({ preventScroll: true })
}

function toggleMark(): void {
  const story = storyOf(document.activeElement)
  const id = story?.dataset.story
  if (!story || id === undefined) return
  const isMarked = !marks().includes(id)
  const others = marks().filter((each) => each !== id)
  keep(readKey, JSON.stringify((isMarked ? [...others, id] : others).slice(-marksMax)))
  for (const each of stories()) showMark(each)
  tell(isMarked ? 'Marked as read.' : 'No longer marked as read.', () => {
    story.focus({ preventScroll: true })
    toggleMark()
  })
}

function marks(): readonly string[] {
  try {
    const marked: unknown = JSON.parse(kept(readKey) ?? '[]')
    return Array.isArray(marked) ? marked.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}

/** The mark is a class for the eye and a word for the ear; neither takes room, so nothing moves. */
function showMark(story: HTMLElement): void {
  const isRead = marks().includes(story.dataset.story ?? '')
  story.classList.toggle('is-read', isRead)
  const word = story.querySelector('.read-word')
  if (!isRead) word?.remove()
  else if (!word) {
    const said = document.createElement('span')
    said.className = 'unseen read-word'
    said.textContent = 'Read. '
    const headline = story.querySelector('h1, h2, h3')
    if (headline) headline.prepend(said)
    else story.prepend(said)
  }
}

/** A short word at the foot of the window, with the way back; screen readers say it. */
function tell(words: string, undo: () => void): void {
  const toast = document.getElementById('toast') ?? document.createElement('div')
  toast.id = 'toast'
  toast.className = 'toast'
  toast.setAttribute('role', 'status')
  if (!toast.isConnected) document.body.append(toast)
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Undo'
  button.addEventListener('click', undo)
  toast.replaceChildren(words, button)
  clearTimeout(toastTimer)
  toastTimer = setTimeout(() => toast.remove(), 8000)
}

function search(): void {
  const field = document.querySelector<HTMLElement>('input[name=q]')
  if (field) goTo(field, undefined)
  else document.querySelector<HTMLAnchorElement>('nav a[href$="/search"]')?.click()
}

/** In the foot of every page, so that the keys are found without knowing one. */
function addKeysButton(): void {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Keys for reading'
  button.addEventListener('click', showHelp)
  document.getElementById('keys')?.append(button)
}

/** The list of keys as a dialog: the browser keeps the focus in it, closes it with Escape and puts the focus back where it was. */
function showHelp(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#keys-help') ?? helpDialog()
  dialog.showModal()
}

function helpDialog(): HTMLDialogElement {
  const dialog = made('dialog', '')
  dialog.id = 'keys-help'
  dialog.setAttribute('aria-labelledby', 'keys-title')
  const title = made('h2', 'Keys for reading')
  title.id = 'keys-title'
  const list = made('dl', '')
  for (const [keys, { words }] of Object.entries(bindings)) {
    const name = made('dt', '')
    name.append(...keys.split(' ').flatMap((key) => [made('kbd', key), ' ']))
    list.append(name, made('dd', words))
  }
  const escapeKey = made('dt', '')
  escapeKey.append(made('kbd', 'Esc'))
  list.append(escapeKey, made('dd', 'Close evidence or this list'))
  const form = made('form', '')
  form.method = 'dialog'
  const label = made('label', '')
  const box = made('input', '')
  box.type = 'checkbox'
  box.checked = kept(offKey) !== 'off'
  box.addEventListener('change', () => keep(offKey, box.checked ? 'on' : 'off'))
  label.append(box, ' Keys work in this browser')
  form.append(label, made('button', 'Close'))
  dialog.append(title, list, form)
  document.body.append(dialog)
  return dialog
}

function made<Name extends keyof HTMLElementTagNameMap>(name: Name, words: string): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  element.textContent = words
  return element
}

function kept(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // A browser may keep nothing; then a mark is gone with the page.
  }
}

export {}
