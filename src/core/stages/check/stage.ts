import { sentencesOf } from '../../languages/sentences.ts'
import { hundredths } from '../../model/hundredths.ts'
import { type BearsOptions, bears } from './bears.ts'

export type CheckRow = {
  readonly id: string
  readonly claim: string
  readonly source?: string
  readonly source_sentences?: readonly string[]
}

/** `headwater stage check`: one claim and its source a line. */
export function checkStage(
  row: CheckRow,
  options: BearsOptions,
): { id: string; supported: boolean; coverage: number; missing: readonly string[] } {
  const passages = row.source_sentences ?? sentencesOf(row.source ?? '', 'en').map((sentence) => sentence.text)
  const { isBorne, coverage, missing } = bears(row.claim, passages, options)
  return { id: row.id, supported: isBorne, coverage: hundredths(coverage), missing }
}
