/** An element of a feed as it was written, names told apart by vocabulary and not by prefix. */
export type Element = {
  /** Lower case, with our prefix: `title`, `dc:creator`, `atom:link`, `xhtml:div`. */
  readonly name: string
  /** Names in lower case as written: `href`, `xml:base`, `rdf:about`. */
  readonly attributes: ReadonlyMap<string, string>
  /** The xml:base values from the root down to here, outermost first. */
  readonly bases: readonly string[]
  /** xml:lang, inherited. */
  readonly language: string | undefined
  readonly parts: (string | Element)[]
}

/** The first child of that name that is not empty, else the first one. */
export function childOf(element: Element, name: string): Element | undefined {
  const all = childrenOf(element, name)
  return all.find((child) => textOf(child) !== '' || elementsOf(child).length > 0) ?? all[0]
}

/** The direct children of that name, in order. */
export function childrenOf(element: Element, name: string): readonly Element[] {
  return elementsOf(element).filter((child) => child.name === name)
}

/** The direct children that are elements. */
export function elementsOf(element: Element): readonly Element[] {
  return element.parts.filter((part) => typeof part !== 'string')
}

/** All text in it, without blanks at both ends. Depth is bounded by the reader that built it. */
export function textOf(element: Element): string {
  return rawTextOf(element).trim()
}

function rawTextOf(element: Element): string {
  return element.parts.map((part) => (typeof part === 'string' ? part : rawTextOf(part))).join('')
}

/** The text of the first child of that name, undefined when there is none or it is empty. */
export function childText(element: Element, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const child of childrenOf(element, name)) {
      const text = textOf(child)
      if (text !== '') return text
    }
  }
  return undefined
}
