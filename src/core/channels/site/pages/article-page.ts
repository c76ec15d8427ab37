import type { Article, Instruction } from '../../../model/article.ts'
import type { DateOrigin } from '../../../model/item.ts'
import type { Rights } from '../../../model/rights.ts'
import { limitWords, signalWords } from '../../../rights/rights-words.ts'
import { type Html, html, joined, outbound } from '../../markup.ts'
import { paragraphs } from '../../paragraphs.ts'
import { languageName, timeWords } from '../../wording.ts'
import { frame } from '../frame.ts'
import { inward, type PageContext } from '../page-context.ts'

/** What the desk holds of one article, for reading. */
export type HeldArticle = {
  readonly article: Article
  readonly outletName: string
  /** The item’s own markup, sanitised; without it the text stands in plain paragraphs. */
  readonly markup?: Html
  readonly zone: string
  readonly isSample: boolean
}

/**
 * The page of one article: headline, outlet, writer, date with its origin, language, how much of it we hold, the text, the way
 * to the source, and apart from it what was found to give orders to machines. Nothing on it comes from anywhere else.
 */
export function articlePage(held: HeldArticle, context: PageContext): string {
  const { article, isSample } = held
  const main = html`<article class="reading">
<h1${langOf(article)}>${article.title}</h1>
<p class="byline">${joined(factsOf(held), html` · `)}</p>
<p>${outbound(article.url, `Read it at ${held.outletName}`)}${discussion(article)}</p>
${textHtml(held)}
${article.rights && rightsHtml(article.rights)}
${ordersHtml(article.instructions)}
<p class="note">${inward({ at: 'why', id: article.id }, 'Every decision about this article', context)}</p>
</article>`
  return frame({ title: article.title, language: 'en', isSample, main }, context)
}

const dateWords: Readonly<Record<DateOrigin, string>> = { published: 'published', updated: 'updated', 'first-seen': 'first seen by us' }

function factsOf({ article, outletName, zone }: HeldArticle): readonly Html[] {
  const writer = article.byline === undefined ? [] : [html`by ${article.byline}`]
  const language = article.language === 'und' ? [] : [html`in ${languageName(article.language)}`]
  return [html`${outletName}`, ...writer, html`${dateWords[article.dateOrigin]} ${timeWords(article.publishedAt, zone)}`, ...language]
}

function discussion({ discussionUrl }: Article): Html | undefined {
  return discussionUrl === undefined ? undefined : html` · ${outbound(discussionUrl, 'Discussion')}`
}

function textHtml(held: HeldArticle): Html {
  const { article } = held
  if (article.rights?.mayArchive === false) return html`<p class="note">Its publisher does not want the text kept and shown elsewhere.</p>`
  if (article.form === 'headline') return html`<p class="note">We hold the headline and nothing else.</p>`
  const form = article.form === 'full' ? 'The text of the page.' : 'The text of the feed.'
  return html`<p class="note">${form}</p>
<div class="held"${langOf(article)}>${held.markup ?? paragraphs(article.text)}</div>`
}

function ordersHtml(instructions: readonly Instruction[]): Html | undefined {
  if (instructions.length === 0) return undefined
  const rows = instructions.map(({ text, where, how }) => {
    const place = where === 'hidden' ? `hidden from readers: ${how}` : `in the text: ${how}`
    return html`<li><q>${text}</q> <span class="note">${place}</span></li>\n`
  })
  return html`<section><h2>Text that gives orders to machines, kept out</h2>
<p class="note">Nothing here is quoted, cited or given to a model.</p>
<ul>${rows}</ul></section>`
}

/** What its publisher asks for its text, and in which words; a license is a link. */
function rightsHtml(rights: Rights): Html {
  const words = limitWords(rights)
  const said = signalWords(rights).map((signal) => html`<li>${signal}</li>\n`)
  const license = rights.license === undefined ? undefined : html` Its terms: ${outbound(rights.license, rights.license)}.`
  return html`<section><h2>What its publisher asks</h2>
<p class="note">${words.length === 0 ? 'Nothing that limits its use here' : `This text is ${words.join(', ')}`}.${license}</p>
<ul class="note">${said}</ul></section>`
}

/** The paper’s own words are English; the article’s are in its language. */
function langOf({ language }: Article): Html | undefined {
  return language === 'en' || language === 'und' ? undefined : html` lang="${language}"`
}
