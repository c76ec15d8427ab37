import { sentencesOf } from '../../languages/sentences.ts'
import type { Item } from '../../model/item.ts'
import { canonicalAddress } from '../../text/address.ts'
import { type FeedText, feedTextOf } from '../normalize/feed-text.ts'
import { type ChangedSentence, changedSentences } from './changed-sentences.ts'

export type ChangedPart = 'title' | 'text' | 'links' | 'link' | 'date' | 'author' | 'tags' | 'facts'

/** What of an item is another now. */
export type Changes = {
  readonly parts: readonly ChangedPart[]
  /** What changed in title and text, sentence by sentence. */
  readonly sentences: readonly ChangedSentence[]
}

/**
 * Compares two revisions of an item: which parts are others, and which sentences a reader would find changed. Markup, spaces
 * and what addresses carry along (sessions, counting) are no part. Undefined when nothing that is said changed. Texts are compared up
 * to 32,768 characters; when a longer one differs, its text counts as changed.
 */
export function changedParts(before: Item, after: Item): Changes | undefined {
  const [old, now] = [feedTextOf(before, comparedChars), feedTextOf(after, comparedChars)]
  const inText = textChanges({ before, after, old, now })
  const isTitle = folded(before.title) !== folded(after.title)
  const isUnseen = [before, after].some((item) => (item.html ?? '').length > comparedChars) && before.html !== after.html
  const differs: Readonly<Record<ChangedPart, boolean>> = {
    title: isTitle,
    text: inText.length > 0 || isUnseen,
    links: linksOf(old) !== linksOf(now),
    link: addressOf(before.url) !== addressOf(after.url),
    date: before.dateOrigin === 'published' && after.dateOrigin === 'published' && before.publishedAt !== after.publishedAt,
    author: before.author !== after.author,
    tags: before.tags.toSorted().join('\n') !== after.tags.toSorted().join('\n'),
    facts: JSON.stringify(before.facts) !== JSON.stringify(after.facts),
  }
  const parts = partNames.filter((part) => differs[part])
  const inTitle = isTitle ? [{ before: before.title, after: after.title }] : []
  return parts.length === 0 ? undefined : { parts, sentences: [...inTitle, ...inText] }
}

const partNames: readonly ChangedPart[] = ['title', 'text', 'links', 'link', 'date', 'author', 'tags', 'facts']
const comparedChars = 32_768

type Compared = { readonly before: Item; readonly after: Item; readonly old: FeedText; readonly now: FeedText }

function textChanges({ before, after, old, now }: Compared): readonly ChangedSentence[] {
  if (folded(old.text) === folded(now.text)) return []
  const sentences = (item: Item, text: string): readonly string[] =>
    sentencesOf(text, item.language ?? 'und').map((sentence) => folded(sentence.text))
  return changedSentences(sentences(before, old.text), sentences(after, now.text))
}

function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

function linksOf({ links }: FeedText): string {
  return [...new Set(links.map(addressOf))].toSorted().join('\n')
}

/** The address without its parameters’ values: whether a value is a page’s number or a visitor’s cannot be told from it. */
function addressOf(url: string): string {
  const canonical = canonicalAddress(url)
  return canonical === undefined ? url : canonical.replace(/=[^&#]*/g, '=')
}
