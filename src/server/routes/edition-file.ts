import { serverLinks } from '#core/channels/places.ts'
import { channelOf } from '#core/channels/registry.ts'
import type { Edition } from '#core/model/edition.ts'
import { notFound } from '../answer.ts'
import { askedEdition } from '../asked-edition.ts'
import type { Route } from '../route.ts'

const channelByFormat: ReadonlyMap<string, string> = new Map([
  ['atom', 'atom'],
  ['ics', 'calendar'],
  ['epub', 'epub'],
  ['html', 'single-page'],
  ['json', 'json'],
  ['jsonfeed', 'json-feed'],
  ['md', 'markdown'],
  ['txt', 'text'],
])

/** What is kept and not shown: a book, and a page whose style stands inside it, which no page of the server may have. */
const keptFormats: ReadonlySet<string> = new Set(['epub', 'html'])

/** An edition in one of its other forms: `/editions/open-source/2026-05-28.md`. */
export const editionFile: Route = {
  path: '/editions/:beat/:name',
  access: 'public-read',
  title: 'An edition as .md, .txt, .json, .atom, .jsonfeed, .ics, .epub, or one .html to keep',
  isCostly: true,
  async answer(ask, deps) {
    const [date = '', format = '', ...rest] = (ask.params.name ?? '').split('.')
    const channel = channelOf(channelByFormat.get(format) ?? '')
    const asked = rest.length === 0 && channel ? await askedEdition({ ...ask, params: { ...ask.params, date } }, deps) : undefined
    const [file] = asked && channel ? channel.render(asked, { baseUrl: deps.baseUrl, links: serverLinks, version: deps.version }).files : []
    if (asked === undefined || file === undefined) return notFound(deps)
    const answer = { status: 200, type: file.type, body: file.body } as const
    return keptFormats.has(format)
      ? { ...answer, headers: { 'content-disposition': `attachment; filename="${nameOf(asked, format)}"` } }
      : answer
  },
}

/** A name under which nothing of a header can stand: `headwater-open-source-2026-05-28.epub` */
function nameOf({ beat, date }: Edition, format: string): string {
  return `headwater-${beat.replace(/[^\w-]/g, '-')}-${date}.${format}`
}
