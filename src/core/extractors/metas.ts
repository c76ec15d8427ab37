import type { PageElement } from './tree.ts'

/** What the `<meta>` elements of a page say, by name or property in lower case. */
export type Metas = {
  /** The first content of a name. */
  readonly get: (name: string) => string | undefined
  /** All contents of a name: papers name each author in one of their own. */
  readonly all: (name: string) => readonly string[]
}

const valuesMax = 50

/** Reads the `<meta>` elements with a name (`name`, `property` or `itemprop`) and a content, white space folded. */
export function metasOf(elements: readonly PageElement[]): Metas {
  const metas = new Map<string, string[]>()
  for (const meta of elements) {
    const name = (meta.attributes.property ?? meta.attributes.name ?? meta.attributes.itemprop ?? '').toLowerCase().trim()
    const content = meta.attributes.content?.replace(/\s+/g, ' ').trim() ?? ''
    if (name === '' || content === '') continue
    const values = metas.get(name)
    if (values === undefined) metas.set(name, [content])
    else if (values.length < valuesMax) values.push(content)
  }
  return { get: (name) => metas.get(name)?.[0], all: (name) => metas.get(name) ?? [] }
}
