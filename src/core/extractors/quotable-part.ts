import { inlineNames } from './text.ts'
import { isElement, type PageElement, type PageNode } from './tree.ts'

/**
 * A text without what its page marks as not to be quoted (`data-nosnippet`, any value). Where the mark stands on words inside
 * a paragraph, the whole paragraph goes: a sentence with a hole is no quotation.
 * `quotablePart(text)` of `<p>One.</p><p>Two <span data-nosnippet>or three</span>.</p>` → the first paragraph
 */
export function quotablePart(root: PageElement): PageElement {
  const { element, isHoled } = strip(root)
  return isHoled ? { ...root, children: [] } : element
}

type Stripped = {
  readonly element: PageElement
  /** Words of its own lines are marked. */
  readonly isHoled: boolean
}

function strip(element: PageElement): Stripped {
  const children: PageNode[] = []
  let isHoled = false
  for (const child of element.children) {
    if (!isElement(child)) {
      children.push(child)
      continue
    }
    const isMarked = child.attributes['data-nosnippet'] !== undefined
    const inner = isMarked ? undefined : strip(child)
    if (inner === undefined || inner.isHoled) isHoled ||= inlineNames.has(child.name)
    else children.push(inner.element)
  }
  const isSame = children.length === element.children.length && children.every((child, at) => child === element.children[at])
  return { element: isSame ? element : { ...element, children }, isHoled }
}
