import { hashOf } from '../model/ids.ts'
import { type BearsOptions, bears } from '../stages/check/bears.ts'
import { editionInJson } from './edition-in-json.ts'
import { signatureName } from './evidence-file.ts'
import type { EvidenceRead } from './evidence-schema.ts'
import { sorted } from './sorted-json.ts'

/** The folder of an edition as it was found. */
export type FoundFolder = {
  /** Its plain files by name. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Whether every file that the evidence lists must be there; a few of them may be had alone. */
  readonly isWhole: boolean
}

/** What one check found: a line that says so, and every problem with the name of its file. */
export type Verdict = { readonly check: string; readonly says: string; readonly problems: readonly string[] }

export type CheckingOptions = { readonly bears: BearsOptions; readonly program: string }

/** Every check of an evidence file that was read, beside its signature. Nothing of the desk is asked. */
export function verifyEvidence(evidence: EvidenceRead, folder: FoundFolder, options: CheckingOptions): readonly Verdict[] {
  return [
    filesVerdict(evidence, folder),
    editionVerdict(evidence, folder),
    quotesVerdict(evidence),
    sentencesVerdict(evidence, options),
    countsVerdict(evidence),
    accountsVerdict(evidence),
  ]
}

/** Every listed file is there with the very bytes that were listed, and no other file is. */
function filesVerdict({ files }: EvidenceRead, folder: FoundFolder): Verdict {
  const listed = new Set([...files.map(({ path }) => path), 'evidence.json', signatureName])
  const missing = files.filter(({ path }) => !folder.files.has(path)).map(({ path }) => path)
  const changed = files.filter(({ path, sha256 }) => {
    const bytes = folder.files.get(path)
    return bytes !== undefined && hashOf(bytes) !== sha256
  })
  const unlisted = [...folder.files.keys()].filter((name) => !listed.has(name))
  const absent = folder.isWhole ? missing.map((path) => `${path} is missing`) : []
  const intact = files.length - missing.length - changed.length
  return {
    check: 'files',
    says: `${intact} of ${files.length} files are as they were published${folder.isWhole ? '' : '; the others are not here'}`,
    problems: [...changed.map(({ path }) => `${path} was changed`), ...absent, ...unlisted.map((name) => `${name} is not listed`)],
  }
}

/** edition.json, where it is there, has the same sentences, word for word and citation for citation, and the text that was signed. */
function editionVerdict(evidence: EvidenceRead, { files }: FoundFolder): Verdict {
  const bytes = files.get('edition.json')
  if (bytes === undefined) return { check: 'edition', says: 'edition.json is not here to be compared', problems: [] }
  const edition = editionInJson(new TextDecoder().decode(bytes))
  if (edition === undefined) return { check: 'edition', says: 'edition.json', problems: ['edition.json is no edition'] }
  const own = new Map(evidence.sentences.map((sentence) => [sentence.id, JSON.stringify(sorted(sentence))]))
  const printed = new Map(edition.sentences.map((sentence) => [sentence.id, JSON.stringify(sorted(sentence))]))
  const differing = [...own].filter(([id, words]) => printed.get(id) !== words).map(([id]) => `edition.json: ${id} is another sentence`)
  const extra = [...printed.keys()].filter((id) => !own.has(id)).map((id) => `edition.json: ${id} is not in the evidence`)
  const other = edition.sha256 === evidence.edition.sha256 ? [] : ['edition.json: its text has another hash than the evidence says']
  return { check: 'edition', says: `edition.json has the same ${own.size} sentences`, problems: [...differing, ...extra, ...other] }
}

/** Every quotation is a passage of the article it names, letter by letter, and every passage is as long as its place. */
function quotesVerdict({ articles, captures, sentences }: EvidenceRead): Verdict {
  const held = new Map(articles.flatMap((article) => article.passages.map((one) => [`${article.id} ${one.id}`, one] as const)))
  const fetched = new Set(captures.map(({ id }) => id))
  const passages = [...held.values()].flatMap((one) => {
    const isAsLong = one.start === undefined || one.end === undefined || one.end - one.start === one.text.length
    return hashOf(one.text) === one.sha256 && isAsLong ? [] : [`evidence.json: ${one.id} is not what its hash or its place says`]
  })
  const cited = sentences.flatMap(({ id, citations }) => citations.flatMap((one) => (one.kind === 'passage' ? [{ id, ...one }] : [])))
  const quotes = cited
    .filter(({ articleId, passageId, quote }) => held.get(`${articleId} ${passageId}`)?.text !== quote)
    .map(({ id, passageId }) => `evidence.json: ${id} quotes ${passageId}, which does not say so`)
  const lost = articles.flatMap(({ id, captureIds }) =>
    captureIds.filter((one) => !fetched.has(one)).map((one) => `evidence.json: ${id} names ${one}, which is not listed`),
  )
  return {
    check: 'quotations',
    says: `${cited.length} quotations stand in ${held.size} passages of ${articles.length} articles, from ${captures.length} captures`,
    problems: [...passages, ...quotes, ...lost],
  }
}

/**
 * The sentences in words of others are borne by what they quote, by the check that let them into print. Another version of the
 * program may check otherwise: then what fails is told and is no problem.
 */
function sentencesVerdict({ sentences, versions }: EvidenceRead, options: CheckingOptions): Verdict {
  // What says numbers that were counted rests on these, whoever worded it.
  const isQuoting = ({ citations }: EvidenceRead['sentences'][number]): boolean => citations.some(({ kind }) => kind === 'passage')
  const told = sentences.filter((one) => one.wording !== undefined && one.wording !== 'form' && isQuoting(one))
  const unborne = told.filter(({ text, citations }) => {
    const quotes = citations.flatMap((one) => (one.kind === 'passage' ? [one.quote] : []))
    return !bears(text, quotes, options.bears).isBorne
  })
  const rest = sentences.length - told.length
  const says = `${told.length - unborne.length} of ${told.length} sentences are borne by their quotations; ${rest} are forms of ours or say what was counted`
  const isSame = versions.program === options.program
  const other = isSame || unborne.length === 0 ? '' : ` (checked by ${options.program}, made by ${versions.program})`
  return {
    check: 'sentences',
    says: says + other,
    problems: isSame ? unborne.map(({ id, text }) => `evidence.json: ${id} is not borne: ${text}`) : [],
  }
}

/**
 * A count of stories that names them is their number, or the sum of its table; no part is more than its whole. Averages, counts of
 * other things and counts that name nothing are told and not checked.
 */
function countsVerdict({ sentences }: EvidenceRead): Verdict {
  const counts = sentences.flatMap(({ id, citations }) => citations.flatMap((one) => (one.kind === 'count' ? [{ ...one, id }] : [])))
  const named = counts.filter(({ label, storyIds, days = [] }) => storyCount.test(label) && storyIds.length + days.length > 0)
  const wrong = named.filter(({ value, storyIds, days }) => {
    const counted = days === undefined ? new Set(storyIds).size : days.reduce((sum, day) => sum + day.value, 0)
    return counted !== value
  })
  const parts = counts.filter(({ value, of }) => of !== undefined && value > of)
  return {
    check: 'counts',
    says: `${named.length - wrong.length} of ${named.length} counts of stories are what they name; ${counts.length - named.length} are of other things`,
    problems: [
      ...wrong.map(({ id, label, value }) => `evidence.json: ${id} counts ${value} (${label}), and names others`),
      ...parts.map(({ id, label, value, of }) => `evidence.json: ${id} counts ${value} (${label}) of ${of}`),
    ],
  }
}

const storyCount = /^(?:developing |top )?stories\b(?!.{0,200}\baverage\b)/

/** Collected = shown + merged + left out, with a row for each that was left out. */
function accountsVerdict({ accounting, leftOut }: EvidenceRead): Verdict {
  const { collected, shown, merged, leftOut: left } = accounting
  const problems = [
    ...(collected === shown + merged + left ? [] : ['evidence.json: the accounts do not add up']),
    ...(left === leftOut.length ? [] : [`evidence.json: ${left} left out, ${leftOut.length} listed`]),
  ]
  return { check: 'accounts', says: `${collected} collected = ${shown} shown + ${merged} merged + ${left} left out`, problems }
}
