import { type Color, colorOf, colorsAlike } from './colors.ts'
import { declarationsOf, hidingOf } from './hiding.ts'
import { remembered } from './remembered.ts'
import type { StyleRules } from './style-rules.ts'
import type { PageElement } from './tree.ts'
import { namesOf } from './walk.ts'

/** What the page as a whole says about its elements. */
export type Sheet = {
  readonly rules: StyleRules
  /** The page has no style sheet but its own: what it does not color stands on white. */
  readonly isPlain: boolean
}

/**
 * How an element is hidden from a person’s eyes, in a word or two, or undefined when it is seen: by its name, an attribute,
 * a class that themes use for it, its style or the page’s own rules. Letters in the color of their ground are told by `hiddenByInk`.
 */
export function howHidden(element: PageElement, sheet: Sheet): string | undefined {
  const attributes = element.attributes
  if (pageNames.has(element.name)) return undefined
  if (unseenNames.has(element.name)) return `<${element.name}>`
  if ((element.name === 'dialog' || element.name === 'details') && attributes.open === undefined) return `closed <${element.name}>`
  if (element.name === 'input' || (element.name === 'bdo' && attributes.dir === 'rtl')) return `<${element.name}>`
  if (attributes.hidden !== undefined) return 'hidden attribute'
  if (attributes['aria-hidden'] === 'true') return 'aria-hidden'
  const names = namesOf(element)
  if (names.length > 1 && isUnseenClass(names)) return 'class for screen readers'
  const style = attributes.style
  return (style === undefined ? undefined : hidingOf(declarationsOf(style))) ?? sheet.rules(element)
}

/** The color an element’s text stands on: its own background, else what it inherits. */
export function groundOf(element: PageElement, inherited: Color | undefined): Color | undefined {
  const { style, bgcolor } = element.attributes
  if (style === undefined && bgcolor === undefined) return inherited
  const styled = declarationsOf(style ?? '')
  return colorOf(styled.get('background-color') ?? styled.get('background') ?? bgcolor?.toLowerCase()) ?? inherited
}

const pageNames = new Set(['html', 'body', 'head'])
const unseenNames = new Set(['template', 'noscript', 'textarea', 'svg'])
const unseenClasses =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|a11y-hidden|element-invisible|assistive-text|u-hidden|is-hidden|d-none|hide-text)(?=$|\s)/
const isUnseenClass = remembered((names) => unseenClasses.test(names))

/** Letters in the color of what they stand on, as inherited. White on an unknown ground is believed only where the page has no other sheet. */
export function hiddenByInk(element: PageElement, sheet: Sheet, ground: Color | undefined): string | undefined {
  const styled = element.attributes.style
  if ((styled === undefined && element.name !== 'font') || pageNames.has(element.name)) return undefined
  const style = styled === undefined ? undefined : declarationsOf(styled)
  const isOldDot = element.name === 'font' && /^(?:0|-[5-9])$/.test(element.attributes.size ?? '')
  if (isOldDot) return 'font size'
  const ink = colorOf(style?.get('color') ?? (element.name === 'font' ? element.attributes.color?.toLowerCase() : undefined))
  if (ink === undefined || style?.has('background') || style?.has('background-color') || style?.has('background-image')) return undefined
  const under = ground ?? (sheet.isPlain ? white : undefined)
  return under !== undefined && under.alpha > 0.9 && colorsAlike(ink, under) ? 'color of the background' : undefined
}

const white: Color = { red: 255, green: 255, blue: 255, alpha: 1 }
