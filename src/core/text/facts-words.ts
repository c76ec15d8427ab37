import type { AdvisoryFacts, ItemFacts, ThreadFacts } from '../model/item-facts.ts'

/**
 * What an item says in fields, in plain words, one line each; none without facts.
 * `factsWords({ is: 'release', project: 'tarn/lamp', version: '2.0.0-rc.1', channel: 'pre-release' })` →
 * `['release 2.0.0-rc.1 of tarn/lamp, pre-release']`
 */
export function factsWords(facts: ItemFacts | undefined): readonly string[] {
  switch (facts?.is) {
    case 'release':
      return [`release ${facts.version} of ${facts.project}, ${facts.channel}`]
    case 'advisory':
      return advisoryWords(facts)
    case 'thread':
      return threadWords(facts)
    case 'listed':
      return [`listed by a roundup${facts.under === undefined ? '' : ` under “${facts.under}”`}`]
    case 'roundup':
      return ['a roundup of other reports']
    case undefined:
      return []
  }
}

const packagesMax = 10

function advisoryWords({ id, aliases, packages, severity, withdrawnAt }: AdvisoryFacts): readonly string[] {
  const score = severity?.score === undefined ? '' : ` (${severity.score})`
  return [
    `advisory ${[id, ...aliases].join(', ')}${severity === undefined ? '' : `, severity ${severity.level}${score}`}`,
    ...packages.slice(0, packagesMax).map(({ ecosystem, name, ranges, fixedIn }) => {
      const mended = fixedIn.length === 0 ? '' : `, mended in ${fixedIn.join(', ')}`
      return `affects ${ecosystem} ${name} ${ranges.join(' or ')}${mended}`.replace(/ {2,}/g, ' ')
    }),
    ...(withdrawnAt === undefined ? [] : ['withdrawn']),
  ]
}

function threadWords({ replyCount, points, state }: ThreadFacts): readonly string[] {
  const counted = [
    ...(replyCount === undefined ? [] : [`${replyCount} ${replyCount === 1 ? 'reply' : 'replies'}`]),
    ...(points === undefined ? [] : [`${points} ${points === 1 ? 'point' : 'points'}`]),
    ...(state === undefined ? [] : [state]),
  ]
  return counted.length === 0 ? [] : [`thread: ${counted.join(', ')}`]
}
