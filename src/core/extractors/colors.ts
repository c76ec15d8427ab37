/** A color with parts from 0 to 255 and an alpha from 0 to 1. */
export type Color = { readonly red: number; readonly green: number; readonly blue: number; readonly alpha: number }

/**
 * Reads the CSS colors with which text is hidden: hexadecimal, `rgb()`, `rgba()`, `hsl()` of a gray, and the common names.
 * Undefined for what it does not know. `colorOf('#fff')` → white
 */
export function colorOf(value: string | undefined): Color | undefined {
  if (value === undefined) return undefined
  const text = value.trim()
  const named = names.get(text.split(/\s/, 1)[0] ?? '')
  if (named !== undefined) return named
  const hex = /#([0-9a-f]{3,8})\b/.exec(text)?.[1]
  if (hex !== undefined) return ofHex(hex)
  const parts = /rgba?\(([^)]{1,60})\)/
    .exec(text)?.[1]
    ?.split(/[\s,/]+/)
    .map(partOf)
  if (parts === undefined || parts.length < 3 || parts.some(Number.isNaN)) return undefined
  return { red: parts[0] ?? 0, green: parts[1] ?? 0, blue: parts[2] ?? 0, alpha: parts[3] ?? 1 }
}

/** Whether an eye cannot tell two colors apart. */
export function colorsAlike(one: Color, other: Color): boolean {
  return Math.max(Math.abs(one.red - other.red), Math.abs(one.green - other.green), Math.abs(one.blue - other.blue)) <= nearMax
}

/** Parts may differ by so much and still look the same on most screens. */
const nearMax = 12

const names: ReadonlyMap<string, Color> = new Map(
  Object.entries({ white: 255, snow: 251, black: 0, silver: 192, gray: 128, grey: 128, whitesmoke: 245, ivory: 250 }).map(
    ([name, gray]) => [name, { red: gray, green: gray, blue: gray, alpha: 1 }],
  ),
).set('transparent', { red: 0, green: 0, blue: 0, alpha: 0 })

function ofHex(hex: string): Color | undefined {
  const wide = hex.length <= 4 ? Array.from(hex, (digit) => digit + digit).join('') : hex
  if (wide.length !== 6 && wide.length !== 8) return undefined
  const part = (at: number) => Number.parseInt(wide.slice(at, at + 2), 16)
  return { red: part(0), green: part(2), blue: part(4), alpha: wide.length === 8 ? part(6) / 255 : 1 }
}

function partOf(text: string): number {
  return text.endsWith('%') ? Number.parseFloat(text) * 2.55 : Number.parseFloat(text)
}
