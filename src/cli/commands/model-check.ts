import { plainText } from '#core/channels/plain.ts'
import type { Given } from '../command.ts'
import { givenConfigWithSecrets } from '../given-config.ts'
import { modelFindings } from '../model-findings.ts'

/** Asks the language model one small question and says what came back; exit code 1 when it cannot be used as it is. */
export async function modelCheck(given: Given): Promise<number> {
  const findings = await modelFindings(givenConfigWithSecrets(given, ['model']).model)
  for (const { text, fix } of findings) console.log(`${plainText(text)}${fix === undefined ? '' : `\n  fix: ${plainText(fix)}`}`)
  return findings.some(({ fix }) => fix !== undefined) ? 1 : 0
}
