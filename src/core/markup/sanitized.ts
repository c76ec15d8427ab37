import type { Html } from '../channels/markup.ts'
import { seenOf } from '../extractors/characters.ts'
import { isElement, type PageElement, type PageNode, readTree } from '../extractors/tree.ts'
import { visibleOf } from '../extractors/visibility.ts'
import { firstOf } from '../extractors/walk.ts'
import { limits } from '../limits.ts'
import { ok, type Result } from '../model/failure.ts'
import { boundaryNames, containerKinds, droppedNames, inlineNames, leafNames } from './allowed.ts'
import { attributesOf } from './attributes.ts'
import { createWriter, type Writer } from './writer.ts'

/**
 * A stranger’s markup as markup that is safe to put into our page: elements of a closed list with next to no attributes, links
 * absolute and only http, https or mail; images and everything that would load, run or be filled in are left out, of images
 * and formulas their words stay. What a person would not see in the original is not shown either. The answer is written anew
 * from a tree and by the escaping template, never cut out of what came; it is well formed, its elements stand where they may,
 * and sanitising it again changes nothing. Takes linear time; fails with `read/too-deep` as `readTree` does.
 * `sanitized('<b onclick=x()>Hi <img src=p.gif alt=you>', 'https://lindow.example/')` → `<p><b>Hi [Image: you]</b></p>`
 */
export function sanitized(markup: string, base: string): Result<Html> {
  const tree = readTree(markup.slice(0, limits.textChars), base)
  if (!tree.ok) return tree
  const writer = createWriter(limits.textChars)
  const { root } = visibleOf(tree.value)
  for (const child of root.children) write(child, { writer, base, hasCaption: false })
  return ok(writer.end())
}

type Place = {
  readonly writer: Writer
  readonly base: string
  /** A figure that tells in its caption what is on the image. */
  readonly hasCaption: boolean
}

function write(node: PageNode, place: Place): void {
  if (place.writer.isFull()) return
  if (!isElement(node)) place.writer.text(cleanText(node))
  else if (wordlessNames.has(node.name)) writeWordless(node, place)
  else if (!droppedNames.has(node.name)) writeElement(node, place)
}

/** Elements whose words, if any, stand in an attribute. */
const wordlessNames = new Set(['img', 'math', 'br', 'hr'])

function writeWordless(element: PageElement, { writer, hasCaption }: Place): void {
  if (element.name === 'br') writer.lineBreak()
  else if (element.name === 'hr') writer.rule()
  else if (element.name === 'math') writer.text(cleanText(element.attributes.alttext ?? ''))
  else if (!hasCaption) writer.text(imageWords(element))
}

function writeElement(element: PageElement, place: Place): void {
  const { name } = element
  const { writer } = place
  const attributes = attributesOf(element, place.base)
  const inline = name === 'a' && attributes.length === 0 ? undefined : inlineNames.get(name)
  const isBlock = leafNames.has(name) || containerKinds.has(name)
  if (boundaryNames.has(name) || isLayout(element)) writer.boundary(inside(element, place))
  else if (inline !== undefined) writer.inline({ name: inline, attributes }, inside(element, place))
  else if (isBlock) writer.block({ name: leafNames.get(name) ?? name, attributes }, inside(element, place))
  else inside(element, place)()
}

/** A table that holds tables lays out a letter; what it lays out reads better as it comes. */
function isLayout(element: PageElement): boolean {
  return element.name === 'table' && firstOf(element, ({ name }) => name === 'table') !== undefined
}

function inside(element: PageElement, place: Place): () => void {
  const hasCaption = place.hasCaption || (element.name === 'figure' && firstOf(element, ({ name }) => name === 'figcaption') !== undefined)
  return () => {
    for (const child of element.children) write(child, { ...place, hasCaption: hasCaption && element.name !== 'figcaption' })
  }
}

const unwritten = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g

/** Without what no page can hold or show, so that what is written is read again just so; a joiner at the start joins nothing. */
function cleanText(text: string): string {
  return seenOf(text.toWellFormed().replace(unwritten, '')).text.replace(/^[\u200c\u200d]+/, '')
}

const imageWordsMax = 300

/** The words of an image; a picture that stands for a sign (an emoji) is the sign. */
function imageWords(image: PageElement): string {
  const words = cleanText(image.attributes.alt ?? '')
    .replace(/\s+/g, ' ')
    .slice(0, imageWordsMax)
    .toWellFormed()
    .trim()
  if (words === '') return ''
  return /[\p{L}\p{N}]/u.test(words) ? `[Image: ${words}]` : words
}
