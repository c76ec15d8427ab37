import { isElement, type PageElement, type PageNode } from './tree.ts'

/**
 * The text of an element as a person reads it: paragraphs parted by a blank line, line breaks kept, white space folded
 * except in `pre`. Table cells are parted by a tab, rows by a line break.
 */
export function textOf(root: PageNode): string {
  const pieces: string[] = []
  write(root, pieces, false)
  return tidy(pieces.join(''))
}

/** Elements that stand in a line of text: everything else begins a paragraph of its own. */
export const inlineNames = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark meter output q rp rt ruby s samp small span strike strong sub sup time tt u var wbr nobr math mi mo mn'.split(
    ' ',
  ),
)
const skippedNames = new Set('script style head template iframe object embed canvas video audio map link meta base title'.split(' '))
/** Stand-ins for breaks: control characters, which are taken out of the page’s own text first. */
const paragraph = '\u0001'
const line = '\u0002'
const keptLine = '\u0003'
const keptSpace = '\u0004'

function write(node: PageNode, pieces: string[], isKept: boolean): void {
  if (!isElement(node)) {
    const text = node.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    pieces.push(
      isKept
        ? text
            .replaceAll('\r', '')
            .replaceAll('\n', keptLine)
            .replaceAll(' ', keptSpace)
            .replaceAll('\t', keptSpace + keptSpace)
        : text,
    )
    return
  }
  if (skippedNames.has(node.name)) return
  if (node.name === 'br') {
    pieces.push(line)
    return
  }
  const edge = edgeOf(node)
  pieces.push(edge)
  for (const child of node.children) write(child, pieces, isKept || node.name === 'pre')
  pieces.push(edge)
}

function edgeOf(element: PageElement): string {
  if (inlineNames.has(element.name)) return ''
  if (element.name === 'td' || element.name === 'th') return '\t'
  return element.name === 'tr' ? line : paragraph
}

function tidy(text: string): string {
  return text
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .replace(/ ?([\u0001\u0002]) ?/g, '$1')
    .split(paragraph)
    .map((part) => part.split(line).map(trimmed).join('\n'))
    .map((part) => part.replaceAll(keptLine, '\n').replaceAll(keptSpace, ' '))
    .map((part) => part.replace(/^\n+/, '').trimEnd())
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n')
}

function trimmed(part: string): string {
  return part.trim()
}
