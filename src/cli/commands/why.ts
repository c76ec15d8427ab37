import type { StoredDecision } from '#core/model/decision.ts'
import { reasons } from '#core/model/reason.ts'
import { whyChain } from '#desk/why-chain.ts'
import type { Given } from '../command.ts'
import { givenDesk } from '../given-desk.ts'

/** Tells how an item, article, story or sentence came to be where it is: every capture, decision and edition on its way. */
export async function why(given: Given): Promise<number> {
  const [id = ''] = given.args
  await using opened = await givenDesk(given)
  const steps = await whyChain(opened.desk.store, id, opened.desk.options.zone)
  if (steps.length === 0) {
    console.error(`headwater: nothing has this id
  at ${id}
  Ids begin with item-, article-, story-, claim- or edition-; search and every edition as JSON show them.
  fix: headwater search <words> finds the story`)
    return 1
  }
  for (const step of steps) {
    console.log(`${step.noun} ${step.id}: ${step.title}`)
    for (const fact of step.facts) console.log(`    ${fact}`)
    for (const decision of step.decisions) console.log(`  ${decisionLine(decision)}`)
  }
  return 0
}

function decisionLine({ stage, verdict, because, evidence }: StoredDecision): string {
  const facts = Object.entries(evidence)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name} ${value}`)
  return `${stage}: ${verdict}, because ${reasons[because]}${facts.length > 0 ? ` [${facts.join('; ')}]` : ''}`
}
