import { doctorPage } from '#core/channels/site/pages/doctor-page.ts'
import { isAdmitted } from '../access.ts'
import { type Answer, notFound, pageAnswer } from '../answer.ts'
import type { Deps, SettingsParts } from '../deps.ts'
import { fieldsOf, tooLong, wrongField } from '../form.ts'
import { pagesFor } from '../pages-for.ts'
import type { Ask, Route } from '../route.ts'

/** What the doctor finds. Looking asks nobody; the language model and the mail server are asked by the page’s button. */
export const doctor: Route = {
  path: '/doctor',
  access: 'owner-read',
  title: 'What is exposed, failed or stale, with the fix for each',
  async answer(ask, deps) {
    return deps.settings === undefined ? notFound(deps) : await found({ ask, parts: deps.settings, asks: 'nobody' }, deps)
  },
  takes: {
    access: 'owner-write',
    from: 'own-page',
    async take(sent, deps) {
      if (deps.settings === undefined) return notFound(deps)
      const fields = await fieldsOf(sent)
      if (fields === undefined) return tooLong(deps)
      if (fields.get('do') !== 'ask') return wrongField('do', { why: 'It is not ask.', todo: 'Nobody was asked.' }, deps)
      return await found({ ask: sent, parts: deps.settings, asks: 'services' }, deps)
    },
  },
}

type Wish = { readonly ask: Ask; readonly parts: SettingsParts; readonly asks: 'nobody' | 'services' }

async function found({ ask, parts, asks }: Wish, deps: Deps): Promise<Answer> {
  const findings = await parts.inspect(asks)
  const page = { findings, hasAsked: asks === 'services', mayAsk: isAdmitted('owner-write', ask.caller), isSample: deps.isSample() }
  return pageAnswer(doctorPage(page, pagesFor(ask, deps)))
}
