import type { Answer, AnswerModel } from '../ask/answer-of.ts'
import { citedPassages } from '../model/cited-passages.ts'
import type { Claim, PassageCitation } from '../model/edition.ts'
import { dayOf, longDate } from '../model/instant.ts'
import { reasons } from '../model/reason.ts'
import { markdownLink } from './markdown-link.ts'
import { markdownText } from './markdown-text.ts'
import { webAddress } from './markup.ts'
import { plainText } from './plain.ts'
import { languageName, weakWords } from './wording.ts'

export const answerFormats = ['text', 'md', 'json'] as const
export type AnswerFormat = (typeof answerFormats)[number]

/** An answer’s lines: what is indented belongs to the line before it. Texts of strangers are plain, addresses are of the web. */
export function answerLines(answer: Answer, zone: string): readonly string[] {
  if (answer.claims.length > 0) {
    return [...answer.claims.flatMap((claim) => claimLines(claim, zone)), ...(answer.model === undefined ? [] : [modelWords(answer.model)])]
  }
  const nearest = answer.nearest.flatMap(({ title, outletName, url }) => [
    `  ${plainText(title)} (${plainText(outletName)})`,
    ...linkLine(url),
  ])
  return ['The archive does not say.', ...(nearest.length === 0 ? [] : ['Nearest reports:', ...nearest])]
}

function claimLines({ text, language, citations, isWeak, wording }: Claim, zone: string): readonly string[] {
  const notes = [
    ...(language === 'en' || language === 'und' ? [] : [`in ${languageName(language)}`]),
    ...weakWords(isWeak),
    ...(wording === 'model' ? ['worded by a model'] : []),
  ]
  const note = notes.length === 0 ? '' : ` (${notes.join(', ')})`
  return [
    plainText(text),
    ...citedPassages([{ citations }]).flatMap((citation) => [
      `  — ${sourceWords(citation, zone)}${note}`,
      // Whose words they are not, shall be seen.
      ...(wording === 'model' && citation.quote !== text ? [`    “${plainText(citation.quote)}”`] : []),
      ...linkLine(citation.url),
    ]),
  ]
}

/** `Worded by qwen3:4b; each sentence was checked against the passages below it.` */
function modelWords({ model, because }: AnswerModel): string {
  const name = plainText(model)
  return because === 'model-worded'
    ? `Worded by ${name}; each sentence was checked against the passages under it.`
    : `In its sources’ own words and not in those of ${name}: ${reasons[because]}.`
}

/** `LWN, 2 June 2026, first-hand` */
function sourceWords({ outletName, publishedAt, isPrimary }: PassageCitation, zone: string): string {
  const date = longDate(dayOf(publishedAt, zone)).replace(/^\w+, /, '')
  return `${plainText(outletName)}, ${date}${isPrimary ? ', first-hand' : ''}`
}

function linkLine(url: string): readonly string[] {
  const address = webAddress(url)
  return address === undefined ? [] : [`    ${address}`]
}

/** An answer as Markdown: each sentence with its source as a link. */
export function answerMarkdown(answer: Answer, zone: string): string {
  const said = answer.claims.map(({ text, citations }) => {
    const sources = citedPassages([{ citations }]).map((citation) => markdownLink(citation.url, sourceWords(citation, zone)))
    return `${markdownText(text)} (${sources.join('; ')})`
  })
  const told = said.length === 0 || answer.model === undefined ? [] : [markdownText(modelWords(answer.model))]
  const nearest = answer.nearest.map(({ title, outletName, url }) => `- ${markdownLink(url, title)} (${markdownText(outletName)})`)
  const lines =
    said.length > 0
      ? [...said, ...told]
      : ['The archive does not say.', ...(nearest.length === 0 ? [] : ['Nearest reports:', nearest.join('\n')])]
  return `# ${markdownText(answer.question)}\n\n${lines.join('\n\n')}\n`
}
