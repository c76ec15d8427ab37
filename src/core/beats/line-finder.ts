import { type Document, isNode, type LineCounter } from 'yaml'

/**
 * Tells where a value of a YAML document stands, as `place:line path`. A value that is missing is placed at the nearest
 * parent that exists.
 */
export function lineFinder(document: Document, lines: LineCounter, place: string): (path: readonly PropertyKey[]) => string {
  return (path) => {
    const line = lineOf(document, lines, path)
    const name = pathText(path)
    return name === '' ? `${place}:${line}` : `${place}:${line} ${name}`
  }
}

function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}

/** `['terms', 2, 'weight']` → `terms[2].weight` */
function pathText(path: readonly PropertyKey[]): string {
  return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? String(key) : `.${String(key)}`)).join('')
}
