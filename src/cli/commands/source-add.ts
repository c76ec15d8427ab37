import { plainText } from '#core/channels/plain.ts'
import type { Failure } from '#core/model/failure.ts'
import { type Role, roles, type Source } from '#core/model/source.ts'
import { webAddress } from '#core/sources/links.ts'
import type { Desk } from '#desk/desk.ts'
import { sourceOf } from '#desk/seed.ts'
import { answered, freshState } from '#desk/steps/collect.ts'
import type { Given } from '../command.ts'
import { type Found, findFeed } from '../find-feed.ts'
import { givenDesk } from '../given-desk.ts'
import { tell } from '../tell.ts'
import { tellFailure } from '../tell-failure.ts'
import { usageError } from '../usage-error.ts'

/**
 * Adds a feed by its address, or the feed that a web page announces. Nothing is added that could not be read. Adding a
 * feed is one GET of it: the answer is kept as its first capture. A feed that is there already is not asked for again.
 */
export async function sourceAdd(given: Given): Promise<number> {
  const address = addressOf(given)
  const role = roleOf(given)
  await using opened = await givenDesk(given)
  const { desk } = opened
  const known = await knownAt(desk, address)
  if (known !== undefined) return tellKnown(known)
  const found = await findFeed(desk, address)
  if ('failure' in found) return tellNone(address, found)
  const there = await knownAt(desk, found.url)
  if (there !== undefined) return tellKnown(there)
  const title = plainText(typeof given.options.title === 'string' ? given.options.title : found.title)
  const source = await add(desk, { found, title, role })
  console.log(
    plainText(
      `added ${title} (${found.url}), ${found.items} items, role ${source.role}${role === undefined ? ', until its items show another' : ''}`,
    ),
  )
  for (const other of found.others) console.error(plainText(`also announced there: ${other}`))
  return 0
}

function addressOf(given: Given): string {
  const [typed = ''] = given.args
  const address = webAddress(typed.replace(/^feed:(?:\/\/)?(?=https?:)/i, ''))
  if (address !== undefined) return address
  const guess = webAddress(`https://${typed}`)
  throw usageError('that is not a web address', [
    {
      at: 'headwater source add',
      found: typed,
      expected: 'an address such as https://blog.example/feed.xml',
      fix: guess === undefined || typed.includes(':') ? 'Begin with https:// or http://.' : `headwater source add ${guess}`,
    },
  ])
}

function roleOf(given: Given): Role | undefined {
  const wanted = given.options.role
  if (wanted === undefined) return undefined
  const role = roles.find((name) => name === wanted)
  if (role !== undefined) return role
  throw usageError('there is no such role', [
    { at: '--role', found: String(wanted), expected: `one of ${roles.join(', ')}`, fix: 'docs/glossary.md says what each is.' },
  ])
}

async function knownAt(desk: Desk, url: string): Promise<Source | undefined> {
  return await desk.store.source(sourceOf(url, { kind: 'feed', title: url }).source.id)
}

function tellKnown({ title, target }: Source): number {
  console.log(plainText(`already there: ${title} (${target})`))
  return 0
}

function tellNone(address: string, { failure, isPage }: { readonly failure: Failure; readonly isPage: boolean }): number {
  if (!isPage) return tellFailure('no feed was found there', failure)
  tell({
    what: 'no feed was found there',
    at: address,
    why: 'It is a web page that announces no feed that could be read, and there is none where feeds usually are.',
    fix: 'look on the page for “RSS”, “Atom” or “Feed” and add that address',
  })
  return 1
}

type Wish = { readonly found: Found; readonly title: string; readonly role: Role | undefined }

async function add(desk: Desk, { found, title, role }: Wish): Promise<Source> {
  const now = desk.clock.now()
  const more = { ...(found.language === undefined ? {} : { language: found.language }), ...(role === undefined ? {} : { role }) }
  const { source: draft, outlet } = sourceOf(found.url, { kind: 'feed', title, ...more })
  const source = { ...draft, addedAt: now }
  const { changes } = answered(desk, { source, state: freshState(source.id, now), fetched: found.fetched })
  await desk.store.commit([{ put: 'outlet', outlet }, { put: 'source', source }, ...changes])
  return source
}
