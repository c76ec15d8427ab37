import { type Html, html } from '../markup.ts'

/** Which way a language is written. `directionOf('ar')` → `rtl`; a language with a script says it: `az-Arab`. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [primary = '', ...more] = language.toLowerCase().split('-')
  if (more.includes('latn')) return 'ltr'
  return rightToLeft.has(primary) || more.some((part) => rightToLeftScripts.has(part)) ? 'rtl' : 'ltr'
}

/**
 * A name inside a line of ours. One in a script that is written from the right is set apart, so that it does not pull the digits and
 * commas behind it to its other side (W3C, “Inline markup and bidirectional text in HTML”).
 */
export function isolated(name: string): Html {
  return hasRightToLeft(name) ? html`<bdi>${name}</bdi>` : html`${name}`
}

/** Whether a text holds letters that are written from the right: Hebrew, Arabic, Syriac, Thaana, N’Ko and their kin. */
function hasRightToLeft(text: string): boolean {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text)
}

const rightToLeft: ReadonlySet<string> = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'nqo', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'])
const rightToLeftScripts: ReadonlySet<string> = new Set(['adlm', 'arab', 'hebr', 'nkoo', 'syrc', 'thaa'])
