import { isLive } from '#core/access/is-live.ts'
import { sessionsPage } from '#core/channels/site/pages/sessions-page.ts'
import type { Pass } from '#core/model/access.ts'
import { present } from '#core/model/present.ts'
import type { AccessDesk } from '#desk/access/issue-pass.ts'
import { isAdmitted } from '../access.ts'
import { notFound, pageAnswer } from '../answer.ts'
import { fieldsOf, goTo, tooLong, wrongField } from '../form.ts'
import { pagesFor } from '../pages-for.ts'
import type { Ask, Route } from '../route.ts'

/** Where one is signed in. Whoever may do everything sees every session, all others those of their own token. */
export const sessions: Route = {
  path: '/sessions',
  access: 'signed-in',
  title: 'Where you are signed in',
  async answer(ask, deps) {
    if (deps.access === undefined || !('by' in ask.caller)) return notFound(deps)
    const { name, kind, by, passId } = ask.caller
    const shown = {
      name,
      scope: kind,
      sessions: await sessionsOf(ask, deps.access.desk),
      ...present({ own: by === 'session' ? passId : undefined }),
      zone: deps.zone,
      isSample: deps.isSample(),
    }
    return pageAnswer(sessionsPage(shown, pagesFor(ask, deps)))
  },
  takes: {
    access: 'signed-in',
    from: 'own-page',
    async take(sent, deps) {
      if (deps.access === undefined) return notFound(deps)
      const fields = await fieldsOf(sent)
      if (fields === undefined) return tooLong(deps)
      const id = fields.get('end')
      // Another’s session is answered as one that there is not.
      const session = (await sessionsOf(sent, deps.access.desk)).find((each) => each.id === id)
      if (session === undefined)
        return wrongField(
          'end',
          { why: 'There is no such session of yours: it may have ended already.', todo: 'Nothing was changed.' },
          deps,
        )
      await deps.access.desk.store.commit([{ drop: 'pass', passId: session.id }])
      return goTo('/sessions', { 'cache-control': 'no-store' })
    },
  },
}

/** The live sessions that a caller may see and end, the newest first. */
async function sessionsOf({ caller }: Pick<Ask, 'caller'>, { store, clock }: AccessDesk): Promise<readonly Pass[]> {
  const all = (await store.passes()).filter((pass) => pass.kind === 'session' && isLive(pass, clock.now())).toReversed()
  if (isAdmitted('admin', caller)) return all
  const own = 'passId' in caller ? caller.passId : undefined
  if (own === undefined) return []
  const token = all.find(({ id }) => id === own)?.openedBy ?? own
  return all.filter(({ openedBy }) => openedBy === token)
}
