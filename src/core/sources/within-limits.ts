import { limits } from '../limits.ts'
import { ok } from '../model/failure.ts'
import type { ItemFacts } from '../model/item-facts.ts'
import { present } from '../model/present.ts'
import type { FeedHead, ReadItem, ReadOutput } from '../stages/read/read.ts'
import { cutMarkup } from './feed/content.ts'
import { cutDamage, hasLongText } from './newest-items.ts'
import { cutText, oneLine, withoutControls } from './plain-text.ts'
import type { SourceKind } from './source-kind.ts'

/**
 * The same kind, whose output keeps the limits whatever it was made from: texts and lists are cut, what is too long for an
 * id or an address is left out, no line holds a control character or turns the direction of writing. Kinds join fields of
 * strangers into addresses, titles and facts; so it is held here once for all of them.
 * `withinLimits(feed).read(input)` → as `feed.read(input)`, with no title longer than `limits.titleChars`
 */
export function withinLimits(kind: SourceKind): SourceKind {
  return {
    ...kind,
    read(input) {
      const result = kind.read(input)
      return result.ok ? ok(outputWithin(result.value)) : result
    },
  }
}

function outputWithin(output: ReadOutput): ReadOutput {
  const { head, items, damage } = output
  const isTold = !items.some(hasLongText) || damage.includes(cutDamage)
  return {
    ...output,
    head: headWithin(head),
    items: items.slice(0, limits.itemsPerFetch).map(itemWithin),
    damage: isTold ? damage : [...damage, cutDamage],
  }
}

function headWithin(head: FeedHead): FeedHead {
  return present({
    ...head,
    title: lineWithin(head.title),
    link: addressWithin(head.link),
    id: idWithin(head.id),
    language: lineWithin(head.language),
    hub: addressWithin(head.hub),
    self: addressWithin(head.self),
  })
}

function itemWithin(item: ReadItem): ReadItem {
  return present({
    ...item,
    guid: idWithin(item.guid),
    url: addressWithin(item.url),
    title: lineWithin(item.title),
    html: markupWithin(item.html),
    summary: markupWithin(item.summary),
    author: lineWithin(item.author),
    authorAsWritten: lineWithin(item.authorAsWritten),
    language: lineWithin(item.language),
    tags: item.tags.slice(0, limits.tagsPerItem).flatMap((tag) => lineWithin(tag) ?? []),
    discussionUrl: addressWithin(item.discussionUrl),
    enclosures: item.enclosures.slice(0, limits.enclosuresPerItem).filter(({ url }) => addressWithin(url) !== undefined),
    image: addressWithin(item.image),
    inReplyTo: idWithin(item.inReplyTo),
    facts: factsWithin(item.facts),
  })
}

const notOfALine = /[\0-\x1f\x7f\u202a-\u202e\u2066-\u2069]/

function lineWithin(line: string | undefined): string | undefined {
  if (line === undefined || (line.length <= limits.titleChars && !notOfALine.test(line))) return line
  const plain = cutText(oneLine(line.slice(0, limits.linkChars)), limits.titleChars)
  return plain === '' ? undefined : plain
}

/** What is longer than an address is no id that anybody keeps: the item is known by its link, else by its text. */
function idWithin(id: string | undefined): string | undefined {
  if (id === undefined || id.length > limits.linkChars) return undefined
  const clean = withoutControls(id).trim()
  return clean === '' ? undefined : clean
}

function addressWithin(url: string | undefined): string | undefined {
  return url !== undefined && url.length <= limits.linkChars && /^https?:\/\//.test(url) ? url : undefined
}

function markupWithin(markup: string | undefined): string | undefined {
  return markup === undefined ? undefined : cutMarkup(markup)
}

/** Facts of more than a text may have are left out: cut at any place they would say something else. */
function factsWithin(facts: ItemFacts | undefined): ItemFacts | undefined {
  if (facts === undefined) return undefined
  const plain = plainWithin(facts)
  return JSON.stringify(plain).length > limits.textChars ? undefined : plain
}

function plainWithin<Value>(value: Value): Value {
  if (typeof value === 'string') return (notOfALine.test(value) ? oneLine(value) : value) as Value
  if (Array.isArray(value)) return value.map(plainWithin) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, plainWithin(field)])) as Value
}
