import { type Declarations, declarationsOf, hidingOf } from './hiding.ts'
import type { PageElement } from './tree.ts'
import { elementsOf, rawTextOf } from './walk.ts'

/** Says how the page’s own style sheets hide an element, or undefined. */
export type StyleRules = (element: PageElement) => string | undefined

const styleCharsMax = 500_000
const rulesMax = 20_000
/** Rules that end in the same name: every element of that name is held against all of them. */
const alikeMax = 200

/**
 * Reads the rules of the page’s `<style>` elements that are about one element alone: `.note`, `#tail`, `p.aside.small`.
 * Rules with combinators, pseudo-classes or under `@media` are left out, for they hide only at times. Where several
 * rules fit, the one with more parts wins, then the later one, as in CSS.
 */
export function styleRulesOf(root: PageElement): StyleRules {
  const css = elementsOf(root, (element) => element.name === 'style')
    .map(rawTextOf)
    .join('\n')
    .slice(0, styleCharsMax)
  const rules = css === '' ? [] : rulesOf(css)
  const byName = new Map<string, Rule[]>()
  for (const rule of rules) {
    const alike = byName.get(rule.key)
    if (alike === undefined) byName.set(rule.key, [rule])
    else if (alike.length < alikeMax) alike.push(rule)
    else alike[alike.length - 1] = rule
  }
  if (byName.size === 0) return () => undefined
  // Elements alike in name, class and id are many.
  const told = new Map<string, string | undefined>()
  return (element) => {
    const { class: classes, id } = element.attributes
    const key = classes === undefined && id === undefined ? element.name : `${element.name}\n${id ?? ''}\n${classes ?? ''}`
    if (!told.has(key)) told.set(key, hidingIn(byName, element))
    return told.get(key)
  }
}

function hidingIn(byName: ReadonlyMap<string, readonly Rule[]>, element: PageElement): string | undefined {
  const names = partsOf(element)
  const fitting = [...names].flatMap((name) => byName.get(name) ?? []).filter((rule) => rule.parts.every((part) => names.has(part)))
  if (fitting.length === 0) return undefined
  const declarations = new Map<string, string>()
  for (const rule of fitting.toSorted((a, b) => a.weight - b.weight)) {
    for (const [property, value] of rule.declarations) declarations.set(property, value)
  }
  return hidingOf(declarations)
}

type Rule = { readonly key: string; readonly parts: readonly string[]; readonly weight: number; readonly declarations: Declarations }

/** Goes over the sheet brace by brace: only what stands at the top, outside every `@` block, is a rule of ours. */
function rulesOf(css: string): readonly Rule[] {
  const rules: Rule[] = []
  const bare = withoutComments(css)
  let depth = 0
  let start = 0
  let selector = ''
  for (const { index: at, 0: sign } of bare.matchAll(/[{}]/g)) {
    if (rules.length >= rulesMax) break
    if (sign === '{') {
      if (depth === 0) selector = bare.slice(start, at).trim()
      depth += 1
      if (depth === 1) start = at + 1
    } else {
      depth = Math.max(0, depth - 1)
      if (depth > 0) continue
      if (!selector.startsWith('@')) rules.push(...rulesOfBlock(selector, bare.slice(start, at), rules.length))
      start = at + 1
    }
  }
  return rules
}

function rulesOfBlock(selectors: string, block: string, place: number): readonly Rule[] {
  const single = selectors
    .split(',')
    .map((selector) => selector.trim())
    .filter((text) => text !== '' && /^[a-z\d]*(?:[.#][\w-]+)*$/i.test(text))
  // Most rules are about elements inside others: their declarations are not read.
  if (single.length === 0) return []
  const declarations = declarationsOf(block)
  if (declarations.size === 0) return []
  return single.flatMap((text) => {
    const parts = text.match(/[.#]?[\w-]+/g) ?? []
    const key = parts.at(-1)
    const lowered = parts.map((part) => (/^[.#]/.test(part) ? part : part.toLowerCase()))
    return key === undefined
      ? []
      : [{ key: lowered.at(-1) ?? key, parts: lowered, weight: weightOf(parts) * rulesMax + place, declarations }]
  })
}

function weightOf(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + (part.startsWith('#') ? 100 : part.startsWith('.') ? 10 : 1), 0)
}

function partsOf(element: PageElement): ReadonlySet<string> {
  const classes = (element.attributes.class ?? '').split(/\s+/).filter((name) => name !== '')
  const id = element.attributes.id
  return new Set([element.name, ...classes.map((name) => `.${name}`), ...(id === undefined ? [] : [`#${id}`])])
}

function withoutComments(css: string): string {
  let text = ''
  let at = 0
  while (at < css.length) {
    const start = css.indexOf('/*', at)
    if (start < 0) return text + css.slice(at)
    text += css.slice(at, start)
    const end = css.indexOf('*/', start + 2)
    if (end < 0) return text
    at = end + 2
  }
  return text
}
