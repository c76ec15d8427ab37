import { existsSync } from 'node:fs'
import { archivePath } from '#app/open-archive.ts'
import { plainText } from '#core/channels/plain.ts'
import { postState } from '#desk/steps/post-state.ts'
import type { Given } from '../command.ts'
import { postFindings } from '../destination-findings.ts'
import { destinationWords } from '../destination-words.ts'
import { givenBeats, givenConfig } from '../given-config.ts'
import { givenDestinations } from '../given-destinations.ts'
import { givenStore } from '../given-store.ts'
import { printIndented } from '../print-indented.ts'

/** Lists the destinations: what goes where and when, and how it went last. */
export async function destinationList(given: Given): Promise<number> {
  const config = givenConfig(given)
  const destinations = givenDestinations(config, givenBeats(config))
  if (destinations.length === 0) {
    console.error('no destinations; write destinations/<name>.yaml and add its name to edition.destinations: docs/guides/destinations.md')
    return 0
  }
  // Before a desk has worked here there is nothing to tell of how it went.
  await using opened = existsSync(archivePath(config.dataFolder)) ? await givenStore(given) : undefined
  for (const destination of destinations) {
    const { name } = destination
    console.log(name)
    printIndented(destinationWords(destination).map((words) => `  ${plainText(words)}`))
    const findings = opened === undefined ? [] : postFindings(name, await postState(opened.store, name), opened.when)
    printIndented(findings.map(({ text }) => `  ${plainText(text)}`))
  }
  return 0
}
