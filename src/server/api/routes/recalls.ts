import { z } from 'zod'
import { present } from '#core/model/present.ts'
import { leaveOutReasons } from '#core/model/reason.ts'
import { effectWords } from '#core/recall/effect-words.ts'
import { kindsOfRule, ruleKinds } from '#core/recall/kinds-of-rule.ts'
import { findLeftOut } from '#desk/recall/find-left-out.ts'
import { recallItem, recallOf, undoRecall } from '#desk/recall/recall-item.ts'
import { wordsOfRule } from '#desk/recall/words-of-rule.ts'
import type { Deps, RecallParts } from '../../deps.ts'
import { apiRoute, type Found } from '../api-route.ts'
import { fields } from '../fields.ts'
import { notThere } from '../not-there.ts'
import { list, shapes } from '../shapes.ts'
import { wrongFields } from '../wrong-fields.ts'

const wordsMax = 5

const body = z.strictObject({
  item: z
    .string()
    .regex(/^item-[\da-z-]{1,40}$/)
    .optional()
    .describe('the key of an item that an edition left out: item-…'),
  beat: fields.name().optional(),
  as: fields.oneOf(ruleKinds as readonly ['outlet', 'words', 'story']).optional(),
  words: z.array(fields.words(80)).min(1).max(wordsMax).optional().describe(`a list of 1 to ${wordsMax} words or phrases`),
  isDryRun: z.boolean().optional().describe('true to change nothing and see what would be'),
  undo: fields.id('rule').optional(),
})

const made = z.object({ rule: shapes.beatRule, words: list(z.string()), isChanged: z.boolean() }).meta({ id: 'Recalled' })

export const apiRecalls = apiRoute({
  path: '/api/v1/recalls',
  access: 'owner-read',
  title: 'The rules that readers made by recalling what was left out',
  tag: 'Desk',
  about: 'The newest first, each in words, too.',
  example: '/api/v1/recalls',
  answer: z.object({ data: list(z.object({ rule: shapes.beatRule, words: z.string() })) }),
  takes: {
    about: 'Recalls an item, or takes a rule back. Send “item” or “undo”.',
    body,
    answer: made,
    example: { item: 'item-90b15f0c2b9a1d3e', as: 'outlet', isDryRun: true },
  },
  async find(_, { deps }) {
    const beats = deps.recall?.beats ?? []
    const rules = (await deps.store.beatRules()).toReversed()
    return { found: { data: await Promise.all(rules.map(async (rule) => ({ rule, words: await wordsOfRule(deps.store, rule, beats) }))) } }
  },
  send: {
    access: 'owner-write',
    async take(sent, { deps }) {
      const parts = deps.recall
      if (parts === undefined) return notThere(deps)
      const asked = sent as z.output<typeof body>
      return asked.undo === undefined ? await recalled(asked, parts, deps) : await takenBack(asked.undo, asked.isDryRun === true, deps)
    },
  },
})

type Made = Found<z.output<typeof made>>

async function recalled(asked: z.output<typeof body>, parts: RecallParts, deps: Deps): Promise<Made> {
  const { item, as, words, isDryRun = false } = asked
  const wrong = (field: string, found: unknown, expected: string): Made => wrongFields([{ field, found, expected }], deps)
  if (item === undefined) return wrong('item', undefined, 'the key of an item that an edition left out: item-…')
  const beat = asked.beat === undefined ? parts.beats[0] : parts.beats.find(({ id }) => id === asked.beat)
  if (beat === undefined) return wrong('beat', asked.beat, `one of ${parts.beats.map(({ id }) => id).join(', ')}`)
  const sought = await findLeftOut(deps.store, item, beat.id)
  if (!sought.ok) return wrong('item', item, `an item that was left out; this one: ${sought.what}`)
  const { reason } = sought.found.row
  if (kindsOfRule(reason).length === 0) return wrong('item', item, `an item that can be brought back; this one: ${leaveOutReasons[reason]}`)
  const desk = { ...parts, store: deps.store }
  const ask = { beat, found: sought.found, ...present({ as, words }) }
  const done = isDryRun ? await recallOf(desk, ask) : await recallItem(desk, ask)
  if (!done.ok)
    return wrong(
      done.problem.at === '--as' ? 'as' : done.problem.at === 'words' ? 'words' : 'item',
      done.problem.found,
      done.problem.expected,
    )
  const { rule } = done
  return { found: { rule, words: [await wordsOfRule(deps.store, rule, parts.beats), ...effectWords(done, rule)], isChanged: !isDryRun } }
}

async function takenBack(id: string, isDryRun: boolean, deps: Deps): Promise<Made> {
  const rule = (await deps.store.beatRules()).find((each) => each.id === id)
  const { recall } = deps
  if (rule === undefined || recall === undefined)
    return wrongFields([{ field: 'undo', found: id, expected: 'the id of a rule that there is' }], deps)
  const words = [await wordsOfRule(deps.store, rule, recall.beats)]
  if (!isDryRun) await undoRecall({ store: deps.store, clock: recall.clock }, rule)
  return { found: { rule, words, isChanged: !isDryRun } }
}
