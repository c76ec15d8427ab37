import { colorOf, colorsAlike } from './colors.ts'
import { remembered } from './remembered.ts'

/** CSS declarations by property, lower case: what a `style` attribute or a rule holds. */
export type Declarations = ReadonlyMap<string, string>

const declarationsMax = 200
const styleCharsMax = 20_000

/** Reads `display:none; color: #fff !important` into properties and values. A value with `;` in a string is cut: nothing hidden is lost by it. */
export function declarationsOf(style: string): Declarations {
  return read(style)
}

const read = remembered((style: string): Declarations => {
  const declarations = new Map<string, string>()
  for (const part of style.slice(0, styleCharsMax).toLowerCase().split(';', declarationsMax)) {
    const colon = part.indexOf(':')
    if (colon > 0)
      declarations.set(
        part.slice(0, colon).trim(),
        part
          .slice(colon + 1)
          .replace('!important', '')
          .trim(),
      )
  }
  return declarations
})

/**
 * How declarations hide their element from a person’s eyes, in a word or two, or undefined when they do not.
 * `hidingOf(declarationsOf('display:none'))` → `display: none`
 */
export function hidingOf(style: Declarations): string | undefined {
  if (style.size === 0) return undefined
  return hiddenByProperty(style) ?? hiddenByPlace(style) ?? hiddenByBox(style) ?? hiddenByColor(style)
}

/** Smaller letters than this nobody reads. */
const fontPxMin = 4
/** Farther out than any screen is wide. */
const offScreenPx = 500
/** Fainter than this is not seen. */
const opacityMin = 0.05

function hiddenByProperty(style: Declarations): string | undefined {
  if (style.get('display') === 'none') return 'display: none'
  if (['hidden', 'collapse'].includes(style.get('visibility') ?? '')) return 'visibility: hidden'
  if (style.get('content-visibility') === 'hidden') return 'content-visibility: hidden'
  const opacity = style.get('opacity')
  if (opacity !== undefined && numberOf(opacity) < opacityMin) return 'opacity: 0'
  if (isTiny(style.get('font-size')) || isTiny(sizeInFont(style.get('font')))) return 'font size'
  if (style.get('unicode-bidi')?.includes('override') && style.get('direction') === 'rtl') return 'reversed text'
  return undefined
}

function hiddenByPlace(style: Declarations): string | undefined {
  if (pixelsOf(style.get('text-indent')) <= -offScreenPx || pixelsOf(style.get('text-indent')) >= 2 * offScreenPx) return 'text indent'
  const isPlaced = ['absolute', 'fixed', 'relative'].includes(style.get('position') ?? '')
  const places = ['left', 'top', 'right', 'bottom'].map((side) => pixelsOf(style.get(side)))
  if (isPlaced && places.some((place) => place <= -offScreenPx || place >= 4 * offScreenPx)) return 'off screen'
  if (['margin-left', 'margin-top'].some((side) => pixelsOf(style.get(side)) <= -offScreenPx)) return 'off screen'
  const transform = style.get('transform') ?? ''
  if (/scale[xy3d]{0,2}\(\s*0?\.?0*\s*[,)]/.test(transform)) return 'scaled to nothing'
  if (/translate[xy3d]{0,2}\([^)]{0,40}-\d{3,}(?:px|%|vw|vh)/.test(transform)) return 'off screen'
  return undefined
}

function hiddenByBox(style: Declarations): string | undefined {
  if (/rect\(\s*(?:0|1px|0px)[\s,]/.test(style.get('clip') ?? '')) return 'clipped away'
  const path = style.get('clip-path') ?? style.get('-webkit-clip-path') ?? ''
  if (/inset\(\s*(?:[5-9]\d|100)%/.test(path) || /circle\(\s*0/.test(path) || /polygon\(\s*0(?:px)? 0(?:px)?[\s,0px]*\)/.test(path))
    return 'clipped away'
  const cuts = ['hidden', 'clip'].includes(style.get('overflow') ?? style.get('overflow-y') ?? '')
  const isFlat = ['height', 'max-height', 'width', 'max-width'].some((side) => isAtMost(style.get(side), 0))
  const isDot = isAtMost(style.get('height'), 1) && isAtMost(style.get('width'), 1)
  return (cuts && isFlat) || (isDot && (cuts || style.get('position') === 'absolute')) ? 'zero box' : undefined
}

function hiddenByColor(style: Declarations): string | undefined {
  const ink = colorOf(style.get('color') ?? style.get('-webkit-text-fill-color'))
  if (ink === undefined) return undefined
  if (ink.alpha < opacityMin) return 'transparent color'
  const ground = colorOf(style.get('background-color') ?? style.get('background'))
  return ground !== undefined && ground.alpha > 0.9 && colorsAlike(ink, ground) ? 'color of the background' : undefined
}

function isTiny(size: string | undefined): boolean {
  if (size === undefined) return false
  const value = numberOf(size)
  if (Number.isNaN(value)) return false
  if (/^[\d.]+(?:em|rem)$/.test(size)) return value < 0.25
  if (size.endsWith('%')) return value < 25
  if (size.endsWith('pt')) return value < 3
  return /^[\d.]+(?:px)?$/.test(size) && value < fontPxMin
}

function sizeInFont(font: string | undefined): string | undefined {
  return font === undefined ? undefined : /(?:^|\s)([\d.]+(?:px|pt|em|rem|%)?)(?:\/\S+)?\s/.exec(font)?.[1]
}

function isAtMost(size: string | undefined, pixels: number): boolean {
  return size !== undefined && /^[\d.]+(?:px)?$/.test(size) && numberOf(size) <= pixels
}

/** A length in pixels, near enough to know whether it is far away; NaN when there is none. */
function pixelsOf(length: string | undefined): number {
  const found = /^(-?[\d.]{1,12})(px|em|rem|vw|vh|%)?$/.exec(length ?? '')
  if (found === null) return Number.NaN
  const value = Number(found[1])
  if (found[2] === 'em' || found[2] === 'rem') return value * 16
  return found[2] === 'vw' || found[2] === 'vh' || found[2] === '%' ? value * 5.1 : value
}

function numberOf(value: string): number {
  return Number.parseFloat(value)
}
