import type { Claim, Edition, PassageCitation } from '../model/edition.ts'
import type { Since, StorySince } from '../since/since-of.ts'
import { countWords } from '../text/count-words.ts'
import { markdownText } from './markdown-text.ts'
import { webAddress } from './markup.ts'
import { plainText } from './plain.ts'
import { orderedCitations } from './telling.ts'
import { wrap } from './width.ts'
import { passageWords } from './wording.ts'

export const sinceFormats = ['text', 'md', 'json'] as const
export type SinceFormat = (typeof sinceFormats)[number]

/** What is new since `named` in one of the forms a terminal or a program takes. `rendered({ … }, 'the edition of 27 May', 'text')` */
export function renderedSince(since: Since, named: string, format: SinceFormat): string {
  if (format === 'json') return `${JSON.stringify(shownSince(since, named), undefined, 2)}\n`
  const write = format === 'md' ? markdownForm : textForm
  const parts = sinceParts(since).flatMap(({ title, stories }) => [
    write.heading(title),
    ...stories.flatMap((story) => storyLines(story, write)),
  ])
  return `${[...write.title(sinceTitle(since, named)), ...parts].join('\n')}\n`
}

/** `New since the edition of 27 May: 3 editions, 41 new stories, 5 moved on, 12 closed` */
function sinceTitle(since: Since, named: string): string {
  return since.editions.length === 0 ? `Nothing new since ${named}` : `New since ${named}: ${sinceCounts(since)}`
}

/** `3 editions, 41 new stories, 5 moved on, 12 closed` */
export function sinceCounts({ editions, fresh, developing, closed }: Since): string {
  const counted = [countWords(editions.length, 'edition', 'editions'), countWords(fresh.length, 'new story', 'new stories')]
  return [...counted, `${developing.length} moved on`, `${closed.length} closed`].join(', ')
}

/** What moved on first, for that is what a returning reader asks; parts without a story are left out. */
export function sinceParts({
  fresh,
  developing,
  closed,
}: Since): readonly { readonly title: string; readonly stories: readonly StorySince[] }[] {
  return [
    { title: 'Moved on', stories: developing },
    { title: 'New', stories: fresh },
    { title: 'Closed: no report for a week', stories: closed },
  ].filter(({ stories }) => stories.length > 0)
}

/** The sentences of a story that say what is new: what changed, else its first sentence, else the headline alone. */
export function claimsSince({ brief, changes }: StorySince): readonly Claim[] {
  if (changes.length > 0) return changes
  return [brief.claims[0] ?? brief.headline]
}

function shownSince(since: Since, named: string): object {
  const shown = ({ brief, edition, changes }: StorySince): object => ({
    storyId: brief.storyId,
    headline: brief.headline,
    section: brief.section,
    toldOn: edition.date,
    changes,
    ...(brief.primary === undefined ? {} : { primary: brief.primary }),
  })
  return {
    format: 'headwater-since/1',
    since: named,
    editions: since.editions.map(({ id, date, number }) => ({ id, date, number })),
    new: since.fresh.map(shown),
    developing: since.developing.map(shown),
    closed: since.closed.map(shown),
  }
}

type Form = {
  readonly title: (words: string) => readonly string[]
  readonly heading: (words: string) => string
  readonly item: (words: string) => readonly string[]
  readonly detail: (words: string) => readonly string[]
  readonly address: (url: string) => string
  readonly quote: (words: string) => readonly string[]
}

const columns = 80

const textForm: Form = {
  title: (words) => wrap(plainText(words), columns),
  heading: (words) => `\n${words.toUpperCase()}`,
  item: (words) => ['', ...hanging('• ', words)],
  detail: (words) => hanging('  ', words),
  address: (url) => `    ${url}`,
  quote: (words) => hanging('    ', words),
}

const markdownForm: Form = {
  title: (words) => [`# ${markdownText(words)}`],
  heading: (words) => `\n## ${words}\n`,
  item: (words) => [`- **${markdownText(words)}**`],
  detail: (words) => [`  ${markdownText(words)}`],
  address: (url) => `    <${url}>`,
  quote: (words) => [`  - ${markdownText(words)}`],
}

function storyLines(story: StorySince, form: Form): readonly string[] {
  const { brief, edition } = story
  return [
    ...form.item(`${brief.headline.text} (${edition.date})`),
    ...claimsSince(story).flatMap((claim) => [
      ...(claim.text === brief.headline.text ? [] : form.detail(claim.text)),
      ...passageLines(claim, edition, form),
    ]),
  ]
}

function passageLines(claim: Claim, edition: Edition, form: Form): readonly string[] {
  const isOther = (citation: PassageCitation): boolean => citation.quote !== claim.text
  return orderedCitations(claim).flatMap((citation) => {
    if (citation.kind === 'count') return []
    const url = webAddress(citation.url)
    const from = passageWords(citation, edition)
    return [...form.quote(isOther(citation) ? `“${citation.quote}” (${from})` : from), ...(url === undefined ? [] : [form.address(url)])]
  })
}

function hanging(mark: string, words: string): readonly string[] {
  const lines = wrap(plainText(words), columns - mark.length)
  return lines.map((line, index) => (index === 0 ? mark : ' '.repeat(mark.length)) + line)
}
