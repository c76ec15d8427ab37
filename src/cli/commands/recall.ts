import { stageDefaults } from '#app/config/stage-defaults.ts'
import type { Beat } from '#core/model/beat.ts'
import type { BeatRule } from '#core/model/beat-rule.ts'
import { isoOf } from '#core/model/instant.ts'
import { present } from '#core/model/present.ts'
import { effectWords } from '#core/recall/effect-words.ts'
import { type RuleKind, ruleKinds } from '#core/recall/kinds-of-rule.ts'
import { rulesYaml } from '#core/recall/rules-yaml.ts'
import { findLeftOut } from '#desk/recall/find-left-out.ts'
import { type RecallDesk, type Recalled, recallItem, recallOf, undoRecall } from '#desk/recall/recall-item.ts'
import { wordsOfRule } from '#desk/recall/words-of-rule.ts'
import type { Given } from '../command.ts'
import { givenAll } from '../given-all.ts'
import { givenBeat, givenBeats, givenConfig } from '../given-config.ts'
import { givenRow } from '../given-row.ts'
import { type GivenStore, givenStore } from '../given-store.ts'
import { printIndented } from '../print-indented.ts'
import { printJson } from '../print-json.ts'
import { usageError } from '../usage-error.ts'

/**
 * Recalls an item that an edition left out: a rule of the beat is made of it, and the item itself comes into the next edition.
 * With `--list` it shows the rules, with `--undo` it takes one back.
 */
export async function recall(given: Given): Promise<number> {
  const wanted = given.args.join(' ').trim()
  const { list, undo } = given.options
  const asked = [wanted !== '', list === true, undo !== undefined].filter(Boolean).length
  const beats = givenBeats(givenConfig(given))
  const [, beat, as] = givenAll(
    () => clearOf(asked),
    () => givenBeat(given, beats),
    () => kindOf(given),
    () => listFormatOf(given),
  )
  await using opened = await givenStore(given)
  if (list === true) return await listRules(opened, given, beats)
  if (undo !== undefined) return await takeBack(opened, given, beats)
  const sought = await findLeftOut(opened.store, wanted, beat.id)
  if (!sought.ok) throw usageError(sought.what, [sought.problem])
  const ask = { beat, found: sought.found, ...present({ as, words: typedWords(given) }) }
  const desk: RecallDesk = { store: opened.store, clock: opened.clock, rank: stageDefaults.rank }
  const isDry = given.options.dryRun === true
  const done = isDry ? await recallOf(desk, ask) : await recallItem(desk, ask)
  if (!done.ok) throw usageError(done.what, [done.problem])
  await tellRecalled(done, { opened, beat, isDry, isJson: given.options.json === true })
  return 0
}

function clearOf(asked: number): void {
  if (asked === 1) return
  const found = asked === 0 ? 'nothing' : 'several of an item, --list and --undo'
  throw usageError('it is not clear what to recall', [
    { at: 'headwater recall', found, expected: 'an item, --list or --undo <rule>', fix: 'headwater left-out lists the items, with keys.' },
  ])
}

function kindOf(given: Given): RuleKind | undefined {
  const { as } = given.options
  const kind = ruleKinds.find((each) => each === as)
  if (as === undefined || kind !== undefined) return kind
  throw usageError('there is no such kind of rule', [
    { at: '--as', found: String(as), expected: ruleKinds.join(', '), fix: 'Leave it out for the usual kind.' },
  ])
}

function typedWords({ options }: Given): readonly string[] | undefined {
  return typeof options.words === 'string' ? options.words.split(',') : undefined
}

type Telling = { readonly opened: GivenStore; readonly beat: Beat; readonly isDry: boolean; readonly isJson: boolean }

async function tellRecalled(done: Recalled, { opened, beat, isDry, isJson }: Telling): Promise<void> {
  const { rule, itself, alone } = done
  const words = await wordsOfRule(opened.store, rule, [beat])
  if (isJson) {
    printJson({ isMade: !isDry, rule: jsonOf(rule), does: words, itself, ...present({ alone }) })
    return
  }
  printIndented([
    `${rule.id}: ${isDry ? 'this rule would be made' : 'done'}, for “${rule.title}”, left out as ${rule.reason}`,
    `  ${words}`,
    ...effectWords(done, rule).map((line) => `  ${line}`),
    isDry ? '  Nothing was changed.' : `  headwater recall --undo ${rule.id} takes it back`,
  ])
}

async function listRules({ store, when }: GivenStore, given: Given, beats: readonly Beat[]): Promise<number> {
  const { json } = given.options
  const format = listFormatOf(given)
  const only = given.options.beat === undefined ? undefined : givenBeat(given, beats).id
  const rules = (await store.beatRules()).filter(({ beat }) => only === undefined || beat === only)
  if (json === true) printJson(rules.map(jsonOf))
  else if (format === 'yaml') await printYaml(store, rules)
  else {
    for (const rule of rules)
      printIndented([
        `${rule.id}, made ${when(rule.at)} in ${rule.beat} for “${rule.title}” (${rule.reason})`,
        `  ${await wordsOfRule(store, rule, beats)}`,
      ])
  }
  if (rules.length === 0) console.error('no rules; headwater recall <item> makes one of what was left out')
  return 0
}

function listFormatOf({ options }: Given): 'text' | 'yaml' {
  const wanted = String(options.format ?? 'text')
  if (wanted === 'text' || wanted === 'yaml') return wanted
  const fix = 'Leave it out for text; --json is for other programs.'
  throw usageError('there is no such format', [{ at: '--format', found: wanted, expected: 'text or yaml', fix }])
}

/** A piece for each beat: what is of one beat’s readers is not for another file. */
async function printYaml(store: GivenStore['store'], rules: readonly BeatRule[]): Promise<void> {
  const outlets = await store.outlets()
  for (const [beat, own] of Map.groupBy(rules, (rule) => rule.beat)) {
    process.stdout.write(`# Rules of the readers of ${beat}, for beats/${beat}.yaml or a part of its own\n${rulesYaml(own, outlets)}`)
  }
}

async function takeBack({ store, clock }: GivenStore, { options }: Given, beats: readonly Beat[]): Promise<number> {
  const wanted = String(options.undo)
  const rows = await store.beatRules()
  const rule = givenRow({ rows, kind: 'rule', typed: wanted, at: '--undo', listedBy: 'headwater recall --list' })
  const isDry = options.dryRun === true
  if (!isDry) await undoRecall({ store, clock }, rule)
  printIndented([
    `${rule.id} ${isDry ? 'would be' : 'is'} taken back`,
    `  It said: ${await wordsOfRule(store, rule, beats)}`,
    ...(isDry ? ['  Nothing was changed.'] : []),
  ])
  return 0
}

function jsonOf(rule: BeatRule): object {
  return { ...rule, at: isoOf(rule.at) }
}
