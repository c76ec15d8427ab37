import { plainText } from '#core/channels/plain.ts'
import { hostOf, isAtHost } from '#core/text/address.ts'
import { countWords } from '#core/text/count-words.ts'
import type { Given } from '../command.ts'
import { givenStore } from '../given-store.ts'
import { type OutletEntry, outletBook } from '../outlet-book.ts'
import { printIndented } from '../print-indented.ts'
import { printJson } from '../print-json.ts'
import { tell } from '../tell.ts'

/** Lists the outlets, or shows what is known of those of a name or host, and why. */
export async function outletShow(given: Given): Promise<number> {
  const [wanted] = given.args
  await using opened = await givenStore(given)
  const book = await outletBook(opened.store, opened.config.zone)
  const found = wanted === undefined ? book : book.filter((entry) => isMeant(entry, wanted))
  if (wanted !== undefined && found.length === 0) {
    tell({
      what: 'there is no such outlet',
      at: wanted,
      why: 'No item came from an outlet of that name or host.',
      fix: `headwater outlet lists them; headwater outlet set ${hostOf(wanted) ?? wanted} --owner <name> makes one known`,
    })
    return 1
  }
  if (given.options.json === true) {
    printJson(found)
    return 0
  }
  for (const entry of found) {
    for (const line of linesOf(entry)) console.log(line)
    if (wanted !== undefined) printIndented(entry.why.map((why) => `    ${why}`))
  }
  if (found.length === 0) console.error('no outlets yet; headwater collect brings items, and outlets with them')
  return 0
}

function linesOf({ name, role, hosts, speaksFor, isMedia, reportCount, primaryCount }: OutletEntry): readonly string[] {
  const counted = `${countWords(reportCount, 'report', 'reports')}, first-hand for ${countWords(primaryCount, 'story', 'stories')}`
  const place = hosts.length === 0 ? 'on a code host' : hosts.join(', ')
  const voice = isMedia
    ? 'media, speaks for nobody else'
    : speaksFor.length === 0
      ? 'speaks for itself'
      : `speaks for ${speaksFor.join(', ')}`
  return [`${plainText(name)}  ${role}`, `  ${plainText(`${place}; ${voice}`)}`, `  ${counted}`]
}

/** By host: the outlet there, or above or below. Else by a part of its name. */
function isMeant({ name, hosts, id }: OutletEntry, wanted: string): boolean {
  const host = hostOf(wanted.includes('://') ? wanted : `https://${wanted}`)
  if (id === wanted || name.toLowerCase().includes(wanted.toLowerCase())) return true
  return host?.includes('.') === true && hosts.some((each) => isAtHost(host, each) || isAtHost(each, host))
}
