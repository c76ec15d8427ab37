import type { Answer } from '../../../ask/answer-of.ts'
import { citedPassages } from '../../../model/cited-passages.ts'
import type { Claim, PassageCitation } from '../../../model/edition.ts'
import { dayOf, longDate } from '../../../model/instant.ts'
import { reasons } from '../../../model/reason.ts'
import { type Html, html, joined, outbound } from '../../markup.ts'
import { plainText } from '../../plain.ts'
import { languageName, weakWords } from '../../wording.ts'
import { firstHandMark, langOf } from '../claims.ts'
import { frame } from '../frame.ts'
import { inward, type PageContext } from '../page-context.ts'

export type AskPage = {
  /** As it was typed; empty where nothing was asked. */
  readonly question: string
  readonly answer?: Answer
  readonly problem?: { readonly field: string; readonly why: string; readonly todo: string }
  readonly zone: string
  readonly charsMax: number
  readonly isSample: boolean
}

/** One box for a question, and what the archive says: each sentence with the passages that bear it right under it. */
export function askPage({ question, answer, problem, zone, charsMax, isSample }: AskPage, context: PageContext): string {
  const main = html`<div class="reading"><h1>Ask</h1>
${problem && html`<p role="alert"><strong>The field ${problem.field} cannot be used.</strong> ${problem.why} ${problem.todo}</p>`}
<form action="${context.href({ at: 'ask' })}" method="get"><label for="q">A question to the archive, in full words</label>
<input id="q" name="q" type="text" value="${question}" maxlength="${charsMax}" autocomplete="off" required><button type="submit">Ask</button></form>
${answer === undefined ? html`<p class="note">The answer is made of sentences that reports in the archive hold, each with its source. Nothing is concluded; where no report says it, the answer says so.</p>` : answerHtml(answer, { question, zone }, context)}</div>`
  const title = question === '' ? 'Ask' : `Ask: ${question}`
  return frame({ title, language: 'en', isSample, main, here: { at: 'ask' } }, context)
}

type Asked = { readonly question: string; readonly zone: string }

function answerHtml(answer: Answer, { question, zone }: Asked, context: PageContext): Html {
  const search = inward({ at: 'search', q: question }, 'search for its words', context)
  if (answer.claims.length > 0) {
    return html`<section aria-labelledby="answer"><h2 id="answer">What the archive says</h2>
<ol class="answer">${answer.claims.map((claim) => html`<li>${claimHtml(claim, zone)}</li>\n`)}</ol>
${answer.model && html`<p class="note">${modelWords(answer.model)}</p>`}
<p class="note">More of it: ${search}.</p></section>`
  }
  const nearest = answer.nearest.map(
    ({ title, url, outletName }) => html`<li>${outbound(url, title)} <span class="note">${outletName}</span></li>`,
  )
  return html`<section aria-labelledby="answer"><h2 id="answer">The archive does not say</h2>
<p>No report holds a sentence that answers it. Ask in other words, or ${search}.</p>
${nearest.length > 0 && html`<h3>Nearest reports</h3><ul>${nearest}</ul>`}</section>`
}

function claimHtml(claim: Claim, zone: string): Html {
  const { text, language, isWeak, wording } = claim
  const notes = [
    ...(language === 'en' || language === 'und' ? [] : [`in ${languageName(language)}`]),
    ...weakWords(isWeak),
    ...(wording === 'model' ? ['worded by a model'] : []),
  ]
  const sources = citedPassages([claim]).map((citation) => sourceHtml(citation, { text, zone }))
  return html`<p${langOf(language, { language: 'en' })}>${text}</p>${sources}${
    notes.length > 0 &&
    html`<p class="from">${joined(
      notes.map((words) => html`${words}`),
      html` · `,
    )}</p>`
  }`
}

/** Where the sentence is from; the passage itself where its words are others. */
function sourceHtml(citation: PassageCitation, { text, zone }: { readonly text: string; readonly zone: string }): Html {
  const { outletName, publishedAt, isPrimary, url, title, quote, language } = citation
  const date = longDate(dayOf(publishedAt, zone)).replace(/^\w+, /, '')
  const passage = quote !== text && html`<blockquote><q${langOf(language, { language: 'en' })}>${quote}</q></blockquote>`
  return html`<p class="from">${isPrimary && firstHandMark}${plainText(outletName)}, ${date}: ${outbound(url, title)}</p>${passage}`
}

function modelWords({ model, because }: NonNullable<Answer['model']>): string {
  return because === 'model-worded'
    ? `Worded by ${model}; each sentence was checked against the passages under it.`
    : `In its sources’ own words and not in those of ${model}: ${reasons[because]}.`
}
