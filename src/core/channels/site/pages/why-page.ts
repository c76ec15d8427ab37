import type { StoredDecision } from '../../../model/decision.ts'
import { reasons } from '../../../model/reason.ts'
import { type Html, html } from '../../markup.ts'
import { timeWords } from '../../wording.ts'
import { frame } from '../frame.ts'
import { inward, type PageContext } from '../page-context.ts'

/** One subject on the way from capture to edition, with what was decided about it. */
export type WhyStep = {
  readonly id: string
  /** What kind of thing it is, and its words: `article`, `Attackers are already trying the Gantry flaw`. */
  readonly noun: string
  readonly title: string
  /** What is known of it, a line each. */
  readonly facts: readonly string[]
  readonly decisions: readonly StoredDecision[]
}

export type Why = { readonly id: string; readonly steps: readonly WhyStep[]; readonly zone: string; readonly isSample: boolean }

/**
 * Every decision about an item, article, story or sentence, and about what it is made of. The chain comes from capture to
 * edition; a reader asks from the other end, so the page tells it backwards.
 */
export function whyPage({ id, steps, zone, isSample }: Why, context: PageContext): string {
  const main = html`<div class="reading"><h1>Why</h1>
<p>What was decided about <code>${id}</code> and about what it is made of, with the reason and what it rests on.</p>
${steps.toReversed().map((step) => stepHtml(step, zone, context))}</div>`
  return frame({ title: `Why ${id}`, language: 'en', isSample, main }, context)
}

function stepHtml(step: WhyStep, zone: string, context: PageContext): Html {
  const none = step.decisions.length === 0 && html`<p class="note">No decision is stored about it.</p>`
  return html`<section><h2>${step.title} <span class="note">${!step.id.startsWith(step.noun) && `${step.noun} `}${inward({ at: 'why', id: step.id }, step.id, context)}</span></h2>
${step.noun === 'article' && html`<p class="note">${inward({ at: 'article', id: step.id }, 'What we hold of it', context)}</p>`}${step.facts.map((fact) => html`<p class="note">${fact}</p>\n`)}${none}
<ol class="decisions">${step.decisions.map((decision) => decisionHtml(decision, zone))}</ol></section>`
}

function decisionHtml(decision: StoredDecision, zone: string): Html {
  const facts = Object.entries(decision.evidence).map(([name, value]) => html`<span class="fact">${name}: ${value}</span> `)
  return html`<li><b>${decision.stage}</b>: ${decision.verdict}, because ${reasons[decision.because] ?? decision.because}. <span class="note">${timeWords(decision.at, zone)} <code>${decision.because}</code></span>${facts.length > 0 && html`<br>${facts}`}</li>\n`
}
