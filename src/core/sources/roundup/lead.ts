import { textOf } from '../../extractors/text.ts'
import { isElement, type PageElement, type PageNode } from '../../extractors/tree.ts'
import { rawTextOf } from '../../extractors/walk.ts'
import { webAddress } from '../links.ts'
import { oneLine, plainText } from '../plain-text.ts'
import type { Block } from './blocks.ts'

/** A block that begins with a link: where it leads, its words, and what is said after it. */
export type Lead = { readonly url: string; readonly title: string; readonly rest: string }

/** The text of a block on one line. */
export function lineOf(nodes: readonly PageNode[]): string {
  return oneLine(textOf({ name: 'div', attributes: {}, children: nodes }))
}

/**
 * The link a block is about: the one it begins with, or a mark at its end that stands for one (`A title ↗`). Before a first link
 * there is nothing but a number, a mark or a few words with a colon, after it an end, a mark or an author: `<a>Title</a> – a
 * summary` has one; `<a>The lamp</a> is out` is a sentence and has none, for its link is no title. Of a heading the link must
 * be the greater part. Undefined when a block is about no link.
 */
export function leadOf({ nodes, level }: Block, base: string): Lead | undefined {
  const parts = partsOf(nodes)
  const url = webAddress(parts?.link.attributes.href, base)
  if (parts === undefined || url === undefined) return undefined
  const { before, link, after } = parts
  const title = plainText(textOf(link) || rawTextOf(link), 'text')
  const [said, rest] = [oneLine(before), oneLine(after)]
  if (isMark(title)) return said !== '' && rest.length <= restChars ? { url, title: said.replace(/[\s:–—-]+$/, ''), rest: '' } : undefined
  if (title === '' || !isOpening(said)) return undefined
  if (level !== undefined) return rest.length <= title.length / 2 ? { url, title, rest: '' } : undefined
  return isClosed(after, title) ? { url, title, rest: rest.replace(/^[\s\p{P}|]+(?=[\p{L}\p{N}"“„«「([])/u, '') } : undefined
}

const restChars = 12

/** An arrow, or a word that only says that there is a link. */
function isMark(title: string): boolean {
  return (
    title !== '' &&
    (!/[\p{L}\p{N}]/u.test(title) || /^[\p{P}\s]*(?:link|source|via|quelle|lien|fuente|原文|链接|来源|リンク)[\p{P}\s]*$/iu.test(title))
  )
}

type Parts = { readonly before: string; readonly link: PageElement; readonly after: string }

/** What stands before, in and after the first link with words of a block. */
function partsOf(nodes: readonly PageNode[]): Parts | undefined {
  let [before, after] = ['', '']
  let link: PageElement | undefined
  const see = (node: PageNode): void => {
    if (link !== undefined) after += isElement(node) ? (node.name === 'br' ? '\n' : textOf(node)) : node
    else if (!isElement(node)) before += node
    else if (node.name === 'a' && rawTextOf(node).trim() !== '' && node.attributes.href !== undefined) link = node
    else for (const child of node.children) see(child)
  }
  for (const node of nodes) see(node)
  return link === undefined ? undefined : { before, link, after }
}

const beforeChars = 40

/** Numbers, bullets and marks, a word in brackets, or a name with a colon. */
function isOpening(text: string): boolean {
  if (text.length > beforeChars) return false
  return /^[\p{P}\p{S}\p{N}\p{M}\s]*$/u.test(text) || /^[^.!?]{1,40}[:：|–—\])】]$/u.test(text)
}

/** The sentence ends with the link, by its own mark or by what follows. */
function isClosed(after: string, title: string): boolean {
  if (/^\s*$/.test(after) || /^[ \t\u00a0]*\n/.test(after) || /[.!?。！？:：]["”’»」]?$/u.test(title)) return true
  return /^\s*(?:[.:;|/*•·–—―、。，：（([【-]|,\s|(?:by|via|from|von|bei|par|de|di|da|por|door|av|af)\s)/iu.test(after)
}
