import { isElement, type PageElement, type PageNode } from './tree.ts'
import { isBlock, type Weighed, type WeighOptions, weigh } from './weigh.ts'

export type SelectOptions = WeighOptions & {
  /** The smallest element that holds this share of the best element’s points is taken. */
  readonly tightShare: number
  /** Blocks with fewer points than this are left out of the element taken. */
  readonly pointsMin: number
}

/**
 * Finds the part of a page that is its text, and takes out of it what is not: the smallest element that has nearly all the
 * points of the best one, without its boilerplate and without blocks that are mostly links. Undefined when nothing on the
 * page speaks for being text.
 */
export function selectText(root: PageElement, options: SelectOptions): PageElement | undefined {
  const whole = weigh(root, options)
  const best = topPoints(whole)
  if (best <= 0) return undefined
  return cut(tightest(whole, best * options.tightShare), options.pointsMin)
}

function topPoints(weighed: Weighed): number {
  return weighed.isBoilerplate ? 0 : weighed.blocks.reduce((top, block) => Math.max(top, topPoints(block)), weighed.points)
}

/** Goes down as long as one child still holds enough; a lone paragraph is not a text, however long. */
function tightest(weighed: Weighed, pointsMin: number): Weighed {
  const child = weighed.blocks.find((block) => !block.isBoilerplate && block.blocks.length > 0 && topPoints(block) >= pointsMin)
  return child === undefined ? weighed : tightest(child, pointsMin)
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
