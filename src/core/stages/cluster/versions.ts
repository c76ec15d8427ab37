/** A title seen as one of a series: `fixed` is what stays, `changing` what differs from one to the next. */
export type Edition = { readonly fixed: string; readonly days: string; readonly numbers: string }

/**
 * The versions a title names, by the word before each: `Wick 2.8.1 is out` → wick: 2.8.1. Only numbers with a dot count:
 * a bare number is more often an amount.
 */
export function versionsOf(title: string): ReadonlyMap<string, string> {
  const versions = new Map<string, string>()
  for (const found of title.slice(0, titleMax).normalize('NFKC').matchAll(versionPattern)) {
    const [, name = '', version = ''] = found
    if (!versions.has(name.toLowerCase())) versions.set(name.toLowerCase(), version.toLowerCase())
  }
  return versions
}

/**
 * What stays and what changes in a title from one of its series to the next.
 * `editionOf('Security updates for Monday')` → fixed `security updates for`, days `monday`
 */
export function editionOf(title: string): Edition {
  const fixed: string[] = []
  const days: string[] = []
  const numbers: string[] = []
  for (const [word] of title.slice(0, titleMax).normalize('NFKC').toLowerCase().matchAll(wordPattern)) {
    if (dayNames.has(word)) days.push(word)
    else if (/\d/.test(word)) numbers.push(word)
    else fixed.push(word)
  }
  return { fixed: fixed.join(' '), days: days.join(' '), numbers: numbers.join(' ') }
}

const titleMax = 300
const versionPattern =
  /(\p{L}[\p{L}\p{N}+#]{0,39})[\s\-/]{1,3}v?(\d{1,4}(?:\.\d{1,5}){1,3}(?:[-.]?(?:rc|beta|alpha|preview)[-.]?\d{0,3})?)(?![\d%])/giu
const wordPattern = /[\p{L}\p{M}\p{N}]+/gu

const dayNames = new Set(
  [
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
    'lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    'montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember',
    'lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril juin juillet août septembre octobre novembre décembre',
  ].flatMap((line) => line.split(' ')),
)
