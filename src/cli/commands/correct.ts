import { plainText } from '#core/channels/plain.ts'
import { correctionByPerson } from '#core/corrections/correction-by-person.ts'
import { limits } from '#core/limits.ts'
import type { Correction } from '#core/model/correction.ts'
import type { Edition } from '#core/model/edition.ts'
import { makeCorrection, takeBackCorrection } from '#desk/corrections/make-correction.ts'
import type { Given } from '../command.ts'
import { givenAll } from '../given-all.ts'
import { givenBeat, givenBeats, givenConfig } from '../given-config.ts'
import { givenClaim, givenEdition } from '../given-edition.ts'
import { givenRow } from '../given-row.ts'
import { type GivenStore, givenStore } from '../given-store.ts'
import { printIndented } from '../print-indented.ts'
import { printJson } from '../print-json.ts'
import { usageError } from '../usage-error.ts'

/** So many editions back corrections are listed and found. */
const editionsMax = 400

/** Notes in public what is wrong in a published edition, lists such notes, or takes one back. */
export async function correct(given: Given): Promise<number> {
  const [beat, says] = givenAll(
    () => givenBeat(given, givenBeats(givenConfig(given))).id,
    () => wantedOf(given),
  )
  await using opened = await givenStore(given)
  const { undo, list } = given.options
  const isDry = given.options.dryRun === true
  if (list === true) return await listed(opened, beat, given.options.json === true)
  if (typeof undo === 'string') return await undone(opened, beat, { typed: undo, isDry })
  const [wanted, sentence] = given.args
  const edition = await givenEdition(opened.store, { wanted, beat })
  const wrong = sentence === undefined ? undefined : givenClaim(edition, sentence)
  const correction = correctionByPerson({ edition, wrong, says, at: opened.clock.now() })
  if (isDry) {
    tell(correction, edition)
    console.log('nothing was kept: leave --dry-run out to publish it')
    return 0
  }
  const kept = await makeCorrection(opened.store, correction)
  tell(kept, edition)
  console.log('  it stands beside the edition from now on, and in the next one')
  console.log(`  headwater correct --undo ${kept.id} takes it back`)
  return 0
}

/** The words of a new correction; none where corrections are listed or taken back, and a refusal of several of these at once. */
function wantedOf(given: Given): string {
  const { undo, list, says } = given.options
  const asked = [given.args.length > 0 || says !== undefined, list === true, undo !== undefined].filter(Boolean).length
  if (asked < 2) return list === true || undo !== undefined ? '' : saysOf(given)
  const found = 'several of an edition, --list and --undo'
  const problem = { at: 'headwater correct', found, expected: 'one of them', fix: 'Do one after the other.' }
  throw usageError('it is not clear what to correct', [problem])
}

function tell({ id, claimId, claim }: Correction, { date, beatTitle }: Edition): void {
  printIndented([`${id}: ${beatTitle}, ${date}${claimId === undefined ? '' : `, ${claimId}`}`, `  ${claim.text}`])
}

/** One line of plain text; what a terminal or a page could take for an order is refused, not cleaned: it would be signed. */
function saysOf(given: Given): string {
  const typed = given.options.says
  const says = typeof typed === 'string' ? typed.trim() : ''
  const problem =
    says === ''
      ? 'nothing'
      : says.length > limits.titleChars
        ? `${says.length} characters`
        : plainText(says) !== says.replace(/ +/g, ' ')
          ? 'control characters or line ends'
          : undefined
  if (problem === undefined) return plainText(says)
  throw usageError('a correction says what is to be known', [
    {
      at: '--says',
      found: problem,
      expected: `one line of plain text, ${limits.titleChars} characters at most`,
      fix: 'headwater correct 2026-05-28 "first words of the sentence" --says "What is right."',
    },
  ])
}

async function correctionsOfBeat({ store }: GivenStore, beat: string) {
  const heads = await store.editions(beat, editionsMax)
  return { heads: new Map(heads.map((head) => [head.id, head])), rows: await store.corrections(heads.map(({ id }) => id)) }
}

async function listed(opened: GivenStore, beat: string, isJson: boolean): Promise<number> {
  const { heads, rows } = await correctionsOfBeat(opened, beat)
  if (isJson) {
    printJson(rows.map((row) => ({ ...row, date: heads.get(row.editionId)?.date })))
    return 0
  }
  if (rows.length === 0) console.error('no corrections')
  for (const { id, editionId, at, by, claim, takenBackAt } of rows) {
    const taken = takenBackAt === undefined ? '' : `, taken back ${opened.when(takenBackAt)}`
    const who = by === 'person' ? 'by this desk' : 'by a source'
    const head = `${id}: edition of ${heads.get(editionId)?.date ?? editionId}, ${opened.when(at)}, ${who}${taken}`
    printIndented([head, `  ${claim.text}`])
  }
  return 0
}

type Undoing = { readonly typed: string; readonly isDry: boolean }

async function undone(opened: GivenStore, beat: string, { typed, isDry }: Undoing): Promise<number> {
  const all = (await correctionsOfBeat(opened, beat)).rows
  const rows = all.filter(({ takenBackAt }) => takenBackAt === undefined)
  const one = givenRow({ rows, kind: 'correction', typed, at: '--undo', listedBy: 'headwater correct --list' })
  if (isDry) {
    console.log(`${one.id} would be taken back: ${plainText(one.claim.text)}\nnothing was changed`)
    return 0
  }
  await takeBackCorrection(opened.store, one, opened.clock.now())
  console.log(`${one.id} is taken back; an edition that carried it keeps what it printed`)
  return 0
}
