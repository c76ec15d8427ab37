import type { PageElement } from './tree.ts'

/**
 * Whether an element fits a selector of the small kind our tables use: `tag`, `.class`, `#id`, `[name=value]`,
 * `[name^=start]`, joined without spaces, alternatives parted by commas.
 * `fits({ name: 'div', attributes: { class: 'post first' }, children: [] }, 'div.post, .entry')` → true
 */
export function fits(element: PageElement, selector: string): boolean {
  return partsOf(selector).some((parts) => parts.every((part) => fitsPart(element, part)))
}

/** A table is read once: selectors are ours and few. */
const read = new Map<string, readonly (readonly string[])[]>()

function partsOf(selector: string): readonly (readonly string[])[] {
  const known = read.get(selector)
  if (known !== undefined) return known
  const parts = selector.split(',').map((one) => one.trim().match(/\[[^\]]+\]|[.#]?[\w-]+/g) ?? [])
  read.set(selector, parts)
  return parts
}

function fitsPart(element: PageElement, part: string): boolean {
  if (part.startsWith('.')) {
    const name = part.slice(1)
    const given = element.attributes.class
    return given?.includes(name) === true && given.split(/\s+/).includes(name)
  }
  if (part.startsWith('#')) return element.attributes.id === part.slice(1)
  if (!part.startsWith('[')) return element.name === part
  const [name = '', value = ''] = part.slice(1, -1).split('=', 2)
  if (name.endsWith('^')) return element.attributes[name.slice(0, -1)]?.startsWith(value) ?? false
  return element.attributes[name] === value
}
