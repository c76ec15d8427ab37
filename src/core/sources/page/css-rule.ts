import { isElement, type PageElement } from '../../extractors/tree.ts'

/** A CSS rule as we read it: alternatives, each a row of steps from the outermost element to the one that is meant. */
export type CssRule = readonly (readonly Step[])[]

type Step = { readonly isChild: boolean; readonly tests: readonly Test[] }
type Test = (element: PageElement) => boolean

/**
 * Reads a CSS rule of the kind that names elements of a list: tags, `.class`, `#id`, `[name]`, `[name=value]` with `^=`, `$=`,
 * `*=` and `~=`, below (a space) and right below (`>`), alternatives parted by commas. Undefined for anything else, for
 * more than 500 characters, 20 alternatives or 20 steps.
 * `cssRuleOf('ul.news > li a[href^="/news/"]')` → one alternative of three steps
 */
export function cssRuleOf(text: string): CssRule | undefined {
  if (text.length > ruleChars) return undefined
  const alternatives = partedByCommas(text).map(stepsOf)
  const found = alternatives.filter((steps) => steps !== undefined)
  return found.length === alternatives.length && found.length <= partsMax ? found : undefined
}

const ruleChars = 500
const partsMax = 20

/** A comma between quotation marks parts nothing; one too many leaves an empty part, which is no rule. */
function partedByCommas(text: string): readonly string[] {
  const unquoted = text.replace(/"[^"]*"|'[^']*'/g, (quoted) => '"'.repeat(quoted.length))
  const commas = Array.from(unquoted.matchAll(/,/g), ({ index }) => index)
  return [...commas, text.length].map((end, at) => text.slice(at === 0 ? 0 : (commas[at - 1] ?? 0) + 1, end).trim())
}

const stepSigns = /(>)|(\*|[\w-]+|[.#][\w\u00a0-\uffff:/-]+|\[[^\]]{1,200}\])|(\s+)|(.)/gu

function stepsOf(text: string): readonly Step[] | undefined {
  const steps: { isChild: boolean; tests: Test[] }[] = []
  let [isChild, isOpen] = [false, false]
  for (const [, child, part, , other] of text.matchAll(stepSigns)) {
    const test = part === undefined ? undefined : testOf(part)
    const isMistaken =
      other !== undefined || (part !== undefined && test === undefined) || (child !== undefined && (isChild || steps.length === 0))
    if (isMistaken) return undefined
    if (test === undefined) isOpen = false
    if (child !== undefined) isChild = true
    if (test === undefined) continue
    if (!isOpen) steps.push({ isChild, tests: [] })
    steps.at(-1)?.tests.push(test)
    isOpen = true
    isChild = false
  }
  return steps.length === 0 || steps.length > partsMax || isChild ? undefined : steps
}

function testOf(part: string): Test | undefined {
  const rest = part.slice(1)
  if (part === '*') return () => true
  if (part.startsWith('.')) return ({ attributes }) => wordsOf(attributes.class).includes(rest)
  if (part.startsWith('#')) return ({ attributes }) => attributes.id === rest
  if (part.startsWith('[')) return attributeTest(part.slice(1, -1))
  const name = part.toLowerCase()
  return (element) => element.name === name
}

function attributeTest(text: string): Test | undefined {
  const found = /^\s*([\w:-]{1,100})\s*(?:([~^$*]?=)\s*("[^"]*"|'[^']*'|[^\s"']+)\s*)?$/.exec(text)
  if (found === null) return undefined
  const [, name = '', sign, quoted = ''] = found
  const value = quoted.replace(/^(["'])(.*)\1$/, '$2')
  const at = name.toLowerCase()
  const held: Readonly<Record<string, (own: string) => boolean>> = {
    '=': (own) => own === value,
    '~=': (own) => wordsOf(own).includes(value),
    '^=': (own) => value !== '' && own.startsWith(value),
    '$=': (own) => value !== '' && own.endsWith(value),
    '*=': (own) => value !== '' && own.includes(value),
  }
  return ({ attributes }) => {
    const own = attributes[at]
    return own !== undefined && (sign === undefined || held[sign]?.(own) === true)
  }
}

function wordsOf(text: string | undefined): readonly string[] {
  return (text ?? '').split(/\s+/)
}

/**
 * The elements below one that a rule names, in the order of the page, at most 2,000. Each element is looked at once, with
 * the steps that were reached above it.
 */
export function elementsAt(root: PageElement, rule: CssRule): readonly PageElement[] {
  const found: PageElement[] = []
  visit(
    root,
    rule.map((steps) => ({ steps, above: new Set(), parent: new Set() })),
    found,
  )
  return found
}

const foundMax = 2_000

/** Steps of one alternative that elements above have reached: `parent` by the one right above. */
type Reached = { readonly steps: readonly Step[]; readonly above: ReadonlySet<number>; readonly parent: ReadonlySet<number> }

function visit(element: PageElement, reached: readonly Reached[], found: PageElement[]): void {
  for (const child of element.children) {
    if (!isElement(child) || found.length >= foundMax) continue
    const below = reached.map(({ steps, above, parent }) => {
      const own = new Set(
        steps.flatMap((step, at) => (isReached(step, at, { above, parent }) && step.tests.every((test) => test(child)) ? [at] : [])),
      )
      return { steps, above: own.size === 0 ? above : new Set([...above, ...own]), parent: own }
    })
    if (below.some(({ steps, parent }) => parent.has(steps.length - 1))) found.push(child)
    visit(child, below, found)
  }
}

function isReached({ isChild }: Step, at: number, { above, parent }: Pick<Reached, 'above' | 'parent'>): boolean {
  return at === 0 || (isChild ? parent : above).has(at - 1)
}
