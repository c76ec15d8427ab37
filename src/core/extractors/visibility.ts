import { seenOf } from './characters.ts'
import type { Color } from './colors.ts'
import { groundOf, hiddenByInk, type Sheet } from './hidden-element.ts'
import { note, noteAttributes, spokenOf } from './hidden-notes.ts'
import { styleRulesOf } from './style-rules.ts'
import { textOf } from './text.ts'
import { classedAs, isElement, type PageElement, type PageNode, type PageTree } from './tree.ts'
import { type Hidings, hidingsOf, silentNames } from './waiting.ts'
import { firstOf } from './walk.ts'

/** A text of the page that a person does not see, and how it was hidden. */
export type HiddenText = {
  readonly text: string
  readonly how: string
  /** Elements and invisible characters hide a text; descriptions and captions stand beside one; labels name a control. */
  readonly kind: 'hidden' | 'described' | 'label'
}

export type Visible = { readonly root: PageElement; readonly hidden: readonly HiddenText[] }

/**
 * Parts what a person sees from what stands in the page beside it. Hidden elements, comments, attributes, descriptions and
 * invisible characters never reach the text; they come back as `hidden`, so that orders to machines among them can be told.
 */
export function visibleOf(tree: PageTree): Visible {
  const hidden: HiddenText[] = []
  const sheet: Sheet = { rules: styleRulesOf(tree.root), isPlain: isWithoutSheet(tree.root) }
  const root = see(tree.root, { ...sheet, hidden, ...hidingsOf(tree.root, sheet) }, undefined)
  for (const comment of tree.comments) note(hidden, { text: spokenOf(comment), how: 'comment', kind: 'hidden' })
  noteAttributes(tree.root, hidden)
  return { root, hidden }
}

type Pass = Sheet & Hidings & { readonly hidden: HiddenText[] }

function see(element: PageElement, pass: Pass, ground: Color | undefined): PageElement {
  const children: PageNode[] = []
  const own = groundOf(element, ground)
  for (const child of element.children) {
    if (!isElement(child)) {
      const seen = seenOf(child)
      for (const piece of seen.hidden) note(pass.hidden, { text: piece.text, how: piece.how, kind: 'hidden' })
      children.push(seen.text)
      continue
    }
    if (silentNames.has(child.name)) continue
    const how = pass.byElement.get(child) ?? hiddenByInk(child, pass, own)
    if (how === undefined || pass.seenAnyway.has(how)) children.push(see(child, pass, own))
    else {
      note(pass.hidden, { text: textOf(withoutSummary(child)), how, kind: 'hidden' })
      if (child.name === 'details') children.push(see({ ...child, children: child.children.filter(isSummary) }, pass, own))
    }
  }
  return { name: element.name, attributes: element.attributes, children, names: classedAs(element) }
}

/** The text of what was hidden; a summary is seen, so it is not part of it. */
function withoutSummary(element: PageElement): PageElement {
  return { ...element, name: 'div', children: element.children.filter((child) => !isSummary(child)) }
}

function isSummary(node: PageNode): boolean {
  return isElement(node) && node.name === 'summary'
}

function isWithoutSheet(root: PageElement): boolean {
  return firstOf(root, (element) => element.name === 'link' && /stylesheet|preload/.test(element.attributes.rel ?? '')) === undefined
}
