// Makes 500 wrong sentences from true ones of the recorded wire, 50 of each kind, and true ones as they stand and with harmless
// changes, asks the check about all of them as `headwater stage check` does, and prints what was caught and what was a false alarm.
//   node eval/seeded.ts [folder with wire/items.jsonl.gz] [--show]
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { stageDefaults } from '#app/config/stage-defaults.ts'
import { sentencesOf } from '#core/languages/sentences.ts'
import { checkStage } from '#core/stages/check/stage.ts'
import { errors } from './seeded/errors.ts'
import { harmless } from './seeded/harmless.ts'
import { chanceOf } from './seeded/random.ts'
import type { Sentence } from './seeded/sentence.ts'

const perKind = 50
const here = fileURLToPath(new URL('..', import.meta.url))
const isShown = process.argv.includes('--show')
const shared = resolve(process.argv[2]?.startsWith('--') === false ? process.argv[2] : join(here, '../shared'))
const seed = Number(/--seed=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 20_260_528)
const chance = chanceOf(seed)

type Item = { readonly title: string; readonly summary?: string; readonly content?: string; readonly lang: string }
const lines = gunzipSync(readFileSync(join(shared, 'wire/items.jsonl.gz')))
  .toString()
  .trim()
  .split('\n')
const texts = lines.map((line) => {
  const { title, summary, content, lang } = JSON.parse(line) as Item
  return { title, lang, text: `${title}\n${content !== undefined && content !== '' ? content : (summary ?? '')}` }
})
const long = shuffled(texts.filter(({ text, title }) => text.length > title.length + 150))
const sentences = long.flatMap((item) => sentencesFrom(item).slice(0, 3))

let caughtCount = 0
let errorCount = 0
for (const [kind, make] of Object.entries(errors)) {
  const made = takeFrom((sentence) => make(sentence, chance))
  const missed = made.filter(({ claim, source }) => isBorne(claim, source))
  caughtCount += made.length - missed.length
  errorCount += made.length
  console.log(`seeded/${kind}  caught ${share(made.length - missed.length, made.length)}  errors ${made.length}`)
  if (isShown) for (const { claim, source } of missed) console.log(`MISSED ${kind}: ${claim}\n    ${nearestLine(claim, source)}`)
}
let alarmCount = 0
let trueCount = 0
for (const [kind, make] of Object.entries(harmless)) {
  const made = takeFrom((sentence) => {
    const claim = make(sentence.text, chance)
    return claim === undefined ? undefined : { claim, source: sentence.source }
  })
  const alarms = made.filter(({ claim, source }) => !isBorne(claim, source))
  alarmCount += alarms.length
  trueCount += made.length
  console.log(`seeded/${kind.replaceAll(' ', '_')}  false_alarms ${share(alarms.length, made.length)}  sentences ${made.length}`)
  if (isShown)
    for (const { claim, source } of alarms)
      console.log(`ALARM ${kind}: ${claim}\n    ${reasonOf(claim, source)}\n    ${nearestLine(claim, source)}`)
}
console.log(
  `seeded/all  caught ${share(caughtCount, errorCount)}  errors ${errorCount}  false_alarms ${share(alarmCount, trueCount)}  sentences ${trueCount}`,
)

type Made = { readonly claim: string; readonly source: string }

/** The first of the shuffled sentences that have something of the kind. */
function takeFrom(make: (sentence: Sentence) => Made | undefined): readonly Made[] {
  const made: Made[] = []
  const from = chance.number(sentences.length)
  for (let step = 0; step < sentences.length && made.length < perKind; step += 1) {
    const sentence = sentences[(from + step) % sentences.length]
    const one = sentence === undefined ? undefined : make(sentence)
    if (one !== undefined) made.push(one)
  }
  return made
}

function isBorne(claim: string, source: string): boolean {
  return checkStage({ id: '', claim, source }, stageDefaults.check).supported
}

function reasonOf(claim: string, source: string): string {
  return JSON.stringify(checkStage({ id: '', claim, source }, stageDefaults.check))
}

/** The line of a source that shares most words with a claim, to be read beside it. */
function nearestLine(claim: string, source: string): string {
  const words = new Set(claim.split(' '))
  const count = (line: string): number => line.split(' ').filter((word) => words.has(word)).length
  return (
    sentencesOf(source, 'en')
      .map(({ text }) => text)
      .toSorted((a, b) => count(b) - count(a))[0] ?? ''
  )
}

function sentencesFrom({ text, title, lang }: (typeof texts)[number]): readonly Sentence[] {
  const found = sentencesOf(text.slice(title.length + 1), lang === 'zh' || lang === 'ja' ? lang : 'en')
  return found
    .filter(({ text: one }) => one.length >= 60 && one.length <= 320 && /[.!?。]["”’]?$/.test(one))
    .map((one) => ({ text: one.text, source: text, language: lang, alike: alikeTo(title, text), other: otherThan(text) }))
}

function otherThan(text: string): string {
  for (;;) {
    const other = chance.pick(long)?.text ?? ''
    if (other !== text) return other
  }
}

/** Another report about the same: it shares three capitalized words of the title, and is no copy. */
function alikeTo(title: string, text: string): string | undefined {
  const names = [...new Set(title.match(/\p{Lu}[\p{L}\p{N}]{3,}/gu) ?? [])]
  if (names.length < 3) return undefined
  const opening = text.slice(title.length + 1, title.length + 61)
  return long.find(
    (one) => one.text !== text && !one.text.includes(opening) && names.filter((name) => one.title.includes(name)).length >= 3,
  )?.text
}

function shuffled<Value>(list: readonly Value[]): readonly Value[] {
  const out = [...list]
  for (let at = out.length - 1; at > 0; at -= 1) {
    const other = chance.number(at + 1)
    const held = out[at] as Value
    out[at] = out[other] as Value
    out[other] = held
  }
  return out
}

function share(part: number, whole: number): string {
  return (whole === 0 ? 0 : part / whole).toFixed(4)
}
