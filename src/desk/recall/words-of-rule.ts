import type { BeatRule } from '#core/model/beat-rule.ts'
import { ruleWords } from '#core/recall/rule-words.ts'
import type { Store } from '#ports/store.ts'

/** What a rule does, in a sentence with the names of its beat and outlet; a beat that is not set up any more goes by its id. */
export async function wordsOfRule(
  store: Pick<Store, 'outlet'>,
  rule: BeatRule,
  beats: readonly { readonly id: string; readonly title: string }[],
): Promise<string> {
  const beatTitle = beats.find(({ id }) => id === rule.beat)?.title ?? rule.beat
  const outlet = rule.does.kind === 'outlet' ? await store.outlet(rule.does.outletId) : undefined
  return ruleWords(rule, { beatTitle, outletName: outlet?.name ?? 'its outlet' })
}
