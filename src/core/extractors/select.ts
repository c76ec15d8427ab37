import { isElement, type PageElement, type PageNode } from './tree.ts'
import { isBlock, type Weighed, type WeighOptions, weigh } from './weigh.ts'

export type SelectOptions = WeighOptions & {
  /** The smallest element that holds this share of the best element’s points is taken. */
  readonly tightShare: number
  /** Blocks with fewer points than this are left out of the element taken. */
  readonly pointsMin: number
}

/**
 * Finds the part of a page that is its text, and takes out of it what is not: the smallest element that has most of the
 * points of the best one, with the prose that leads up to it, without its boilerplate and without blocks that are mostly
 * links. Undefined when nothing on the page speaks for being text.
 */
export function selectText(root: PageElement, options: SelectOptions): PageElement | undefined {
  const whole = weigh(root, options)
  const best = topPoints(whole)
  if (best <= 0) return undefined
  const leads: Weighed[] = []
  const chosen = tightest(whole, best * options.tightShare, leads)
  const text = cut(chosen, options.pointsMin)
  return leads.length === 0 ? text : { name: 'div', attributes: {}, children: [...leads.map((lead) => cut(lead, options.pointsMin)), text] }
}

function topPoints(weighed: Weighed): number {
  return weighed.isBoilerplate ? 0 : weighed.blocks.reduce((top, block) => Math.max(top, topPoints(block)), weighed.points)
}

/**
 * Goes down as long as one child still holds enough; a lone paragraph is not a text, however long. On the way it notes the
 * blocks of prose that stand before the text: many pages keep the first paragraph beside the headline, apart from the others.
 */
function tightest(weighed: Weighed, pointsMin: number, leads: Weighed[]): Weighed {
  const at = weighed.blocks.findIndex((block) => !block.isBoilerplate && block.blocks.length > 0 && topPoints(block) >= pointsMin)
  const child = weighed.blocks[at]
  if (child === undefined) return weighed
  leads.push(...weighed.blocks.slice(0, at).filter(isLead))
  return tightest(child, pointsMin, leads)
}

const leadPointsMin = 12
const leadWordsMin = 12

function isLead(block: Weighed): boolean {
  return !block.isBoilerplate && block.points >= leadPointsMin && hasProse(block)
}

function hasProse(block: Weighed): boolean {
  return (
    (block.element.name === 'p' && block.words >= leadWordsMin) || block.blocks.some((inner) => !inner.isBoilerplate && hasProse(inner))
  )
}

function cut(weighed: Weighed, pointsMin: number): PageElement {
  const blocks = new Map<PageNode, Weighed>(weighed.blocks.map((block) => [block.element, block]))
  const children: PageNode[] = []
  for (const child of weighed.element.children) {
    const block = isElement(child) && isBlock(child) ? blocks.get(child) : undefined
    if (block === undefined) children.push(child)
    else if (!block.isBoilerplate && block.points >= pointsMin) children.push(cut(block, pointsMin))
  }
  return { ...weighed.element, children }
}
