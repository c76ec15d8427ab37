import type { StoredDecision } from '#core/model/decision.ts'
import { reasons } from '#core/model/reason.ts'
import { whyChain } from '#desk/why-chain.ts'
import type { Given } from '../command.ts'
import { givenStore } from '../given-store.ts'
import { printIndented } from '../print-indented.ts'
import { tell } from '../tell.ts'

/** Tells how an item, article, story or sentence came to be where it is: every capture, decision and edition on its way. */
export async function why(given: Given): Promise<number> {
  const [id = ''] = given.args
  await using opened = await givenStore(given)
  const steps = await whyChain(opened.store, id, opened.config.zone)
  if (steps.length === 0) {
    tell({
      what: 'nothing has this id',
      at: id,
      why: 'Ids begin with item-, article-, story-, claim-, ruling- or edition-; search and every edition as JSON show them.',
      fix: 'headwater search <words> finds the story',
    })
    return 1
  }
  const lines = steps.flatMap((step) => [
    `${step.noun} ${step.id}: ${step.title}`,
    ...step.facts.map((fact) => `    ${fact}`),
    ...step.decisions.map((decision) => `  ${decisionLine(decision)}`),
  ])
  printIndented(lines)
  return 0
}

function decisionLine({ stage, verdict, because, evidence }: StoredDecision): string {
  const facts = Object.entries(evidence)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name} ${value}`)
  return `${stage}: ${verdict}, because ${reasons[because]}${facts.length > 0 ? ` [${facts.join('; ')}]` : ''}`
}
