import { isElement, type PageElement } from './tree.ts'
import type { HiddenText } from './visibility.ts'
import { elementsOf } from './walk.ts'

/**
 * What stands in attributes, descriptions, JSON and style sheets: read by machines only, never text, but an order may stand
 * there. Added to `hidden`, each with its place.
 */
export function noteAttributes(root: PageElement, hidden: HiddenText[]): void {
  elementsOf(root, (element) => {
    for (const [name, value] of Object.entries(element.attributes)) {
      const kind: HiddenText['kind'] | undefined = toldAttributes.get(name) ?? (name.startsWith('data-') ? 'label' : undefined)
      if (kind !== undefined)
        note(hidden, { text: value.replace(/<[^<>]{0,500}>/g, ' '), how: `${name.startsWith('data-') ? 'data' : name} attribute`, kind })
    }
    const meta = element.name === 'meta' ? (element.attributes.name ?? element.attributes.property ?? '').toLowerCase() : ''
    if (toldMetas.has(meta)) note(hidden, { text: element.attributes.content ?? '', how: 'description', kind: 'described' })
    if (element.name === 'input' && element.attributes.type === 'hidden') {
      note(hidden, { text: element.attributes.value ?? '', how: 'hidden input', kind: 'hidden' })
    }
    if (element.name === 'script' && /json/i.test(element.attributes.type ?? '')) noteStrings(element, hidden)
    if (element.name === 'style') noteContents(element, hidden)
    return false
  })
}

/** Adds a hidden text to a list, unless it is too short to say anything or the list is full. */
export function note(hidden: HiddenText[], found: HiddenText): void {
  const text = found.text.trim()
  if (text.length < noteCharsMin || hidden.length >= hiddenTextsMax || !severalWords.test(text)) return
  hidden.push({ ...found, text: text.slice(0, hiddenCharsMax) })
}

/**
 * The words of a comment: what was commented out of a page is markup and scripts, which say nothing to anybody.
 * `spokenOf('[if lt IE 9]><script>a()</script><![endif]')` → ` `
 */
export function spokenOf(comment: string): string {
  const pieces = comment.slice(0, hiddenCharsMax * 2).split(/<script\b/i)
  const kept = pieces.map((piece, index) =>
    index === 0
      ? piece
      : piece
          .split(/<\/script/i)
          .slice(1)
          .join(' '),
  )
  return kept
    .join(' ')
    .replace(/^\[if [^\]]{0,100}\]>?|<!?\[endif\]/gi, ' ')
    .replace(/<[^<>]{0,2000}>/g, ' ')
}

const hiddenTextsMax = 5_000
const hiddenCharsMax = 4_000
/** Short texts hold no order worth telling, and menus hold thousands of them. */
const noteCharsMin = 12
const severalWords = /\S\s+\S|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{6}/u

const toldAttributes: ReadonlyMap<string, HiddenText['kind']> = new Map([
  ['alt', 'described'],
  ['title', 'described'],
  ['aria-label', 'label'],
  ['aria-description', 'described'],
  ['placeholder', 'label'],
  ['srcdoc', 'described'],
])
const toldMetas = new Set(['description', 'og:description', 'twitter:description', 'keywords', 'abstract', 'summary'])

/** Text that a style sheet puts on the page is seen, but it is nobody’s article. */
function noteContents(style: PageElement, hidden: HiddenText[]): void {
  const css = style.children
    .filter((child) => !isElement(child))
    .join('')
    .slice(0, jsonCharsMax)
  for (const found of css.matchAll(/content\s*:\s*(?:"([^"\n]{12,2000})"|'([^'\n]{12,2000})')/g)) {
    note(hidden, { text: found[1] ?? found[2] ?? '', how: 'text of a style sheet', kind: 'described' })
  }
}

const jsonCharsMax = 200_000

function noteStrings(script: PageElement, hidden: HiddenText[]): void {
  const json = script.children.filter((child) => !isElement(child)).join('')
  for (const found of json.slice(0, jsonCharsMax).matchAll(/"(\w{1,40})"\s*:\s*"((?:[^"\\]|\\.){12,4000})"/g)) {
    const kind = /^(?:description|abstract)$/.test(found[1] ?? '') ? 'described' : 'label'
    note(hidden, { text: unescaped(found[2] ?? ''), how: 'JSON-LD', kind })
  }
}

function unescaped(text: string): string {
  try {
    return String(JSON.parse(`"${text}"`))
  } catch {
    return text
  }
}
