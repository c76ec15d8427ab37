import { hashOf } from '../../model/ids.ts'
import type { Prompt } from '../../model/prompt.ts'

/**
 * What a question is known by: the model, and the question’s words without its nonce. A story whose sentences are the same has
 * the same key, and its answer is not paid for again; other rules in the question make another key.
 * `keyOf('qwen3:4b', (nonce) => promptFor(question, nonce))` → 64 hexadecimal digits
 */
export function keyOf(model: string, promptWith: (nonce: string) => Prompt): string {
  const { system, user, schema } = promptWith('')
  return hashOf([model, system, user, JSON.stringify(schema)].join('\n'))
}
