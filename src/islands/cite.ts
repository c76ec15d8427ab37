/**
 * Shows the evidence of a sentence beside it. A citation is a link to the evidence on the same page and works without this;
 * with it, a click, a tap, or reaching the link by keyboard opens the passage in place. Escape, a second tap or a tap elsewhere closes
 * it, Tab goes into it. It lies in the browser’s top layer (the Popover API), so nothing on the page moves or cuts it off.
 * Runs as a module: the server takes the types out and serves it.
 */
const noteId = 'evidence-note'
let openedByTap: HTMLAnchorElement | undefined

document.addEventListener('click', (event) => {
  const cite = citeOf(event.target)
  // A modified click means: open the link as a link.
  if (!cite || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return
  // A second tap closes. By keyboard the note is open already, by reaching the link; Enter leaves it open.
  const isSecond = event.detail > 0 && cite === openedByTap
  if (isSecond) close()
  else if (open(cite)) openedByTap = cite
  else return
  event.preventDefault()
})

document.addEventListener('focusin', (event) => {
  const cite = citeOf(event.target)
  if (cite?.matches(':focus-visible')) open(cite)
  else if (event.target instanceof Node && !note()?.contains(event.target)) close()
})

document.addEventListener('pointerdown', (event) => {
  if (event.target instanceof Node && !note()?.contains(event.target) && !citeOf(event.target)) close()
})

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  const cite = document.querySelector<HTMLAnchorElement>('a[aria-expanded=true]')
  // Focus goes back to the citation only when it was inside what closes; while the note is open, so that being reached opens no new one.
  if (note()?.contains(document.activeElement) === true) cite?.focus({ preventScroll: true })
  close()
})

addEventListener('resize', close)

function citeOf(target: EventTarget | null): HTMLAnchorElement | undefined {
  return target instanceof Element ? (target.closest<HTMLAnchorElement>('a[href^="#e-"]') ?? undefined) : undefined
}

function note(): HTMLElement | undefined {
  return document.getElementById(noteId) ?? undefined
}

/** Opens the note of a citation right after it in reading order; false when its evidence is not on this page. */
function open(cite: HTMLAnchorElement): boolean {
  const evidence = document.getElementById(decodeURIComponent(cite.hash.slice(1)))
  if (!evidence) return false
  if (cite.getAttribute('aria-expanded') === 'true') return true
  close()
  const box = document.createElement('span')
  box.id = noteId
  box.className = 'evidence-note'
  box.setAttribute('role', 'note')
  for (const part of partsOf(evidence)) box.append(copyOf(part))
  box.popover = 'manual'
  cite.after(box)
  // A browser without popovers shows it where it stands.
  if ('showPopover' in box) box.showPopover()
  cite.setAttribute('aria-expanded', 'true')
  cite.setAttribute('aria-controls', noteId)
  cite.setAttribute('aria-describedby', noteId)
  place(box, cite)
  return true
}

/** Where it is from, the link (the second line), and the passage itself: the other passages of the same article stay away. */
function partsOf(evidence: Element): readonly Element[] {
  const entry = [...(evidence.parentElement?.children ?? [])]
  return entry.filter((part, index) => part === evidence || part.id === '' || index === 1)
}

/** A part without the ways back, and without its id: an id stands once on a page. */
function copyOf(part: Element): Element {
  const copy = part.cloneNode(true) as Element
  copy.removeAttribute('id')
  for (const back of copy.querySelectorAll('small')) back.remove()
  return copy
}

/** Under the citation, or above it where there is no room, and never out of the page. */
function place(box: HTMLElement, cite: HTMLElement): void {
  const rects = cite.getClientRects()
  const line = rects[rects.length - 1] ?? cite.getBoundingClientRect()
  const isBelow = line.bottom + box.offsetHeight + 12 < innerHeight || line.top < box.offsetHeight
  const left = Math.max(16, Math.min(line.left, document.documentElement.clientWidth - box.offsetWidth - 16))
  // In the top layer it hangs on the page’s beginning, and scrolls with it.
  box.style.left = `${left + scrollX}px`
  box.style.top = `${(isBelow ? line.bottom + 6 : line.top - box.offsetHeight - 6) + scrollY}px`
}

function close(): void {
  openedByTap = undefined
  note()?.remove()
  for (const cite of document.querySelectorAll('a[aria-expanded]')) {
    for (const name of ['aria-expanded', 'aria-controls', 'aria-describedby']) cite.removeAttribute(name)
  }
}

export {}
