import type { Destination, Line, SecretPlace } from '#core/destinations/destination.ts'
import { destinationKeys } from '#core/destinations/destination-keys.ts'

/** A destination in words, a line each: what goes where, and when. */
export function destinationWords(destination: Destination): readonly string[] {
  const { kind, beats, send, to, address, quiet, atMost, secret } = destination
  const what = send === 'edition' ? 'one message an edition' : 'one message a story'
  const line = lineWords(destination.line)
  return [
    `${destinationKeys[kind].title}${to === undefined ? '' : `, ${to}`}${address === undefined ? '' : `, at ${address}`}; secret in ${secretWords(secret)}`,
    `${what}${line === '' ? '' : ` that crosses its line: ${line}`}; of ${beats.length === 0 ? 'all beats' : beats.join(', ')}`,
    `at most ${atMost} a day${quiet === undefined ? '' : `; quiet from ${quiet.from} to ${quiet.to}`}`,
  ]
}

/** Where a secret is kept, in words. */
export function secretWords(place: SecretPlace): string {
  return 'variable' in place ? place.variable : place.file
}

function lineWords({ score, outlets, standing, sections, words, primary }: Line): string {
  return [
    ...(score === undefined ? [] : [`score ${score}`]),
    ...(outlets === undefined ? [] : [`${outlets} outlets`]),
    ...(standing === undefined ? [] : [standing.join(' or ')]),
    ...(sections === undefined ? [] : [`section ${sections.join(' or ')}`]),
    ...(words === undefined ? [] : [`a word of ${words.join(', ')}`]),
    ...(primary === undefined ? [] : [primary === 'required' ? 'first-hand' : `first-hand ${primary.join(' or ')}`]),
  ].join(', ')
}
