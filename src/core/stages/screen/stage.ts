import { screenCandidate } from './screen-candidate.ts'

export type ScreenRow = { readonly id: string; readonly text: string }
export type ScreenAnswer = { readonly id: string; readonly instruction: boolean; readonly how?: string; readonly sentence?: string }

/** `headwater stage screen`: one text in, whether it gives orders to machines out, and by which sentence. */
export function screenStage(row: ScreenRow): ScreenAnswer {
  const found = screenCandidate(row.text ?? '')
  return { id: row.id, instruction: found !== undefined, ...(found === undefined ? {} : { how: found.how, sentence: found.text }) }
}
