import { plainText } from '#core/channels/plain.ts'
import { type SourcesOutcome, settingsSourcesPage } from '#core/channels/site/pages/settings-sources-page.ts'
import { limits } from '#core/limits.ts'
import { failures } from '#core/model/failure.ts'
import { present } from '#core/model/present.ts'
import { decode } from '#core/sources/decode.ts'
import { sourceKinds } from '#core/sources/registry.ts'
import { clipped } from '#core/text/clipped.ts'
import { shownAddress } from '#core/text/shown-address.ts'
import { addSources, sourceOf } from '#desk/seed.ts'
import { readsFiles, sourceOfEntry } from '#desk/source-entry.ts'
import { removeSource } from '#desk/sources/remove-source.ts'
import { sourcesOfOpml } from '#desk/sources/sources-of-opml.ts'
import { isAdmitted } from '../access.ts'
import { type Answer, notFound, types } from '../answer.ts'
import type { Deps, SettingsParts } from '../deps.ts'
import { tooLong, wrongField } from '../form.ts'
import { multipartFields } from '../multipart-fields.ts'
import { pagesFor } from '../pages-for.ts'
import type { Ask, Route, Sent } from '../route.ts'

/** Sources: looked for by address and shown before they are added, imported from a list, taken out. */
export const settingsSources: Route = {
  path: '/settings/sources',
  access: 'owner-read',
  title: 'Sources to add by address or list, and to take out',
  async answer(ask, deps) {
    return deps.settings === undefined ? notFound(deps) : await shown({ ask, parts: deps.settings, status: 200 }, deps)
  },
  takes: {
    access: 'owner-write',
    from: 'own-page',
    async take(sent, deps) {
      const parts = deps.settings
      if (parts === undefined) return notFound(deps)
      const fields = await multipartFields(sent, limits.opmlFormBytes)
      if (fields === undefined) return tooLong(deps, limits.opmlFormBytes)
      const outcome = await done(fields, parts, deps)
      if ('status' in outcome) return outcome
      return await shown({ ask: sent, parts, outcome, status: outcome.is === 'none' ? 422 : 200 }, deps)
    },
  },
}

type Fields = NonNullable<Awaited<ReturnType<typeof multipartFields>>>

async function done(fields: Fields, parts: SettingsParts, deps: Deps): Promise<SourcesOutcome | Answer> {
  const wish = fields.text('do')
  if (wish === 'look') return await looked(fields, parts, deps)
  if (wish === 'add') return await added(fields, parts, deps)
  if (wish === 'import') return await imported(fields, parts, deps)
  if (wish === 'remove') return await removed(fields, parts, deps)
  return odd('do', 'It is none of look, add, import and remove.', deps)
}

function odd(name: string, why: string, deps: Deps): Answer {
  return wrongField(name, { why, todo: 'Nothing was changed. Go back to the sources.' }, deps)
}

/** Whether the address may be fetched the fetcher decides, which knows where a name leads. */
async function looked(fields: Fields, { look }: SettingsParts, deps: Deps): Promise<SourcesOutcome | Answer> {
  const typed = (fields.text('address') ?? '').trim()
  if (typed === '' || typed.length > limits.linkChars)
    return odd('address', typed === '' ? 'It is missing.' : `It is longer than ${limits.linkChars} characters.`, deps)
  const found = await look(typed)
  const none = { is: 'none', typed: clipped(plainText(typed), shownChars) } as const
  if (found.is === 'known') return { is: 'known', title: found.source.title, target: found.source.target }
  if (found.is === 'no-address') return { ...none, why: 'That is no address of a source.', fix: 'Begin with https:// or http://.' }
  if (found.is === 'none') {
    const { code, why } = found.failure
    if (!found.isPage) return { ...none, why: `${failures[code].title}: ${why}`, fix: failures[code].fix }
    const fix = 'Look on the page for “RSS”, “Atom” or “Feed”, and add that address.'
    return { ...none, why: 'It is a page that announces no feed that could be read.', fix }
  }
  const { kind, target, language, title } = found.source.source
  const name = clipped(plainText(title), shownChars)
  return { is: 'found', found: { title: name, kind, target, items: found.items, others: found.others, ...present({ language }) } }
}

const shownChars = 200

/** What was found is sent back by the page; it is looked over as what anybody sends. */
async function added(fields: Fields, { desk, guard }: SettingsParts, deps: Deps): Promise<SourcesOutcome | Answer> {
  const [kind, target, title] = [fields.text('kind') ?? '', fields.text('target') ?? '', plainText(fields.text('title') ?? '')]
  if (!sourceKinds.some((each) => each.kind === kind)) return odd('kind', 'There is no such kind of source.', deps)
  if (target === '' || target.length > limits.linkChars || plainText(target) !== target)
    return odd('target', 'It is no address of a source.', deps)
  const language = fields.text('language')
  if (language !== undefined && !/^[a-z]{2,3}$/.test(language)) return odd('language', 'It is no code of a language, such as en.', deps)
  if (title.length > shownChars) return odd('title', `It is longer than ${shownChars} characters.`, deps)
  const named = { title: title === '' ? shownAddress(target) : title, ...present({ language }) }
  if (kind === 'feed') {
    const why = guard(target)
    if (why !== undefined) return odd('target', why, deps)
    return await addedAs(sourceOf(target, { kind, ...named }), desk)
  }
  if (readsFiles({ kind, target })) return odd('target', 'It reads files of this machine.', deps)
  const entry = sourceOfEntry({ kind, target, ...named })
  const why = 'why' in entry ? entry.why : guard(entry.address)
  if ('why' in entry || why !== undefined) return odd('target', why ?? '', deps)
  return await addedAs({ source: entry.source, outlet: entry.outlet }, desk)
}

async function addedAs(source: Parameters<typeof addSources>[1][number], desk: SettingsParts['desk']): Promise<SourcesOutcome> {
  const count = await addSources(desk, [source])
  if (count > 0) desk.wakeups.announce()
  return { is: count > 0 ? 'added' : 'known', title: source.source.title, target: source.source.target }
}

async function imported(fields: Fields, { desk, guard }: SettingsParts, deps: Deps): Promise<SourcesOutcome | Answer> {
  const list = fields.file('list')
  if (list === undefined || list.length === 0) return odd('list', 'It holds no file.', deps)
  // Other readers write OPML in other encodings than UTF-8 too.
  const read = sourcesOfOpml(decode(list, '').text, guard)
  if (!read.ok) return odd('list', `${failures[read.failure.code].title}: ${read.failure.why}`, deps)
  const { sources, refused } = read.value
  const count = await addSources(desk, sources)
  if (count > 0) desk.wakeups.announce()
  return { is: 'imported', added: count, known: sources.length - count, refused }
}

async function removed(fields: Fields, { desk }: SettingsParts, deps: Deps): Promise<SourcesOutcome | Answer> {
  const source = await desk.store.source(fields.text('source') ?? '')
  if (source === undefined) return odd('source', 'There is no such source: it may have been removed already.', deps)
  await removeSource(desk, source)
  return { is: 'removed', title: source.title, target: source.target }
}

type Shown = {
  readonly ask: Ask | Sent
  readonly parts: SettingsParts
  readonly outcome?: SourcesOutcome
  readonly status: Answer['status']
}

async function shown({ ask, parts, outcome, status }: Shown, deps: Deps): Promise<Answer> {
  const words = (ask.query('q') ?? '').trim().slice(0, limits.searchChars)
  const all = [...(await parts.desk.store.sources())].sort((left, right) => left.title.localeCompare(right.title, 'en'))
  const parted = words.toLowerCase().split(/\s+/)
  // An address that holds a key is not looked through: what is found would tell it letter by letter.
  const sources = all.filter(({ title, target }) => parted.every((word) => `${title} ${shownAddress(target)}`.toLowerCase().includes(word)))
  const mayChange = isAdmitted('owner-write', ask.caller)
  const page = { sources, total: all.length, words, ...present({ outcome }), mayChange, isSample: deps.isSample() }
  return { status, type: types.html, body: settingsSourcesPage(page, pagesFor(ask, deps)), headers: { 'cache-control': 'no-store' } }
}
