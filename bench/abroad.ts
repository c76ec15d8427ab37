// Learns how evidence across languages is weighed (decision 22): node bench/abroad.ts GROUPED.jsonl …
// Each line of a file is a report: {"story", "title", "text", "published"}. Prints the weights, and what share of the true
// pairs is found at a precision of 0.90, 0.95 and 0.98: with names only, with the titles, and with the lexicon.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type Abroad, abroadOf } from '../src/core/text/abroad/abroad-of.ts'
import { type Evidence, evidenceOf } from '../src/core/text/abroad/likeness.ts'
import { scriptOf } from '../src/core/text/abroad/script-of.ts'

type Row = { readonly story: string; readonly title: string; readonly text?: string | null; readonly published?: string | null }
type Report = { readonly story: string; readonly at: number; readonly script: string; readonly abroad: Abroad }
type Pair = { readonly evidence: Evidence; readonly isTrue: boolean; readonly weight: number }
type Set = { readonly name: string; readonly pairs: readonly Pair[]; readonly trueCount: number }

const leadMax = 400
const apartMaxMs = 3 * 86_400_000
/** What the window of the grouping takes for granted: at least so many stories, and so many more that hold each word. */
const storiesMin = 500
const storiesMore = 6
/** Keys of more reports than this share do not make a pair by themselves. */
const commonShare = 0.2
const rounds = 800
const step = 1

const names: readonly (keyof Evidence)[] = ['names', 'nameShare', 'numbers', 'sounds']
const titles: readonly (keyof Evidence)[] = ['titleNames', 'titleNamesMissing', 'otherTitleShare']
const senses: readonly (keyof Evidence)[] = ['senseShare', 'titleSenseShare']

const sets = process.argv.slice(2).map(setOf)
for (const kinds of [names, [...names, ...titles], [...names, ...titles, ...senses]]) {
  const weights = learn(
    sets.flatMap(({ pairs }) => pairs),
    kinds,
  )
  console.log(kinds.map((kind, at) => `${kind} ${(weights[at + 1] ?? 0).toFixed(2)}`).join('  '), ` bias ${(weights[0] ?? 0).toFixed(2)}`)
  for (const set of sets) console.log(`  ${set.name}`, recallOf(set, kinds, weights))
}

function setOf(path: string): Set {
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row)
  const reports = rows.map(reportOf)
  const counts = new Map<string, number>()
  for (const { abroad } of reports) for (const key of keysOf(abroad)) counts.set(key, (counts.get(key) ?? 0) + 1)
  const stories = Math.max(reports.length, storiesMin)
  const informationOf = (key: string): number => Math.max(0.1, Math.log((stories + 1) / ((counts.get(key) ?? 0) + storiesMore)))
  const found = pairsOf(reports, (key) => (counts.get(key) ?? 0) <= reports.length * commonShare)
  const trueCount = trueCountOf(reports)
  // Every set counts alike, however many pairs it has; a false pair is as bad as a missed one.
  const pairs = found.map(([one, other]) => ({
    evidence: evidenceOf(one.abroad, other.abroad, informationOf),
    isTrue: one.story === other.story,
    weight: 1 / trueCount,
  }))
  return { name: basename(path), pairs, trueCount }
}

function reportOf({ story, title, text, published }: Row): Report {
  const lead = (text ?? '').slice(text?.startsWith(title) ? title.length : 0).slice(0, leadMax)
  return { story, at: Date.parse(published ?? '') || 0, script: scriptOf(title), abroad: abroadOf(title, lead) }
}

function keysOf({ names, words, senses, sounds }: Abroad): ReadonlySet<string> {
  return new Set([...names, ...words, ...senses, ...sounds])
}

/** Reports in two scripts, near in time, that share a key. */
function pairsOf(reports: readonly Report[], isTelling: (key: string) => boolean): readonly (readonly [Report, Report])[] {
  const holders = new Map<string, number[]>()
  const pairs: (readonly [Report, Report])[] = []
  reports.forEach((report, at) => {
    const met = new Set<number>()
    for (const key of keysOf(report.abroad)) {
      if (!isTelling(key)) continue
      const others = holders.get(key) ?? []
      for (const other of others) met.add(other)
      holders.set(key, [...others, at])
    }
    for (const other of met) {
      const their = reports[other]
      if (their && their.script !== report.script && Math.abs(their.at - report.at) <= apartMaxMs) pairs.push([their, report])
    }
  })
  return pairs
}

function trueCountOf(reports: readonly Report[]): number {
  let count = 0
  for (const group of Map.groupBy(reports, ({ story }) => story).values())
    group.forEach((one, at) => {
      count += group.slice(at + 1).filter(({ script }) => script !== one.script).length
    })
  return count
}

/** Logistic regression (Cox 1958) by AdaGrad (Duchi, Hazan and Singer 2011) over standardized measures: bias, then one weight each. */
function learn(pairs: readonly Pair[], kinds: readonly (keyof Evidence)[]): readonly number[] {
  const total = pairs.reduce((sum, { weight }) => sum + weight, 0)
  const mean = kinds.map((kind) => pairs.reduce((sum, { evidence }) => sum + evidence[kind], 0) / pairs.length)
  const spread = kinds.map(
    (kind, at) => Math.sqrt(pairs.reduce((sum, p) => sum + (p.evidence[kind] - (mean[at] ?? 0)) ** 2, 0) / pairs.length) || 1,
  )
  const rows = pairs.map(({ evidence }) => [1, ...kinds.map((kind, at) => (evidence[kind] - (mean[at] ?? 0)) / (spread[at] ?? 1))])
  const weights = rows[0]?.map(() => 0) ?? []
  const squares = weights.map(() => 1e-8)
  for (let round = 0; round < rounds; round += 1) {
    const slope = weights.map(() => 0)
    rows.forEach((row, at) => {
      const { isTrue = false, weight = 0 } = pairs[at] ?? {}
      const error = (chance(row, weights) - (isTrue ? 1 : 0)) * weight
      row.forEach((value, column) => {
        slope[column] = (slope[column] ?? 0) + error * value
      })
    })
    slope.forEach((value, column) => {
      squares[column] = (squares[column] ?? 0) + (value / total) ** 2
      weights[column] = (weights[column] ?? 0) - (step * value) / total / Math.sqrt(squares[column] ?? 1)
    })
  }
  const plain = weights.slice(1).map((weight, at) => weight / (spread[at] ?? 1))
  return [plain.reduce((bias, weight, at) => bias - weight * (mean[at] ?? 0), weights[0] ?? 0), ...plain]
}

function chance(row: readonly number[], weights: readonly number[]): number {
  return 1 / (1 + Math.exp(-row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)))
}

function recallOf({ pairs, trueCount }: Set, kinds: readonly (keyof Evidence)[], weights: readonly number[]): string {
  const told = pairs
    .map(({ evidence, isTrue }) => ({ isTrue, likeness: chance([1, ...kinds.map((kind) => evidence[kind])], weights) }))
    .toSorted((a, b) => b.likeness - a.likeness)
  return [0.9, 0.95, 0.98]
    .map((precision) => {
      let [hits, best, from] = [0, 0, 1]
      told.forEach(({ isTrue, likeness }, at) => {
        if (isTrue) hits += 1
        if (hits / (at + 1) >= precision) [best, from] = [hits, likeness]
      })
      return `P ${precision}: R ${(best / trueCount).toFixed(3)} from ${from.toFixed(2)}`
    })
    .join('  ')
}
