import { serverLinks } from '#core/channels/places.ts'
import { channelOf } from '#core/channels/registry.ts'
import { notFound } from '../answer.ts'
import { askedEdition } from '../asked-edition.ts'
import type { Route } from '../route.ts'

const channelByFormat: ReadonlyMap<string, string> = new Map([
  ['atom', 'atom'],
  ['ics', 'calendar'],
  ['json', 'json'],
  ['md', 'markdown'],
  ['txt', 'text'],
])

/** An edition in one of its other forms: `/editions/open-source/2026-05-28.md`. */
export const editionFile: Route = {
  path: '/editions/:beat/:name',
  access: 'public-read',
  title: 'An edition as .md, .txt, .json, .atom or .ics',
  async answer(ask, deps) {
    const [date = '', format = '', ...rest] = (ask.params.name ?? '').split('.')
    const channel = channelOf(channelByFormat.get(format) ?? '')
    const asked = rest.length === 0 && channel ? await askedEdition({ ...ask, params: { ...ask.params, date } }, deps) : undefined
    const [file] = asked && channel ? channel.render(asked, { baseUrl: deps.baseUrl, links: serverLinks, version: deps.version }).files : []
    return file ? { status: 200, type: file.type, body: file.body } : notFound(deps)
  },
}
