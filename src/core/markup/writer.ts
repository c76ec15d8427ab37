import { type Html, html } from '../channels/markup.ts'
import { containerKinds, parentKinds } from './allowed.ts'
import {
  enterContainer,
  findParent,
  isRestricting,
  leaveContainers,
  makeRoomForBlocks,
  noteContent,
  openContainers,
  topOf,
} from './containers.ts'
import { closeInline, closeLeaf } from './leaves.ts'
import { emptyPage, type PageState, put, putText, startTag, type Tag } from './page-state.ts'

/** Takes a stranger’s text and elements in their order and writes markup whose elements stand where they may. */
export type Writer = {
  text(words: string): void
  lineBreak(): void
  rule(): void
  /** An element within a line, round what `inside` gives. */
  inline(tag: Tag, inside: () => void): void
  /** A block round what `inside` gives; where it may not stand it is only a break between paragraphs. */
  block(tag: Tag, inside: () => void): void
  /** A break between paragraphs before and after. */
  boundary(inside: () => void): void
  /** Whether nothing more is taken. */
  isFull(): boolean
  /** Everything that was written, ended properly. */
  end(): Html
}

/** A writer for at most so many characters of markup. */
export function createWriter(charsMax: number): Writer {
  const page = emptyPage(charsMax)
  return {
    text: (words) => writeText(page, words),
    lineBreak: () => breakLine(page),
    rule() {
      closeLeaf(page)
      const top = topOf(page)
      if (!isRestricting(page.wantedLeaf) && (top.kind === 'flow' || top.kind === 'item')) top.hasRule = true
    },
    inline: (tag, inside) => writeInline(page, tag, inside),
    block: (tag, inside) => writeBlock(page, tag, inside),
    boundary: (inside) => writeBoundary(page, inside),
    isFull: () => page.isFull,
    end() {
      leaveContainers(page, 1)
      return html`${page.pieces}`
    },
  }
}

function writeText(page: PageState, words: string): void {
  if (words === '') return
  const isCode = page.wantedLeaf?.name === 'pre'
  const text = isCode ? words.replace(/\r\n?/g, '\n') : words.replace(/[ \t\n\r\f]+/g, ' ')
  const bare = isCode ? text.trimEnd() : withoutEndBlank(text)
  if (text.trim() === '') {
    if (isCode) page.blanks += text
    else if (page.breakCount === 0) page.blanks = ' '
    return
  }
  if (page.breakCount >= paragraphBreaks && !isRestricting(page.wantedLeaf)) closeLeaf(page)
  const isFirst = page.openLeaf === undefined
  if (isFirst) openLeaf(page)
  const before = isFirst && !isCode ? '' : page.blanks
  const begun = isCode ? before + bare : before + (isFirst || before !== '' || page.breakCount > 0 ? bare.replace(/^ /, '') : bare)
  putLine(page, isFirst && isCode ? begun.replace(/^\n+/, '') : begun)
  page.blanks = text.slice(bare.length)
}

/** Two line breaks in a row part paragraphs. */
const paragraphBreaks = 2

function withoutEndBlank(text: string): string {
  return text.endsWith(' ') ? text.slice(0, -1) : text
}

/** Writes text with the inline elements that stand round it now; breaks and blanks stand outside of those that end and begin. */
function putLine(page: PageState, text: string): void {
  const bare = text.replace(/^[ \t\n]+/, '')
  const blanks = text.slice(0, text.length - bare.length)
  const keptCount = page.openInlines.findIndex((inline, index) => page.wantedInlines[index] !== inline)
  while (keptCount >= 0 && page.openInlines.length > keptCount) closeInline(page)
  if (page.breakCount > 0) put(page, html`<br>`)
  page.breakCount = 0
  if (blanks !== '') put(page, html`${blanks}`)
  for (const inline of page.wantedInlines.slice(page.openInlines.length)) {
    if (!put(page, startTag(inline))) return
    page.openInlines.push(inline)
  }
  putText(page, bare)
}

function openLeaf(page: PageState): void {
  const wanted = page.wantedLeaf !== undefined && mayStand(page, page.wantedLeaf.name) ? page.wantedLeaf : undefined
  if (wanted === undefined || !parentKinds.has(wanted.name)) makeRoomForBlocks(page)
  openContainers(page)
  const top = topOf(page)
  const leaf = wanted ?? (top.kind === 'item' && !top.hasContent ? 'direct' : paragraph)
  noteContent(page, top)
  if (leaf === 'direct' || put(page, startTag(leaf))) page.openLeaf = leaf
}

const paragraph: Tag = { name: 'p', attributes: [] }

/** A term stands in its list, a caption first in its table, the words of a figure in the figure. */
function mayStand(page: PageState, leafName: string): boolean {
  if (leafName === 'figcaption') return topOf(page).name === 'figure'
  const parents = parentKinds.get(leafName)
  return parents === undefined || (findParent(page, parents) && (leafName !== 'caption' || !topOf(page).hasContent))
}

function breakLine(page: PageState): void {
  if (page.wantedLeaf?.name === 'pre') page.blanks += '\n'
  else if (page.openLeaf !== undefined) {
    page.breakCount += 1
    page.blanks = ''
  }
}

/** Inline elements within each other; more is decoration. */
const inlinesMax = 8

function writeInline(page: PageState, tag: Tag, inside: () => void): void {
  const isWithin = (...names: readonly string[]) => page.wantedInlines.some(({ name }) => names.includes(name))
  const isReading = tag.name === 'rt' || tag.name === 'rp'
  const isLost = isWithin(tag.name) || page.wantedInlines.length >= inlinesMax || (isReading && (!isWithin('ruby') || isWithin('rt', 'rp')))
  if (!isLost) page.wantedInlines.push(tag)
  inside()
  if (!isLost) page.wantedInlines.pop()
}

function writeBlock(page: PageState, tag: Tag, inside: () => void): void {
  const { wantedLeaf } = page
  // A paragraph in a heading is the heading’s; in code every block is a line.
  if (isRestricting(wantedLeaf)) writeBoundary(page, inside)
  else if (containerKinds.has(tag.name)) writeContainer(page, tag, inside)
  else {
    closeLeaf(page)
    page.wantedLeaf = tag
    inside()
    closeLeaf(page)
    page.wantedLeaf = wantedLeaf
  }
}

function writeContainer(page: PageState, tag: Tag, inside: () => void): void {
  const { wantedLeaf } = page
  const hasEntered = enterContainer(page, tag)
  if (!hasEntered) {
    writeBoundary(page, inside)
    return
  }
  const height = page.containers.length
  page.wantedLeaf = undefined
  inside()
  leaveContainers(page, height - 1)
  page.wantedLeaf = wantedLeaf
}

function writeBoundary(page: PageState, inside: () => void): void {
  partLines(page)
  inside()
  partLines(page)
}

function partLines(page: PageState): void {
  if (page.wantedLeaf?.name !== 'pre') closeLeaf(page)
  else if (page.openLeaf !== undefined && !page.blanks.endsWith('\n')) page.blanks += '\n'
}
