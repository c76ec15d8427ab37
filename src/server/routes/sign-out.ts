import { signOutPage } from '#core/channels/site/pages/sign-out-page.ts'
import { notFound, pageAnswer } from '../answer.ts'
import { goTo } from '../form.ts'
import { pagesFor } from '../pages-for.ts'
import type { Route } from '../route.ts'
import { dropSession } from '../session-cookie.ts'

/** The browser forgets what it kept of the paper to read offline, too: others may sit down at it (W3C Clear Site Data, 3.1). */
const forgetting = { 'cache-control': 'no-store', 'clear-site-data': '"cache", "storage"' }

/** Signing out: the session ends in the desk, not only in the browser. */
export const signOut: Route = {
  path: '/sign-out',
  access: 'signed-in',
  title: 'Sign out',
  async answer(ask, deps) {
    const name = 'name' in ask.caller ? ask.caller.name : ''
    return pageAnswer(signOutPage(name, deps.isSample(), pagesFor(ask, deps)))
  },
  takes: {
    access: 'signed-in',
    from: 'own-page',
    async take(sent, deps) {
      if (deps.access === undefined) return notFound(deps)
      const { caller } = sent
      if ('passId' in caller && caller.by === 'session' && caller.passId !== undefined)
        await deps.access.desk.store.commit([{ drop: 'pass', passId: caller.passId }])
      return goTo('/', { ...forgetting, 'set-cookie': dropSession(sent) })
    },
  },
}
