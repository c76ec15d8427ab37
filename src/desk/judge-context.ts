import type { Beat } from '#core/model/beat.ts'
import type { RankOptions } from '#core/stages/rank/rank.ts'
import type { Store } from '#ports/store.ts'
import type { JudgeContext } from './judge-story.ts'
import { ruledBeat } from './recall/ruled-beat.ts'

/** A beat as its readers’ rules make it, with what the archive knows of outlets; without an archive, as its file has it. */
export async function judgeContext(
  { beat, options }: { readonly beat: Beat; readonly options: RankOptions },
  store: Store | undefined,
): Promise<JudgeContext> {
  if (store === undefined) return { beat, options }
  const ruled = await ruledBeat(store, beat)
  return { beat: ruled.beat, exempt: ruled.exempt, outlets: await store.outlets(), sources: await store.sources(), options }
}
