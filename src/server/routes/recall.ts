import { type RecallChoice, recallPage, rulesPage } from '#core/channels/site/pages/recall-page.ts'
import type { Beat } from '#core/model/beat.ts'
import type { BeatRule } from '#core/model/beat-rule.ts'
import { present } from '#core/model/present.ts'
import { leaveOutReasons } from '#core/model/reason.ts'
import { effectWords } from '#core/recall/effect-words.ts'
import { kindsOfRule, ruleKinds } from '#core/recall/kinds-of-rule.ts'
import { type FoundLeftOut, findLeftOut } from '#desk/recall/find-left-out.ts'
import { recallItem, recallOf, undoRecall } from '#desk/recall/recall-item.ts'
import { wordsOfRule } from '#desk/recall/words-of-rule.ts'
import { type Answer, notFound, pageAnswer } from '../answer.ts'
import type { Deps, RecallParts } from '../deps.ts'
import { fieldsOf, goTo, tooLong, wrongField } from '../form.ts'
import { pagesFor } from '../pages-for.ts'
import type { Ask, Route } from '../route.ts'

/**
 * Recalling an item that was left out: `?beat=&item=` shows what rule it becomes, sending that page’s form makes the rule, and the
 * rules with their undo stand here without a question. Only what is sent changes something.
 */
export const recall: Route = {
  path: '/recall',
  access: 'owner-write',
  title: 'Rules that readers made; with ?beat=&item= what recalling an item would do',
  async answer(ask, deps) {
    const parts = deps.recall
    if (parts === undefined) return notFound(deps)
    const item = ask.query('item')
    if (item === undefined) return await rulesAnswer(parts, { ask, deps })
    const asked = await askedItem({ item, beat: ask.query('beat') }, parts, deps)
    return 'status' in asked ? asked : await choicesAnswer(asked, parts, { ask, deps })
  },
  takes: {
    access: 'owner-write',
    from: 'own-page',
    async take(sent, deps) {
      const parts = deps.recall
      if (parts === undefined) return notFound(deps)
      const fields = await fieldsOf(sent)
      if (fields === undefined) return tooLong(deps)
      const undo = fields.get('undo')
      if (undo !== null) return await takeBack(undo, parts, deps)
      return await recallSent(fields, parts, deps)
    },
  },
}

type Asking = { readonly ask: Ask; readonly deps: Deps }
type Asked = { readonly beat: Beat; readonly found: FoundLeftOut }

async function askedItem(
  { item, beat: id }: { readonly item: string; readonly beat: string | null | undefined },
  { beats }: RecallParts,
  deps: Deps,
): Promise<Asked | Answer> {
  const beat = id === undefined || id === null ? beats[0] : beats.find((each) => each.id === id)
  if (beat === undefined) return oddField('beat', `“${id}” is no beat of this desk.`, deps)
  if (!/^item-[\da-z-]{1,40}$/.test(item)) return oddField('item', 'It holds no key of an item.', deps)
  const sought = await findLeftOut(deps.store, item, beat.id)
  return sought.ok ? { beat, found: sought.found } : oddField('item', `${item}: ${sought.what}.`, deps)
}

function oddField(name: string, why: string, deps: Deps): Answer {
  return wrongField(name, { why, todo: 'Nothing was changed. Go back to what the edition left out and take the item’s own button.' }, deps)
}

async function choicesAnswer({ beat, found }: Asked, parts: RecallParts, { ask, deps }: Asking): Promise<Answer> {
  const kinds = kindsOfRule(found.row.reason)
  if (kinds.length === 0) return oddField('item', `There is nothing to bring back: ${leaveOutReasons[found.row.reason]}.`, deps)
  const choices: RecallChoice[] = []
  for (const as of kinds) {
    const recalled = await recallOf({ ...parts, store: deps.store }, { beat, found, as })
    if (!recalled.ok) {
      // Where no word of the title tells anything the reader can name some.
      if (as === 'words') choices.push({ kind: as, sentences: ['The words below count for the beat from now on.'], words: [] })
      continue
    }
    const { rule } = recalled
    const sentences = [await wordsOfRule(deps.store, rule, parts.beats), ...effectWords(recalled, rule)]
    choices.push({ kind: as, sentences, ...present({ words: rule.does.kind === 'words' ? rule.does.words : undefined }) })
  }
  if (choices.length === 0) return oddField('item', 'The desk holds no article of it: it was old when it came.', deps)
  return pageAnswer(recallPage({ beat: beat.id, row: found.row, choices, isSample: deps.isSample() }, pagesFor(ask, deps)))
}

async function recallSent(fields: URLSearchParams, parts: RecallParts, deps: Deps): Promise<Answer> {
  const item = fields.get('item')
  if (item === null) return oddField('item', 'It is missing.', deps)
  const asked = await askedItem({ item, beat: fields.get('beat') }, parts, deps)
  if ('status' in asked) return asked
  const as = fields.get('as')
  const kind = ruleKinds.find((each) => each === as)
  if (as !== null && kind === undefined) return oddField('as', 'It is none of outlet, words and story.', deps)
  const words = kind === 'words' ? fields.get('words')?.split(',') : undefined
  const done = await recallItem({ ...parts, store: deps.store }, { ...asked, ...present({ as: kind, words }) })
  if (done.ok) return goTo(`/recall?rule=${done.rule.id}`)
  const name = done.problem.at === 'words' ? 'words' : done.problem.at === '--as' ? 'as' : 'item'
  return oddField(name, `Found ${done.problem.found}; expected ${done.problem.expected}.`, deps)
}

async function takeBack(id: string, parts: RecallParts, deps: Deps): Promise<Answer> {
  const rule = (await deps.store.beatRules()).find((each) => each.id === id)
  if (rule === undefined) return oddField('undo', 'There is no such rule: it may have been taken back already.', deps)
  await undoRecall({ store: deps.store, clock: parts.clock }, rule)
  return goTo('/recall')
}

async function rulesAnswer({ beats }: RecallParts, { ask, deps }: Asking): Promise<Answer> {
  const made = ask.query('rule')
  const all = await deps.store.beatRules()
  const rules: readonly BeatRule[] = made === undefined ? all.toReversed() : all.filter(({ id }) => id === made)
  if (made !== undefined && rules.length === 0) return notFound(deps)
  const shown = await Promise.all(rules.map(async (rule) => ({ rule, words: await wordsOfRule(deps.store, rule, beats) })))
  const page = { rules: shown, ...present({ made }), zone: deps.zone, beats, isSample: deps.isSample() }
  return pageAnswer(rulesPage(page, pagesFor(ask, deps)))
}
