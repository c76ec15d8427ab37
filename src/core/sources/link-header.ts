/** One link of a Link header; names of parameters in lower case, the first of each. */
export type HeaderLink = { readonly href: string; readonly parameters: ReadonlyMap<string, string> }

/**
 * Reads the value of Link headers (RFC 8288, section 3); several headers are joined by commas. What follows a mistake is
 * passed over up to the next link. Reads each character once.
 * `linksIn('</feed.xml>; rel="alternate"; type="application/rss+xml"')` → one link to `/feed.xml`
 */
export function linksIn(header: string): readonly HeaderLink[] {
  const text = header.slice(0, headerChars)
  const links: HeaderLink[] = []
  let at = text.indexOf('<')
  while (at !== -1 && links.length < linksMax) {
    const end = text.indexOf('>', at)
    if (end === -1) break
    const parameters = new Map<string, string>()
    const next = readParameters(text, end + 1, parameters)
    links.push({ href: text.slice(at + 1, end).trim(), parameters })
    at = text.indexOf('<', next)
  }
  return links
}

/** Whether a link’s `rel` names a relation, in whatever case and beside others: `rel="self HUB"` names `hub`. */
export function hasRelation({ parameters }: HeaderLink, relation: string): boolean {
  return parameters.get('rel')?.toLowerCase().split(/\s+/).includes(relation) === true
}

const headerChars = 16_384
const linksMax = 100

/** Reads `; name=value` up to the comma that ends the link, and answers where it stopped. */
function readParameters(text: string, from: number, parameters: Map<string, string>): number {
  parameter.lastIndex = from
  for (let match = parameter.exec(text); match; match = parameter.exec(text)) {
    const [, name = '', quoted, bare] = match
    if (!parameters.has(name.toLowerCase())) parameters.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? bare ?? '')
    from = parameter.lastIndex
  }
  return from
}

const parameter =
  /[ \t]{0,50};[ \t]{0,50}([\w!#$&+.^`|~*-]{1,40})(?:[ \t]{0,50}=[ \t]{0,50}(?:"((?:[^"\\]|\\.){0,1000})"|([^\s;,"]{0,1000})))?/y
