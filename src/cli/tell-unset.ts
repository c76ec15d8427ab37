import { plainText } from '#core/channels/plain.ts'
import type { Problem } from '#core/model/problem.ts'

/** Tells of secrets that settings name and this shell does not have, where that hinders nothing here but would hinder a desk. */
export function tellUnset(unset: readonly Problem[]): void {
  for (const { found, expected, fix } of unset)
    console.error(plainText(`a desk started in this shell would refuse: found ${found}; expected ${expected}. ${fix}`))
}
