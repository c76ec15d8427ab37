import { html, markupOf } from '../markup.ts'

/**
 * The icon of the paper: a spring above the lines of a page, that become water. `round` has rounded corners of its own; `full` fills
 * its square and keeps to the middle four fifths, which no mask cuts (W3C Web Application Manifest, “Icon masks and safe zone”).
 */
export function icon(shape: 'round' | 'full'): string {
  const [radius, scale, shift] = shape === 'round' ? [96, 1, 0] : [0, 0.76, 61]
  const wave = (y: number): string => `M96 ${y}c40 -36 80 -36 106 0s67 36 107 0s80 -36 107 0`
  const drawn = html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" width="512" height="512"><title>Headwater</title>
<rect width="512" height="512" rx="${radius}" fill="#1b1a17"/>
<g transform="translate(${shift} ${shift}) scale(${scale})"><path d="M256 72c34 48 54 76 54 108a54 54 0 0 1 -108 0c0 -32 20 -60 54 -108z" fill="#8ecbe0"/>
<g fill="none" stroke="#fdfbf6" stroke-width="30" stroke-linecap="round"><path d="${wave(300)}"/><path d="${wave(366)}"/><path d="${wave(432)}"/></g></g></svg>
`
  return markupOf(drawn)
}
