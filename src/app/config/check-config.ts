import type { Problem } from '#core/model/problem.ts'
import { loadBeats, loadPacks } from '../load-beats.ts'
import { loadDestinations } from '../load-destinations.ts'
import { openMail } from '../open-mail.ts'
import type { Config } from './config.ts'

type Checked = { readonly problems: readonly Problem[]; readonly unset: readonly Problem[] }

/**
 * What is wrong with the files that settings name: beats with their source packs, destinations, passwords and certificates of mail.
 * Nothing is looked up, dialled or sent. A password’s file that cannot be read is told apart: the desk may read what this shell may not.
 */
export function checkConfig({ beats, destinations, mail }: Pick<Config, 'beats' | 'destinations' | 'mail'>): Checked {
  const loaded = loadBeats(beats)
  const packs = loaded.ok ? loadPacks(loaded.value) : loaded
  // What destinations say of beats that cannot be read is not their mistake.
  const posted = loaded.ok ? loadDestinations(destinations, loaded.value) : loaded
  const opened = openMail(mail)
  const none: readonly Problem[] =
    beats.length === 0
      ? [
          {
            at: 'edition.beats',
            found: 'edition.beats: none',
            expected: 'one beat at least',
            fix: 'Name a beat, or leave edition.beats out for open-source.',
          },
        ]
      : []
  const byFile = [...new Set([loaded, packs, posted, opened].flatMap((each) => (each.ok ? [] : each.problems)))]
  const isSecret = ({ at }: Problem): boolean => at === 'mail.passwordFile'
  return { problems: [...none, ...byFile.filter((problem) => !isSecret(problem))], unset: byFile.filter(isSecret) }
}
