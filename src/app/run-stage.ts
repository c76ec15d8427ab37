import { loadIdentifier } from '#adapters/workshop/identify.ts'
import type { Beat } from '#core/model/beat.ts'
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

/** What a stage may need beside its rows; the beat is only read where it is asked for. */
export type StageNeeds = { readonly beat: () => Beat; readonly embeddings: 'bundled' | 'none' }

const openers: Readonly<Record<string, (needs: StageNeeds) => StageRun | Promise<StageRun>>> = {
  check: () => ({ by: 'row', answer: (row) => checkStage(row, stageDefaults.check) }),
  cluster: ({ embeddings }) => ({
    by: 'whole',
    answer: async (rows) => clusterStage(rows, stageDefaults.cluster, embeddings === 'none' ? undefined : await vectorsOfRows(rows)),
  }),
  develop: () => ({ by: 'row', answer: (row) => developStage(row, stageDefaults.develop) }),
  extract: () => ({ by: 'row', answer: (row) => extractStage(row) }),
  language: async () => {
    const identify = await loadIdentifier()
    return { by: 'row', answer: (row) => languageStage(row, identify) }
  },
  rank: ({ beat }) => ({
    by: 'whole',
    answer: (rows) => rankStage(rows, { beat: beat(), rank: stageDefaults.rank, cluster: stageDefaults.cluster }),
  }),
  read: () => ({ by: 'row', answer: (row) => readStage(row) }),
  screen: () => ({ by: 'row', answer: (row) => screenStage(row) }),
  trace: () => ({ by: 'row', answer: (row) => traceStage(row, stageDefaults.trace) }),
}

/** The stages that can be run alone. */
export const runnableStages: readonly string[] = Object.keys(openers).sort()

/** Opens a stage by name, the same pure function and the same options as in the line; undefined for an unknown name. */
export async function openStage(name: string, needs: StageNeeds): Promise<StageRun | undefined> {
  return await openers[name]?.(needs)
}
