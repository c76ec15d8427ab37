import { textOf } from '../../extractors/text.ts'
import type { PageElement } from '../../extractors/tree.ts'
import { failed, ok, type Result } from '../../model/failure.ts'
import { present } from '../../model/present.ts'
import type { SourceOptions } from '../../model/source.ts'
import { type CssRule, cssRuleOf, elementsAt } from './css-rule.ts'
import type { PageEntry } from './page-entry.ts'
import { addressOf, dateIn, lineIn, mainLink, type PagePlace, saidDate, summaryIn, titleIn } from './row.ts'

const ruleNames = ['items', 'link', 'title', 'date', 'summary'] as const
type RuleName = (typeof ruleNames)[number]
type Rules = Readonly<Partial<Record<RuleName, CssRule>>>

/**
 * The entries of a page by the CSS rules of its source; undefined when it has none. `items` names what is an entry, the
 * others are looked for in it; with `link` alone each link is an entry. An entry without a link is known by its id. Fails with
 * `read/no-items` for a rule that cannot be read, and when no element or no link in them is found.
 */
export function entriesByRules(root: PageElement, options: SourceOptions, place: PagePlace): Result<readonly PageEntry[]> | undefined {
  const written = ruleNames.filter((name) => options[name] !== undefined)
  if (written.length === 0) return undefined
  const rules: Rules = Object.fromEntries(written.map((name) => [name, cssRuleOf(options[name] ?? '')]))
  const unread = written.find((name) => rules[name] === undefined)
  if (unread !== undefined)
    return failed('read/no-items', place.url, `The option ${unread} is no CSS rule that can be read: “${options[unread]}”.`)
  const rule = rules.items ?? rules.link
  if (rule === undefined) return failed('read/no-items', place.url, 'The option items is missing: it says which elements are the entries.')
  const rows = elementsAt(root, rule)
  const name = rules.items === undefined ? 'link' : 'items'
  if (rows.length === 0) return failed('read/no-items', place.url, `No element of the page fits the option ${name}: “${options[name]}”.`)
  const entries = rows.map((row) => entryOf(row, rules, place)).filter((entry) => entry !== undefined)
  if (entries.length > 0) return ok(entries)
  return failed('read/no-items', place.url, `${rows.length} elements fit the option ${name}, and none of them holds a link to a report.`)
}

function entryOf(row: PageElement, rules: Rules, place: PagePlace): PageEntry | undefined {
  const link = rules.link === undefined ? mainLink(row, place) : within(row, rules.link)
  const url = addressOf(link, place) ?? ownPlace(row, place)
  if (url === undefined) return undefined
  const title = rules.title === undefined ? titleIn(row, link) : lineIn(within(row, rules.title))
  const date = rules.date === undefined ? undefined : within(row, rules.date)
  const summary = rules.summary === undefined ? undefined : within(row, rules.summary)
  return present({
    url,
    title,
    publishedAt: rules.date === undefined ? dateIn(row) : date && saidDate(date),
    summary: rules.summary === undefined ? summaryIn(row, title) : summary && textOf(summary),
  })
}

/** The first element that a rule names, the entry itself among them. */
function within(row: PageElement, rule: CssRule): PageElement | undefined {
  return elementsAt({ name: '#row', attributes: {}, children: [row] }, rule)[0]
}

function ownPlace({ attributes }: PageElement, { url }: PagePlace): string | undefined {
  const id = attributes.id?.trim() ?? ''
  return id === '' ? undefined : `${url.split('#', 1)[0]}#${encodeURIComponent(id.toWellFormed())}`
}
