/** A line of robots.txt: its key in lower case, and its value without comment. */
export type RobotsLine = readonly [key: string, value: string]

/** The lines of a robots.txt that are meant for one robot, and whether a group names it. */
export type RobotsGroup = { readonly lines: readonly RobotsLine[]; readonly isNamed: boolean }

const rules: ReadonlySet<string> = new Set(['allow', 'disallow', 'crawl-delay', 'content-signal', 'content-usage'])

/**
 * The lines of a robots.txt that are meant for `name`: those of the groups that name it, or of the groups for all when none
 * does (RFC 9309, 2.2.1), then what stands before all groups, and its licenses, which belong to no group. What is meant for
 * others is never parsed: thousands of names over thousands of rules would be millions of rules.
 * `groupFor('User-agent: a\nUser-agent: *\nDisallow: /x', 'Headwater')` → `{ lines: [['disallow', '/x']], isNamed: false }`
 */
export function groupFor(text: string, name: string): RobotsGroup {
  const mine: RobotsLine[] = []
  const everybody: RobotsLine[] = []
  const outside: RobotsLine[] = []
  let [isMine, isEverybody, hasRules, isNamed, isInside] = [false, false, false, false, false]
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [key, value] = fieldOf(line)
    if (key === 'user-agent') {
      // Names in a row share their rules; a name after a rule opens the next group.
      if (hasRules) [isMine, isEverybody, hasRules] = [false, false, false]
      const agent = value.split('/')[0]?.trim().toLowerCase()
      isMine ||= agent === name.toLowerCase()
      isNamed ||= isMine
      isEverybody ||= agent === '*'
      isInside = true
    } else if (rules.has(key)) {
      hasRules = true
      if (isMine) mine.push([key, value])
      if (isEverybody) everybody.push([key, value])
      if (!isInside && key.startsWith('content-')) outside.push([key, value])
    } else if (key === 'license') outside.push([key, value])
  }
  return { lines: [...(isNamed ? mine : everybody), ...outside], isNamed }
}

function fieldOf(line: string): RobotsLine {
  const bare = line.split('#', 1)[0] ?? ''
  const colon = bare.indexOf(':')
  return colon < 0 ? ['', ''] : [bare.slice(0, colon).trim().toLowerCase(), bare.slice(colon + 1).trim()]
}
