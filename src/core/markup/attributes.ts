import type { PageElement } from '../extractors/tree.ts'
import { linkTarget } from './link-target.ts'

/** The attributes of an element that are written, by name, in the order they are written. */
export type Attributes = readonly (readonly [name: string, value: string])[]

/**
 * The attributes of an element that may be kept, each read for what it may say and written anew: where a link leads, how many
 * columns a cell spans, where a list begins to count, language and direction of a block. Nothing else is kept.
 * `attributesOf({ name: 'td', attributes: { colspan: '2', onclick: 'x()' }, children: [] }, base)` → `[['colspan', '2']]`
 */
export function attributesOf({ name, attributes }: PageElement, base: string): Attributes {
  const kept: [string, string][] = []
  const target = name === 'a' ? linkTarget(attributes.href ?? '', base) : undefined
  if (target !== undefined) kept.push(['href', target], ['rel', 'noopener noreferrer nofollow'])
  if (name === 'td' || name === 'th') {
    for (const span of ['colspan', 'rowspan']) {
      const count = attributes[span] ?? ''
      if (/^[1-9]\d?$/.test(count)) kept.push([span, count])
    }
  }
  if (name === 'ol' && /^-?\d{1,6}$/.test(attributes.start ?? '')) kept.push(['start', attributes.start ?? ''])
  if (talkNames.has(name)) {
    if (/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(attributes.lang ?? '')) kept.push(['lang', attributes.lang ?? ''])
    if (/^(?:ltr|rtl|auto)$/.test(attributes.dir ?? '')) kept.push(['dir', attributes.dir ?? ''])
  }
  return kept
}

/** Blocks that readers and screen readers need the language and the direction of. */
const talkNames = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'li', 'dd', 'dt', 'td', 'th', 'figcaption', 'q', 'cite'])
