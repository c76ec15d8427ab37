import { serverPages } from '#core/channels/site/page-context.ts'
import { type RecallChoice, recallPage, rulesPage } from '#core/channels/site/pages/recall-page.ts'
import { limits } from '#core/limits.ts'
import type { Beat } from '#core/model/beat.ts'
import type { BeatRule } from '#core/model/beat-rule.ts'
import { present } from '#core/model/present.ts'
import { leaveOutReasons } from '#core/model/reason.ts'
import { effectWords } from '#core/recall/effect-words.ts'
import { kindsOfRule, ruleKinds } from '#core/recall/kinds-of-rule.ts'
import { type FoundLeftOut, findLeftOut } from '#desk/recall/find-left-out.ts'
import { recallItem, recallOf, undoRecall } from '#desk/recall/recall-item.ts'
import { wordsOfRule } from '#desk/recall/words-of-rule.ts'
import { type Answer, errorAnswer, notFound, pageAnswer, types } from '../answer.ts'
import type { Deps, RecallParts } from '../deps.ts'
import type { Route, Sent } from '../route.ts'

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
    if (item === undefined) return await rulesAnswer(ask.query('rule'), parts, deps)
    const asked = await askedItem({ item, beat: ask.query('beat') }, parts, deps)
    return 'status' in asked ? asked : await choicesAnswer(asked, parts, deps)
  },
  async take(sent, deps) {
    const parts = deps.recall
    if (parts === undefined) return notFound(deps)
    const fields = await fieldsOf(sent)
    if (fields === undefined) return tooLong(deps)
    const undo = fields.get('undo')
    if (undo !== null) return await takeBack(undo, parts, deps)
    return await recallSent(fields, parts, deps)
  },
}

async function fieldsOf(sent: Sent): Promise<URLSearchParams | undefined> {
  const body = await sent.body(limits.formBytes)
  return body && new URLSearchParams(new TextDecoder().decode(body))
}

function tooLong(deps: Deps): Answer {
  const why = `It is longer than ${limits.formBytes} bytes.`
  return errorAnswer(413, { title: 'Too much was sent', why, todo: 'Nothing was changed. Send fewer words.' }, deps)
}

type Asked = { readonly beat: Beat; readonly found: FoundLeftOut }

async function askedItem(
  { item, beat: id }: { readonly item: string; readonly beat: string | null | undefined },
  { beats }: RecallParts,
  deps: Deps,
): Promise<Asked | Answer> {
  const beat = id === undefined || id === null ? beats[0] : beats.find((each) => each.id === id)
  if (beat === undefined) return wrongField('beat', `“${id}” is no beat of this desk.`, deps)
  if (!/^item-[\da-z-]{1,40}$/.test(item)) return wrongField('item', 'It holds no key of an item.', deps)
  const sought = await findLeftOut(deps.store, item, beat.id)
  return sought.ok ? { beat, found: sought.found } : wrongField('item', `${item}: ${sought.what}.`, deps)
}

function wrongField(name: string, why: string, deps: Deps): Answer {
  const todo = 'Nothing was changed. Go back to what the edition left out and take the item’s own button.'
  return errorAnswer(400, { title: `The field ${name} cannot be used`, why, todo }, deps)
}

async function choicesAnswer({ beat, found }: Asked, parts: RecallParts, deps: Deps): Promise<Answer> {
  const kinds = kindsOfRule(found.row.reason)
  if (kinds.length === 0) return wrongField('item', `There is nothing to bring back: ${leaveOutReasons[found.row.reason]}.`, deps)
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
  if (choices.length === 0) return wrongField('item', 'The desk holds no article of it: it was old when it came.', deps)
  return pageAnswer(
    recallPage({ beat: beat.id, row: found.row, choices, isSample: deps.isSample() }, serverPages(deps.version, deps.beats)),
  )
}

async function recallSent(fields: URLSearchParams, parts: RecallParts, deps: Deps): Promise<Answer> {
  const item = fields.get('item')
  if (item === null) return wrongField('item', 'It is missing.', deps)
  const asked = await askedItem({ item, beat: fields.get('beat') }, parts, deps)
  if ('status' in asked) return asked
  const as = fields.get('as')
  const kind = ruleKinds.find((each) => each === as)
  if (as !== null && kind === undefined) return wrongField('as', 'It is none of outlet, words and story.', deps)
  const words = kind === 'words' ? fields.get('words')?.split(',') : undefined
  const done = await recallItem({ ...parts, store: deps.store }, { ...asked, ...present({ as: kind, words }) })
  if (done.ok) return goTo(`/recall?rule=${done.rule.id}`)
  const name = done.problem.at === 'words' ? 'words' : done.problem.at === '--as' ? 'as' : 'item'
  return wrongField(name, `Found ${done.problem.found}; expected ${done.problem.expected}.`, deps)
}

async function takeBack(id: string, parts: RecallParts, deps: Deps): Promise<Answer> {
  const rule = (await deps.store.beatRules()).find((each) => each.id === id)
  if (rule === undefined) return wrongField('undo', 'There is no such rule: it may have been taken back already.', deps)
  await undoRecall({ store: deps.store, clock: parts.clock }, rule)
  return goTo('/recall')
}

/** To a page that can be loaded again without doing it again (RFC 9110, 15.4.4). */
function goTo(location: string): Answer {
  return { status: 303, type: types.text, body: 'Done.\n', headers: { location } }
}

async function rulesAnswer(made: string | undefined, { beats }: RecallParts, deps: Deps): Promise<Answer> {
  const all = await deps.store.beatRules()
  const rules: readonly BeatRule[] = made === undefined ? all.toReversed() : all.filter(({ id }) => id === made)
  if (made !== undefined && rules.length === 0) return notFound(deps)
  const shown = await Promise.all(rules.map(async (rule) => ({ rule, words: await wordsOfRule(deps.store, rule, beats) })))
  const page = { rules: shown, ...present({ made }), zone: deps.zone, beats, isSample: deps.isSample() }
  return pageAnswer(rulesPage(page, serverPages(deps.version, deps.beats)))
}
