import { liveSourcesPage, type SourceHealth } from '#core/channels/site/pages/live-sources-page.ts'
import { limits } from '#core/limits.ts'
import type { Source, SourceState } from '#core/model/source.ts'
import { shownAddress } from '#core/text/shown-address.ts'
import { pageAnswer } from '../answer.ts'
import { wrongField } from '../form.ts'
import { pagesFor } from '../pages-for.ts'
import type { Route } from '../route.ts'

export const sources: Route = {
  path: '/sources',
  access: 'owner-read',
  title: 'Every source: health, last answer, next fetch; ?state=failing, ?q=words',
  async answer(ask, deps) {
    const states = new Map((await deps.store.sourceStates()).map((state) => [state.sourceId, state]))
    const state = ask.query('state') || undefined
    if (state !== undefined && state !== 'failing')
      return wrongField('state', { why: 'Only failing can be asked for.', todo: 'Leave it out for all sources.' }, deps)
    const words = (ask.query('q') ?? '').trim()
    if (words.length > limits.searchChars) {
      const why = `It holds ${words.length} characters; ${limits.searchChars} are looked for at most.`
      return wrongField('q', { why, todo: 'Look for fewer words.' }, deps)
    }
    const all = (await deps.store.sources()).map((source) => healthOf(source, states.get(source.id)))
    const failing = all.filter(({ failure }) => failure !== undefined)
    const rows = (state === undefined ? all : failing).filter((row) => holds(row, words))
    rows.sort((left, right) => left.title.localeCompare(right.title, 'en'))
    const asked = { ...(words !== '' && { words }), isFailing: state !== undefined }
    const page = { rows, asked, total: all.length, failingTotal: failing.length, zone: deps.zone, isSample: deps.isSample() }
    return pageAnswer(liveSourcesPage(page, pagesFor(ask, deps)))
  },
}

/** An address that holds a key is not looked through: what is found would tell it letter by letter. */
function holds({ title, target }: SourceHealth, words: string): boolean {
  const said = `${title} ${shownAddress(target)}`.toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word))
}

function healthOf({ id, title, target, role }: Source, state: SourceState | undefined): SourceHealth {
  if (!state) return { id, title, target, role, itemCount: 0, isRetired: false }
  return { ...state, id, title, target, role }
}
