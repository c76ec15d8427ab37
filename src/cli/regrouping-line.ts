import type { Decision } from '#core/model/decision.ts'
import { reasons } from '#core/model/reason.ts'

/** A split or merge of a story in a line: `took in story-1f0c2b9a1d3e, because a person ruled that they report one happening`. */
export function regroupingLine({ verdict, because, evidence }: Decision): string {
  const other = evidence.story ?? evidence.into ?? evidence.from ?? ''
  const deed = deeds[verdict] ?? verdict
  return `${deed} ${other}, because ${reasons[because]}`
}

const deeds: Readonly<Record<string, string>> = {
  merged: 'went into',
  split: 'reports left it for',
  'split off': 'came out of',
  'took in': 'took in',
}
