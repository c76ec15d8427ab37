import { loadIdentifier } from '#adapters/workshop/identify.ts'
import type { Beat } from '#core/model/beat.ts'
import type { BareRow } from '#core/stages/bare-article.ts'
import { checkStage } from '#core/stages/check/stage.ts'
import { clusterStage } from '#core/stages/cluster/stage.ts'
import { developStage } from '#core/stages/develop/stage.ts'
import { extractStage } from '#core/stages/extract/stage.ts'
import { languageStage } from '#core/stages/language/stage.ts'
import { rankStage } from '#core/stages/rank/stage.ts'
import { readStage } from '#core/stages/read/stage.ts'
import { screenStage } from '#core/stages/screen/stage.ts'
import { traceStage } from '#core/stages/trace/stage.ts'
import { stageDefaults } from './config/stage-defaults.ts'
import { vectorsOfRows } from './vectors-of-rows.ts'

// Rows come from a person's file: each stage reads the fields it knows.
type Row = never
type Answer = object

/** Stages that answer row by row, and stages that need all rows first. */
export type StageRun =
  | { readonly by: 'row'; readonly answer: (row: Row) => Answer }
  | { readonly by: 'whole'; readonly answer: (rows: readonly Row[]) => readonly Answer[] | Promise<readonly Answer[]> }

/**
 * What a stage may need beside its rows; the beat is only read where it is asked for. Without a word about embeddings the bundled
 * model reads as many rows as it can in about a minute, and none of more.
 */
export type StageNeeds = {
  readonly beat: () => Beat
  readonly embeddings: 'bundled' | 'none' | undefined
  readonly note: (line: string) => void
}

const openers: Readonly<Record<string, (needs: StageNeeds) => StageRun | Promise<StageRun>>> = {
  check: () => ({ by: 'row', answer: (row) => checkStage(row, stageDefaults.check) }),
  cluster: (needs) => ({
    by: 'whole',
    answer: async (rows) => clusterStage(rows, stageDefaults.cluster, await vectorsFor(rows, needs)),
  }),
  develop: () => ({ by: 'row', answer: (row) => developStage(row, stageDefaults.develop) }),
  extract: () => ({ by: 'row', answer: (row) => extractStage(row) }),
  language: async () => {
    const identify = await loadIdentifier()
    return { by: 'row', answer: (row) => languageStage(row, identify) }
  },
  rank: ({ beat, ...needs }) => ({
    by: 'whole',
    answer: async (rows) => {
      const options = { beat: beat(), rank: stageDefaults.rank, cluster: stageDefaults.cluster }
      return rankStage(rows, options, await vectorsFor(rows, needs))
    },
  }),
  read: () => ({ by: 'row', answer: (row) => readStage(row) }),
  screen: () => ({ by: 'row', answer: (row) => screenStage(row) }),
  trace: () => ({ by: 'row', answer: (row) => traceStage(row, stageDefaults.trace) }),
}

/** A title takes ten milliseconds with two threads. */
const embeddedRowsMax = 6_000

async function vectorsFor(
  rows: readonly BareRow[],
  { embeddings, note }: Pick<StageNeeds, 'embeddings' | 'note'>,
): Promise<ReadonlyMap<string, Float32Array> | undefined> {
  if (embeddings === 'none') return undefined
  if (embeddings === 'bundled' || rows.length <= embeddedRowsMax) return await vectorsOfRows(rows)
  note(`${rows.length} rows are compared by their words alone; --embeddings bundled has the model read their titles too`)
  return undefined
}

/** The stages that can be run alone. */
export const runnableStages: readonly string[] = Object.keys(openers).sort()

/** Opens a stage by name, the same pure function and the same options as in the line; undefined for an unknown name. */
export async function openStage(name: string, needs: StageNeeds): Promise<StageRun | undefined> {
  return await openers[name]?.(needs)
}
