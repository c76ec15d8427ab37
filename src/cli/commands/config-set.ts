import { changeConfig } from '../change-config.ts'
import type { Given } from '../command.ts'

/** Sets one setting in the configuration file. Several values, or one with commas, are a list. */
export async function configSet(given: Given): Promise<number> {
  const [key = '', ...values] = given.args
  return changeConfig(given, [{ key, typed: values.join(',') }])
}
