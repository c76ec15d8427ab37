import { evidenceNames, staticLinks } from '#core/channels/places.ts'
import { isDate } from '#core/model/instant.ts'
import { notFound, types } from '../answer.ts'
import type { Route } from '../route.ts'

/** What an edition can be checked by, as it was signed: `/editions/open-source/2026-05-28/evidence.json`. */
export const editionEvidence: Route = {
  path: '/editions/:beat/:date/:name',
  access: 'public-read',
  title: 'The evidence of an edition, its signature, and the public key',
  async answer({ params }, deps) {
    const beat = deps.beats.find((each) => each.id === params.beat)
    const name = evidenceNames.find((each) => each === params.name)
    const date = params.date ?? ''
    if (beat === undefined || name === undefined || !isDate(date)) return notFound(deps)
    const bytes = await deps.files?.read(staticLinks({ at: 'evidence', beat: beat.id, date, name }) ?? name)
    const type = name === 'evidence.json' ? types.json : types.text
    return bytes === undefined ? notFound(deps) : { status: 200, type, body: new TextDecoder().decode(bytes) }
  },
}
