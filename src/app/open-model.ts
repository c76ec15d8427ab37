import { systemClock } from '#adapters/clock/system.ts'
import { openWriter } from '#adapters/writer/open-writer.ts'
import { present } from '#core/model/present.ts'
import type { Clock } from '#ports/clock.ts'
import type { Writer } from '#ports/writer.ts'
import type { ModelSettings } from './config/model.ts'

/** Opens the language model that the configuration chose; undefined where none is. Nothing is asked before the first question. */
export function openModel(settings: ModelSettings, { now }: Pick<Clock, 'now'> = systemClock()): Writer | undefined {
  if (settings.use === 'none') return undefined
  const { use, url, name, keyVariable } = settings
  const key = keyVariable === undefined ? undefined : process.env[keyVariable]
  return openWriter({ protocol: use, url, model: name, now, ...present({ key }) })
}
