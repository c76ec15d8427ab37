import { html } from '../channels/markup.ts'
import { containerKinds, impliedNames, parentKinds } from './allowed.ts'
import { closeLeaf } from './leaves.ts'
import { type Container, type PageState, put, putEnd, startTag, type Tag } from './page-state.ts'

/** Blocks within blocks; deeper ones are only breaks between paragraphs. */
const containersMax = 24

/**
 * Puts a container on the page, where it may stand: what it needs round it is put in (a cell its row), an implied sibling
 * ends. False when it has no place there, and is then no more than a break between paragraphs.
 */
export function enterContainer(page: PageState, tag: Tag): boolean {
  const kind = containerKinds.get(tag.name)
  if (kind === undefined || isRestricting(page.wantedLeaf)) return false
  closeLeaf(page)
  const parents = parentKinds.get(tag.name)
  if (parents === undefined) makeRoomForBlocks(page)
  else if (!findParent(page, parents)) return false
  if ((tag.name === 'td' || tag.name === 'th') && topOf(page).kind !== 'row') putIn(page, 'tr')
  // Counted with what was put in: read again, that stands there by itself.
  if (page.containers.length >= containersMax) return false
  page.containers.push({ ...tag, kind, isImplied: false, isOpen: false, hasContent: false, hasRule: false })
  // An empty cell keeps those after it in their columns.
  if (tag.name === 'td' || tag.name === 'th') openContainers(page)
  return true
}

/** Takes containers off the page down to a height, and writes the end of those that were begun. */
export function leaveContainers(page: PageState, height: number): void {
  closeLeaf(page)
  while (page.containers.length > height) {
    const container = page.containers.pop()
    if (container?.isOpen) putEnd(page, container)
  }
}

/** Ends what was implied until one of the kinds is on top; false when none would be, and then nothing ends. */
export function findParent(page: PageState, kinds: readonly string[]): boolean {
  const at = page.containers.findLastIndex(({ kind, isImplied }) => kinds.includes(kind) || !isImplied)
  if (!kinds.includes(page.containers[at]?.kind ?? '')) return false
  leaveContainers(page, at + 1)
  return true
}

/** Puts in what a list, a table or a row needs before it can hold blocks and lines. */
export function makeRoomForBlocks(page: PageState): void {
  for (let name = impliedNames[topOf(page).kind]; name !== undefined; name = impliedNames[topOf(page).kind]) putIn(page, name)
}

/** Writes the start tags that wait, with the rules between. */
export function openContainers(page: PageState): void {
  for (const container of page.containers) {
    if (!container.isOpen) container.isOpen = put(page, startTag(container))
    if (container !== topOf(page)) noteContent(page, container)
  }
}

/** Something is written in a container: a rule that waits comes before it. */
export function noteContent(page: PageState, container: Container): void {
  if (container.hasRule && container.hasContent) put(page, html`<hr>`)
  container.hasRule = false
  container.hasContent = true
}

/** The innermost container. */
export function topOf(page: PageState): Container {
  const top = page.containers.at(-1)
  if (top === undefined) throw new Error('a page has its root')
  return top
}

/** Whether a block holds lines and may not be parted by other blocks: a heading, a term, code. */
export function isRestricting(leaf: Tag | undefined): boolean {
  return leaf !== undefined && leaf.name !== 'p'
}

function putIn(page: PageState, name: string): void {
  const kind = containerKinds.get(name)
  if (kind !== undefined)
    page.containers.push({ name, attributes: [], kind, isImplied: true, isOpen: false, hasContent: false, hasRule: false })
}
