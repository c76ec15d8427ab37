import type { Finding } from '#core/model/finding.ts'
import type { Subscription } from '#core/model/subscription.ts'
import { isActive, isTold } from '#core/websub/is-active.ts'
import type { GivenStore } from './given-store.ts'
import { hubWords } from './hub-words.ts'

type Desk = Pick<GivenStore, 'clock' | 'when'> & {
  readonly store: Pick<GivenStore['store'], 'subscriptions' | 'sourceStates' | 'sources'>
  readonly config: Pick<GivenStore['config'], 'callback'>
}

/** What the doctor says of the subscriptions: how many hold, and which of them trouble; nothing where there never were any. */
export async function hubFindings({ store, clock, config, when }: Desk): Promise<readonly Finding[]> {
  const all = await store.subscriptions()
  const callback = config.callback
  if (callback === undefined && all.length === 0) return []
  const now = clock.now()
  const states = new Map((await store.sourceStates()).map((state) => [state.sourceId, state]))
  const active = all.filter((each) => isActive(each, now))
  const told = active.filter((subscription) => {
    const state = states.get(subscription.sourceId)
    return state !== undefined && isTold({ subscription, state, now })
  })
  const reached = callback === undefined ? 'hubs: websub.callback is off' : `hubs reach this desk at ${callback}`
  const summary: Finding = {
    level: 'ok',
    text: `${reached}: ${all.length} subscriptions, ${active.length} hold, ${told.length} tell what is new`,
  }
  const titles = new Map((await store.sources()).map(({ id, title }) => [id, title]))
  const troubled = all.filter(isTroubled).map((each): Finding => {
    const words = hubWords(each, { state: states.get(each.sourceId), now, when }) ?? ''
    return { level: 'note', text: `${titles.get(each.sourceId) ?? each.sourceId}: ${words}` }
  })
  return [summary, ...silence(all, callback), ...troubled]
}

function isTroubled({ failure, heard, tries, triedAt }: Subscription): boolean {
  return failure !== undefined || heard.refusedCount > 0 || (heard.deniedAt ?? 0) >= triedAt || tries > 1
}

/** Hubs take our requests, and not one finds its way back. */
function silence(all: readonly Subscription[], callback: string | undefined): readonly Finding[] {
  const taken = all.filter(({ wants, failure, isAsking }) => wants === 'subscribe' && failure === undefined && !isAsking)
  const isSilent =
    taken.some(({ tries }) => tries > 1) && taken.every(({ heard }) => heard.confirmedAt === undefined && heard.deniedAt === undefined)
  if (callback === undefined || !isSilent) return []
  const text = `no hub has asked back at ${callback}: it seems not to be reached from outside`
  return [{ level: 'note', text, fix: 'Let the proxy forward /websub/ to this desk: docs/guides/websub.md.' }]
}
