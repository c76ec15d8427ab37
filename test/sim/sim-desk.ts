import { openInline } from '#adapters/workshop/inline.ts'
import { configOf } from '#app/config/config.ts'
import { decideConfig } from '#app/config/decide-config.ts'
import { deskOptions } from '#app/config/defaults.ts'
import { loadBeats } from '#app/load-beats.ts'
import type { Desk } from '#desk/desk.ts'

/** What the desks of simulations that are killed have in common: the defaults, one beat, one worker, one job at a time. */
export function simDesk(): Pick<Desk, 'beats' | 'options' | 'workshop'> {
  const settings = decideConfig({ file: undefined, env: {}, flags: { 'edition.zone': 'UTC', 'fetch.pages': 'none' } })
  const beats = loadBeats(['open-source'])
  if (!settings.ok || !beats.ok) throw new Error('the beat and the defaults are well')
  return {
    workshop: openInline({ identify: () => [{ tag: 'en', share: 1 }] }),
    beats: beats.value,
    // A lease of no length: the next life of the killed worker takes its job at once, as after a real lease has run out.
    options: {
      ...deskOptions(configOf(settings.values), 'http://127.0.0.1:4500'),
      worker: 'sim',
      leaseMs: 0,
      heartbeatMs: undefined,
      atOnce: 1,
      editionAt: undefined,
    },
  }
}
