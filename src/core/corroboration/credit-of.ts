import type { Article } from '../model/article.ts'
import { placesOf } from '../text/places-of.ts'
import { agencies } from './agencies.ts'
import { cuesAfter, cuesBefore, ownWords } from './credit-cues.ts'

/** An outlet that others of the story may credit, with the names it goes by. */
export type Credited = { readonly owner: string; readonly names: readonly string[] }

/**
 * Whose word a report passes on, by what it says itself: the agency of its byline or dateline, or the agency or outlet of the
 * story that title or lead give as where it is from (“according to The Daily Beam”, “Reuters reports”, “via AFP”). Undefined
 * when it credits nobody, or says that it asked itself. Naming whom the news is about is no credit: only agencies and the
 * outlets in `others` are looked for, beside words of reporting.
 */
export function creditOf(article: Pick<Article, 'title' | 'text' | 'byline'>, others: readonly Credited[]): string | undefined {
  const byline = (article.byline ?? '').slice(0, bylineMax).normalize('NFKC')
  const lead = article.text.slice(0, leadMax).normalize('NFKC')
  for (const [owner, names] of agencyNames) {
    if (names.some((name) => placesOf(byline, name, placesMax).length > 0)) return owner
    if (names.some((name) => isDateline(lead, name))) return owner
  }
  const text = article.text.slice(0, ownMax).toLowerCase()
  if (ownWords.some((words) => text.includes(words))) return undefined
  const said = `${article.title.slice(0, titleMax).normalize('NFKC')}\n${lead}`
  for (const [owner, names] of [...others.map((other) => [other.owner, other.names] as const), ...agencyNames]) {
    if (names.some((name) => isCredited(said, name))) return owner
  }
  return undefined
}

const agencyNames = Object.entries(agencies)
const bylineMax = 200
const titleMax = 300
/** Whose word it is stands at the beginning; what is credited further down is background. */
const leadMax = 500
const ownMax = 4_000
/** `LONDON, March 14 (Reuters) - …` */
const datelineMax = 90
/** Characters looked at on either side of a name. */
const besideMax = 40

function isDateline(lead: string, name: string): boolean {
  const opening = lead.slice(0, datelineMax)
  return placesOf(opening, name, placesMax).some((at) => {
    const [before, after] = [opening.slice(0, at).trimEnd(), opening.slice(at + name.length).trimStart()]
    const isBracketed = /[([（【]$/.test(before) && /^[)\]）】]/.test(after)
    return isBracketed || (before === '' && /^(?:[—–-]|电|日电)/.test(after)) || (/[—–-]$/.test(before) && /^[—–-]/.test(after))
  })
}

function isCredited(text: string, name: string): boolean {
  return placesOf(text, name, placesMax).some((at) => {
    const before = plain(text.slice(Math.max(0, at - besideMax), at)).replace(
      / (?:the|der|die|das|le|la|el|il|news agency|outlet|magazine|site|website)$| l[’']$/,
      '',
    )
    const after = plain(text.slice(at + name.length, at + name.length + besideMax)).replace(/^(?:’s|'s|社|通信) ?/, '')
    return cuesBefore.some((cue) => endsWith(before, cue)) || cuesAfter.some((cue) => startsWith(after, cue))
  })
}

const placesMax = 5
const letter = /[\p{L}\p{N}]/u
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s“”"«»《》,，(]+/g, ' ')
    .trim()
}

function endsWith(text: string, cue: string): boolean {
  return text.endsWith(cue) && (unspaced.test(cue) || !letter.test(text.charAt(text.length - cue.length - 1)))
}

function startsWith(text: string, cue: string): boolean {
  return text.startsWith(cue) && (unspaced.test(cue) || !letter.test(text.charAt(cue.length)))
}
