import { z } from 'zod'
import { limits } from '#core/limits.ts'
import { present } from '#core/model/present.ts'
import type { Prompt } from '#core/model/prompt.ts'
import type { Protocol } from './protocol.ts'

/**
 * `POST /api/chat` as Ollama describes it. Its own form and not the OpenAI one, because only here can the size of the context be
 * asked for: by itself Ollama cuts off the beginning of a question that is longer than its default, and says nothing. Some versions
 * pass over the schema where thinking is switched off (ollama/ollama#14645): the question says the shape in words, too.
 */
export const ollama: Protocol = {
  path: 'api/chat',
  forms: [
    (prompt, model) => ({ ...plain(prompt, model), format: prompt.schema, think: false }),
    (prompt, model) => ({ ...plain(prompt, model), format: prompt.schema }),
    (prompt, model) => ({ ...plain(prompt, model), format: 'json' }),
    (prompt, model) => plain(prompt, model),
  ],
  read: (body) => {
    const read = answer.safeParse(body)
    if (!read.success) return undefined
    const { message, done, done_reason: reason, prompt_eval_count: tokensIn, eval_count: tokensOut } = read.data
    return {
      text: message.content ?? '',
      isWhole: done !== false && reason !== 'length',
      ...present({ tokensIn: tokensIn ?? undefined, tokensOut: tokensOut ?? undefined }),
    }
  },
}

function plain({ system, user, tokensMax }: Prompt, model: string) {
  const messages = [
    { role: 'system', content: system },
    { role: 'user', content: user },
  ]
  return { model, messages, stream: false, options: { temperature: 0, seed: 0, num_predict: tokensMax, num_ctx: contextTokens } }
}

/** The passages of a question, as much again for its rules and borders, and the answer. */
const contextTokens = 2 * limits.modelPromptTokens + limits.modelAnswerTokens

const count = z.number().int().min(0).max(1e9).nullish()

const answer = z.object({
  message: z.object({ content: z.string().nullish() }),
  done: z.boolean().nullish(),
  done_reason: z.string().nullish(),
  prompt_eval_count: count,
  eval_count: count,
})
