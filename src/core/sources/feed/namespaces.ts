// table
/** Our prefix for each vocabulary that feeds use; the empty one is RSS in all its versions. */
const prefixByUri: Readonly<Record<string, string>> = {
  'http://backend.userland.com/creativecommonsrssmodule': 'creativecommons',
  'http://backend.userland.com/rss': '',
  'http://backend.userland.com/rss2': '',
  'http://base.google.com/ns/1.0': 'g',
  'http://blogs.law.harvard.edu/tech/rss': '',
  'http://channel.netscape.com/rdf/simple/0.9': '',
  'http://creativecommons.org/ns': 'cc',
  'http://cyber.law.harvard.edu/rss': '',
  'http://cyber.law.harvard.edu/rss/rss.html': '',
  'http://example.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://example.com/newformat': 'atom',
  'http://my.netscape.com/publish/formats/rss-0.91.dtd': '',
  'http://my.netscape.com/rdf/simple/0.9': '',
  'http://necho.sourceforge.net/ns/echo': 'atom',
  'http://prismstandard.org/namespaces/basic/2.0': 'prism',
  'http://purl.org/atom/ns': 'atom',
  'http://purl.org/atompub/tombstones/1.0': 'at',
  'http://purl.org/dc/elements/1.0': 'dc',
  'http://purl.org/dc/elements/1.1': 'dc',
  'http://purl.org/dc/terms': 'dcterms',
  'http://purl.org/net/rss1.1': '',
  'http://purl.org/pie/ns': 'atom',
  'http://purl.org/rss/1.0': '',
  'http://purl.org/rss/1.0/modules/content': 'content',
  'http://purl.org/rss/1.0/modules/slash': 'slash',
  'http://purl.org/rss/1.0/modules/syndication': 'sy',
  'http://purl.org/syndication/thread/1.0': 'thr',
  'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'http://rslstandard.org/rsl': 'rsl',
  'http://search.yahoo.com/mrss': 'media',
  'http://search.yahoo.com/rss': 'media',
  'http://web.resource.org/cc': 'cc',
  'http://wellformedweb.org/commentapi': 'wfw',
  'http://www.discourse.org': 'discourse',
  'http://www.georss.org/georss': 'georss',
  'http://www.georss.org/georss/10': 'georss',
  'http://www.google.com/schemas/play-podcasts/1.0': 'googleplay',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://www.opengis.net/gml': 'gml',
  'http://www.rssboard.org/media-rss': 'media',
  'http://www.rssboard.org/rss-specification': '',
  'http://www.w3.org/1998/math/mathml': 'math',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://www.w3.org/2000/svg': 'svg',
  'http://www.w3.org/2003/01/geo/wgs84_pos': 'geo',
  'http://www.w3.org/2005/atom': 'atom',
  'http://www.w3.org/xml/1998/namespace': 'xml',
}

const ours = new Set(Object.values(prefixByUri))

/**
 * Our prefix for a declared vocabulary: `vocabularyOf('a10', 'http://www.w3.org/2005/Atom')` → `atom`. Addresses are
 * compared without case and closing `/` or `#`. An address nobody knows keeps the prefix it was given, because feeds
 * misspell addresses more often than they give `dc` another meaning; without a prefix it is foreign.
 */
export function vocabularyOf(prefix: string, uri: string): string {
  const known = Object.hasOwn(prefixByUri, keyOf(uri)) ? prefixByUri[keyOf(uri)] : undefined
  if (known !== undefined) return known
  if (prefix !== '' && ours.has(prefix)) return prefix
  return prefix === '' && uri.trim() === '' ? '' : foreign
}

/** What stands for vocabularies we do not know: `x:description` is nobody’s description. */
const foreign = 'x'

function keyOf(uri: string): string {
  return uri
    .trim()
    .toLowerCase()
    .replace(/^https:/, 'http:')
    .replace(/[/#]$/, '')
}
