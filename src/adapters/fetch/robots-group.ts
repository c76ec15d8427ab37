/**
 * The rules of a robots.txt that are meant for `name`, as a robots.txt with one group: the groups that name it, or those
 * for all when none does (RFC 9309, 2.2.1). What is meant for others is never parsed: thousands of names over thousands
 * of rules would be millions of rules.
 * `groupFor('User-agent: a\nUser-agent: *\nDisallow: /x', 'Headwater')` → `User-agent: *\ndisallow: /x`
 */
export function groupFor(text: string, name: string): string {
  const mine: string[] = []
  const everybody: string[] = []
  let [isMine, isEverybody, hasRules, isNamed] = [false, false, false, false]
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [key, value] = fieldOf(line)
    if (key === 'user-agent') {
      // Names in a row share their rules; a name after a rule opens the next group.
      if (hasRules) [isMine, isEverybody, hasRules] = [false, false, false]
      const agent = value.split('/')[0]?.trim().toLowerCase()
      isMine ||= agent === name.toLowerCase()
      isNamed ||= isMine
      isEverybody ||= agent === '*'
    } else if (key === 'allow' || key === 'disallow' || key === 'crawl-delay') {
      hasRules = true
      if (isMine) mine.push(`${key}: ${value}`)
      if (isEverybody) everybody.push(`${key}: ${value}`)
    }
  }
  return ['User-agent: *', ...(isNamed ? mine : everybody)].join('\n')
}

function fieldOf(line: string): readonly [string, string] {
  const bare = line.split('#', 1)[0] ?? ''
  const colon = bare.indexOf(':')
  return colon < 0 ? ['', ''] : [bare.slice(0, colon).trim().toLowerCase(), bare.slice(colon + 1).trim()]
}
