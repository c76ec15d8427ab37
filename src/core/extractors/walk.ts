import { classedAs, isElement, type PageElement, type PageNode } from './tree.ts'

/** All elements below one, in the order of the page. `test` says which are wanted. */
export function elementsOf(root: PageElement, test: (element: PageElement) => boolean): readonly PageElement[] {
  const found: PageElement[] = []
  collect(root, test, found)
  return found
}

function collect(root: PageElement, test: (element: PageElement) => boolean, found: PageElement[]): void {
  for (const child of root.children) {
    if (!isElement(child)) continue
    if (test(child)) found.push(child)
    if (child.children.length > 0) collect(child, test, found)
  }
}

/** The first element below one that passes the test, in the order of the page. */
export function firstOf(root: PageElement, test: (element: PageElement) => boolean): PageElement | undefined {
  for (const child of root.children) {
    if (!isElement(child)) continue
    const found = test(child) ? child : firstOf(child, test)
    if (found !== undefined) return found
  }
  return undefined
}

/** The same tree without the elements that `refuse` names, and all below them; text nodes are always kept. */
export function without(root: PageElement, refuse: (element: PageElement) => boolean): PageElement {
  const children: PageNode[] = []
  for (const child of root.children) {
    if (!isElement(child)) children.push(child)
    else if (!refuse(child)) children.push(without(child, refuse))
  }
  return { ...root, children }
}

/** All text below an element, white space as written. */
export function rawTextOf(root: PageNode): string {
  return isElement(root) ? root.children.map(rawTextOf).join('') : root
}

/** Class and id of an element as one text in lower case, to look for words in. */
export function namesOf(element: PageElement): string {
  return classedAs(element).toLowerCase()
}
