import type { BeatRule } from '../../../model/beat-rule.ts'
import type { LeftOut } from '../../../model/edition.ts'
import { shortDay } from '../../../model/instant.ts'
import { leaveOutReasons } from '../../../model/reason.ts'
import type { RuleKind } from '../../../recall/kinds-of-rule.ts'
import { type Html, html, outbound } from '../../markup.ts'
import { plainText } from '../../plain.ts'
import { frame } from '../frame.ts'
import { inward, type PageContext } from '../page-context.ts'

/** A rule with what it does, in sentences. */
export type RuleShown = { readonly rule: BeatRule; readonly words: string }

/** A kind of rule that recalling an item may make. */
export type RecallChoice = {
  readonly kind: RuleKind
  /** What the rule would do, and what would come of it; or why none of that kind can be made. */
  readonly sentences: readonly string[]
  /** The words that the rule would have, for one of that kind: they can be changed. */
  readonly words?: readonly string[]
}

export type RecallShown = {
  readonly beat: string
  readonly row: LeftOut
  readonly choices: readonly RecallChoice[]
  readonly isSample: boolean
}

/** What recalling an item would do, with a button that does it. Nothing was changed yet. */
export function recallPage({ beat, row, choices, isSample }: RecallShown, context: PageContext): string {
  const main = html`<div class="reading"><h1>Recall</h1>
<p>${outbound(row.url, row.title)}, ${row.outletName}: left out as “${leaveOutReasons[row.reason]}”.</p>
<form action="${context.href({ at: 'recall' })}" method="post">
<input type="hidden" name="beat" value="${beat}"><input type="hidden" name="item" value="${row.itemKey}">
<fieldset><legend>The rule it becomes</legend>${choices.map((choice, at) => choiceHtml(choice, at === 0))}</fieldset>
<button type="submit">Recall</button></form>
<p class="note">Nothing is changed yet. A rule can be taken back; ${inward({ at: 'recall' }, 'all rules', context)}.</p></div>`
  return frame({ title: `Recall: ${plainText(row.title)}`, language: 'en', isSample, main, beat, isSending: true }, context)
}

function choiceHtml({ kind, sentences, words }: RecallChoice, isFirst: boolean): Html {
  const field =
    words !== undefined &&
    html`<label for="words">Its words, parted by commas</label><input id="words" name="words" type="text" value="${words.join(', ')}" maxlength="500">`
  return html`<label><input type="radio" name="as" value="${kind}"${isFirst && html` checked`}>${sentences.join(' ')}</label>${field}\n`
}

export type RulesShown = {
  readonly rules: readonly RuleShown[]
  /** The rule that was made just now, and what became of it. */
  readonly made?: string
  readonly zone: string
  readonly beats: readonly { readonly id: string; readonly title: string }[]
  readonly isSample: boolean
}

/** The rules that readers made of what was left out, each with a button that takes it back. */
export function rulesPage({ rules, made, zone, beats, isSample }: RulesShown, context: PageContext): string {
  const titles = new Map(beats.map(({ id, title }) => [id, title]))
  const none = html`<p>No item was recalled yet. The page of what an edition left out has a button for each.</p>`
  const main = html`<div class="reading"><h1>${made === undefined ? 'Rules of readers' : 'Recalled'}</h1>
${made !== undefined && html`<p role="status">The rule is made and holds from now on.</p>`}
${rules.length === 0 && none}<ul>${rules.map((shown) => html`<li>${ruleHtml(shown, { zone, titles }, context)}</li>\n`)}</ul>
${made === undefined ? html`<p class="note">As lists for the file of a beat: <code>headwater recall --list --format yaml</code>.</p>` : html`<p>${inward({ at: 'recall' }, 'All rules', context)}</p>`}</div>`
  return frame({ title: 'Rules of readers', language: 'en', isSample, main, isSending: true }, context)
}

type Around = { readonly zone: string; readonly titles: ReadonlyMap<string, string> }

function ruleHtml({ rule, words }: RuleShown, { zone, titles }: Around, context: PageContext): Html {
  return html`${words} <span class="note">${titles.get(rule.beat) ?? rule.beat}, ${shortDay(rule.at, zone)}, for ${inward({ at: 'why', id: rule.itemKey }, `“${rule.title}”`, context)} <code>${rule.id}</code></span>
<form action="${context.href({ at: 'recall' })}" method="post"><button name="undo" value="${rule.id}" class="quiet" aria-label="Take back: ${words}">Take back</button></form>`
}
