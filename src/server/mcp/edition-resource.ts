import { markdown } from '#core/channels/markdown.ts'
import { serverLinks } from '#core/channels/places.ts'
import { claimsToTell, editionForModel } from '#core/mcp/edition-for-model.ts'
import { editionNamed } from '../api/edition-named.ts'
import type { McpDesk } from './mcp-desk.ts'
import { citedBy, notice, withheldWords } from './told.ts'

/** The newest of each beat are listed; older ones are read by their address. */
const listedMax = 7

type Listed = { readonly uri: string; readonly name: string; readonly mimeType: string }

/** The newest editions of each beat, as resources. */
export async function editionResources({ beats, store }: McpDesk): Promise<readonly Listed[]> {
  const heads = (await Promise.all(beats.map(({ id }) => store.editions(id, listedMax)))).flat()
  return heads.map(({ beat, date }) => ({
    uri: `headwater://editions/${beat}/${date}`,
    name: `${beat} ${date}`,
    mimeType: 'text/markdown',
  }))
}

/** An edition as Markdown, with what may be told of it and a word on what it is. Throws, in words, where there is none. */
export async function editionResource(
  named: { readonly beat: string; readonly date: string },
  desk: McpDesk,
): Promise<{ readonly mimeType: string; readonly text: string }> {
  const found = await editionNamed(named, desk)
  if (found === undefined) throw new Error('There is no such edition. The list of resources has the newest of each beat.')
  const { edition, withheld } = editionForModel(found, await citedBy(claimsToTell(found), desk.store))
  const { baseUrl, version } = desk
  const [file] = markdown.render(edition, { baseUrl, version, links: serverLinks }).files
  const words = [notice, ...(withheld === 0 ? [] : [withheldWords(withheld).withheld])].join(' ')
  return { mimeType: 'text/markdown', text: `${file?.body ?? ''}\n---\n\n${words}\n` }
}
