/**
 * The web addresses that a plain text writes out: whole ones, those of code hosts without their scheme, and the short form of an
 * issue, `owner/name#12`, which stands for GitHub. An address that the text cuts short is none.
 * `addressesIn('Found at github.com/lamp/wick/issues/7.')` → `https://github.com/lamp/wick/issues/7`
 */
export function addressesIn(text: string): readonly string[] {
  const found = new Set<string>()
  const part = text.slice(0, textMax)
  for (const [match] of part.matchAll(written)) {
    if (found.size >= addressesMax) break
    const address = match.replace(/[.,;:!?*_'’”)\]]{1,20}$/, '')
    if (match.endsWith('...') || match.endsWith('…')) continue
    found.add(/^https?:/i.test(address) ? address : `https://${address}`)
  }
  for (const [, owner = '', name = '', number = ''] of part.matchAll(shortIssue)) {
    if (found.size >= addressesMax) break
    found.add(`https://github.com/${owner}/${name}/issues/${number}`)
  }
  return [...found].filter((address) => URL.canParse(address))
}

const textMax = 20_000
const addressesMax = 60

const written =
  /(?:https?:\/\/|\b(?:www\.)?(?:github\.com|gitlab\.com|codeberg\.org)\/[\w.-]{1,60}\/)[^\s<>"“”„«»（）()[\]{}，。、；：]{2,500}/gi
const shortIssue = /(?<![\w/.#-])([a-z][\w-]{0,38})\/([a-z\d][\w.-]{0,60})#(\d{1,7})\b/gi
