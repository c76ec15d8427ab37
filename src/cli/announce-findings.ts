import type { Config } from '#app/config/config.ts'
import type { Finding } from '#core/model/finding.ts'

/** What the doctor says of the hub that is told of new editions: whether it can be told, and can read what it is told of. */
export function announceFindings({
  feeds,
  reach,
}: Pick<Config, 'feeds'> & { readonly reach: Pick<Config['reach'], 'isPublic' | 'url'> }): readonly Finding[] {
  if (feeds.hub === undefined) return []
  const { host } = new URL(feeds.hub)
  const because = 'Or leave websub.hub out: readers ask by themselves, too. docs/guides/feeds.md.'
  if (reach.url === undefined) {
    const text = `the hub ${host} is told of nothing: it is not known under which address it finds the feeds`
    return [{ level: 'note', text, fix: `Set server.url to the paper’s public address. ${because}` }]
  }
  if (!reach.isPublic) {
    const text = `the hub ${host} is told of new editions and cannot read the feeds: the paper is not public`
    return [{ level: 'note', text, fix: `Set server.public to yes, or let a proxy show it the feeds. ${because}` }]
  }
  return [{ level: 'ok', text: `the hub ${host} is told of new editions and corrections` }]
}
