import { plainText } from '#core/channels/plain.ts'
import type { Given } from '../command.ts'
import { setupFindings } from '../destination-findings.ts'
import { destinationWords } from '../destination-words.ts'
import { givenBeats, givenConfig } from '../given-config.ts'
import { givenDestination, givenDestinations } from '../given-destinations.ts'
import { printIndented } from '../print-indented.ts'

/** Tells everything that is wrong with the destinations at once, secrets that are missing too; sends nothing. */
export async function destinationCheck(given: Given): Promise<number> {
  const config = givenConfig(given)
  const all = givenDestinations(config, givenBeats(config))
  const [name] = given.args
  const wanted = name === undefined ? all : [givenDestination(name, all)]
  if (wanted.length === 0)
    console.error('no destinations; write destinations/<name>.yaml and add its name to edition.destinations: docs/guides/destinations.md')
  const findings = wanted.map((destination) => ({ destination, found: setupFindings(destination, config) }))
  for (const { destination, found } of findings) {
    const isWell = found.every(({ level }) => level !== 'bad')
    printIndented([
      `${destination.name} ${isWell ? 'is right.' : 'cannot be posted to yet.'}`,
      ...destinationWords(destination).map((words) => `  ${plainText(words)}`),
      ...found.flatMap(({ text, fix }) => [`  ${plainText(text)}`, ...(fix === undefined ? [] : [`    fix: ${plainText(fix)}`])]),
    ])
  }
  return findings.some(({ found }) => found.some(({ level }) => level === 'bad')) ? 1 : 0
}
