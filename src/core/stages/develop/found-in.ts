import type { Article, Passage } from '../../model/article.ts'
import { present } from '../../model/present.ts'
import { stemOf } from '../../text/content-words.ts'
import { recordIdsOf } from '../../text/record-ids.ts'
import { isRecordTitle } from '../write/is-telling.ts'
import { isQuotable } from '../write/quotable.ts'
import { correctionIn } from './correction-in.ts'
import type { DevelopOptions, Found } from './develop.ts'
import { factsIn } from './facts-in.ts'
import { isBackground, isOnTopic } from './is-background.ts'
import { isToldInFull, isToldQuantity, type Known, nameOfProject } from './known.ts'
import { type Quantity, quantitiesOf } from './quantities.ts'
import type { Report } from './reports.ts'
import { type FoundSeverity, levels, severityIn } from './severity-in.ts'
import { isNewer, versionsIn } from './versions-in.ts'
import { yearOf } from './year-of.ts'

/** What a report brings that was not told before it, the weightiest kinds first. */
export function foundIn(
  report: Report,
  known: Known,
  options: Pick<DevelopOptions, 'passagesMax'> & { readonly articles: readonly Article[] },
): readonly Found[] {
  const telling = tellingOf(report, options.passagesMax)
  const [first] = telling
  if (first === undefined) return []
  const sayable = telling.filter((passage) => passage.part === 'title' || isQuotable(passage, report.article))
  const corrected = correctionIn(report)
  const severity = severityStep(report, telling, known)
  const versions = versionSteps(report, telling, known)
  // A newer version was released: that is one step.
  if (versions.length > 0) known.deeds.add('release')
  // A number that was put right is told as that, once.
  const others = sayable.filter(({ id }) => !corrected.some((found) => found.passages.some((passage) => passage.id === id)))
  return [
    ...corrected,
    ...severity,
    ...versions,
    ...idSteps(report, telling, known),
    ...numberSteps(others, known),
    ...factsIn(others, report.article, known),
  ]
}

/** The passages that tell the news: the title, the first sentences, and all that came in a later revision, without background. */
function tellingOf({ passages, isRevision, at }: Report, passagesMax: number): readonly Passage[] {
  const near = isRevision ? passages : passages.slice(0, passagesMax)
  return near.filter((passage) => passage.part === 'title' || !isBackground(passage.text, at))
}

function severityStep({ article }: Report, telling: readonly Passage[], known: Known): readonly Found[] {
  const [title] = telling
  const now = severityIn(
    telling.map(({ text }) => text),
    article.facts,
  )
  const before = now && toldSeverity(now, known)
  const told = now?.score ?? now?.level
  if (article.facts?.is === 'advisory' && article.facts.withdrawnAt !== undefined && title !== undefined && !known.deeds.has('withdrawn')) {
    known.deeds.add('withdrawn')
    return [{ kind: 'withdrawn', passages: [title], what: 'withdrawn' }]
  }
  if (now === undefined || before === undefined || told === undefined || told === before || title === undefined) return []
  const passage = telling.find(({ text }) => text === now.text) ?? title
  const isUp = rankOf(told) > rankOf(before)
  return [{ kind: isUp ? 'severity-up' : 'severity-down', passages: [passage], what: told, before }]
}

/** The severity told before of the same record; of a story about one flaw the only one told. */
function toldSeverity({ ids, score }: FoundSeverity, { severities }: Known): string | undefined {
  const same = ids.flatMap((id) => severities.get(id) ?? [])[0]
  const named = [...severities.keys()].filter((id) => id !== '')
  const told = same ?? (ids.length <= 1 && named.length <= 1 && (ids.length === 0 || named.length === 0) ? severities.get('') : undefined)
  // A score and a level are told of the same flaw by different people.
  return told !== undefined && levels.includes(told) === (score === undefined) ? told : undefined
}

function rankOf(severity: string): number {
  return levels.includes(severity) ? levels.indexOf(severity) : Number(severity)
}

function versionSteps({ article }: Report, telling: readonly Passage[], known: Known): readonly Found[] {
  const [title] = telling
  const { facts } = article
  if (facts?.is === 'release' && title !== undefined) {
    const told = known.versions.get(nameOfProject(facts.project))
    return told?.has(facts.version.toLowerCase()) === true
      ? []
      : [{ kind: 'new-version', passages: [title], what: facts.version, ...present({ before: newestOf(told) }) }]
  }
  for (const passage of telling.slice(0, versionPassagesMax)) {
    // A record names what it is about, however old that is.
    if (isRecordTitle(passage.text)) continue
    const fresh = versionsIn(passage.text).find(({ name, version }) => {
      const told = known.versions.get(name)
      const isSubject = known.topic.has(stemOf(name))
      return isSubject && told?.has(version) !== true && [...(told ?? [])].every((other) => isNewer(version, other))
    })
    if (fresh !== undefined)
      return [
        { kind: 'new-version', passages: [passage], what: fresh.what, ...present({ before: newestOf(known.versions.get(fresh.name)) }) },
      ]
  }
  return []
}

const versionPassagesMax = 3

function newestOf(versions: ReadonlySet<string> | undefined): string | undefined {
  return [...(versions ?? [])].reduce<string | undefined>(
    (newest, one) => (newest === undefined || isNewer(one, newest) ? one : newest),
    undefined,
  )
}

/** Ids nobody named. Another register’s name of a record that was told is no other record. */
function idSteps({ article, at }: Report, telling: readonly Passage[], known: Known): readonly Found[] {
  const aliases = article.facts?.is === 'advisory' ? [article.facts.id, ...article.facts.aliases] : []
  const isKnownRecord = aliases.some((id) => known.ids.has(id))
  const found: Found[] = []
  for (const passage of telling.slice(0, idPassagesMax)) {
    const records = recordIdsOf(passage.text)
    const hasTold = records.some(({ id }) => known.ids.has(id))
    const fresh = records.find(({ id, register }) => {
      const isAlias = (isKnownRecord && aliases.includes(id)) || (hasTold && register === 'ghsa')
      const isOld = register === 'cve' && passage.part === 'body' && Number(id.slice(4, 8)) < yearOf(at) - 1
      return !known.ids.has(id) && !isAlias && !isOld && !found.some((one) => one.what === id)
    })
    if (fresh !== undefined && found.length < idsMax) found.push({ kind: 'new-id', passages: [passage], what: fresh.id })
  }
  return found
}

const idPassagesMax = 5
const idsMax = 2
const numbersMax = 2

function numberSteps(sayable: readonly Passage[], known: Known): readonly Found[] {
  const found: Found[] = []
  for (const passage of sayable.slice(0, numberPassagesMax)) {
    if (passage.part === 'body' && !isOnTopic(passage.text, known)) continue
    for (const quantity of quantitiesOf(passage.text)) {
      if (found.length >= numbersMax || isToldQuantity(known, quantity)) continue
      const before = known.quantities.findLast(
        (told) => told.of !== '' && told.of === quantity.of && told.kind === quantity.kind && told.of !== 'share' && told.of !== 'money',
      )
      if (!isTelling(quantity, before, passage) || (before === undefined && passage.part === 'body' && !isToldInFull(known))) continue
      found.push({ kind: 'new-number', passages: [passage], what: quantity.what, ...present({ before: before?.what }) })
      // The same number again in this report is the same news.
      known.quantities.push(quantity)
    }
  }
  return found
}

const numberPassagesMax = 4
const countMin = 100
const moneyMin = 10_000

/** A number tells something when it is another one than before, or a first one of weight. */
function isTelling({ value, of }: Quantity, before: Quantity | undefined, { part }: Passage): boolean {
  if (of === '') return false
  if (before !== undefined) return value >= 3
  if (of === 'money') return value >= moneyMin
  return of === 'share' ? part === 'title' : value >= countMin
}
