import type { Source, SourceState } from '#core/model/source.ts'
import type { Wanted } from '#core/websub/next-move.ts'
import type { Desk } from '../desk.ts'

/** The subscription the desk wants for a source; undefined where there is no hub, no callback, or no use for it any more. */
export function wantedOf(
  { options }: Pick<Desk, 'options'>,
  source: Source | undefined,
  state: SourceState | undefined,
): Wanted | undefined {
  if (options.callback === undefined || source === undefined || state?.hub === undefined || state.isRetired) return undefined
  return { ...state.hub, callbackBase: options.callback }
}
