import { z } from 'zod'
import { present } from '#core/model/present.ts'
import type { Prompt } from '#core/model/prompt.ts'
import type { Protocol } from './protocol.ts'

/**
 * `POST …/chat/completions` as OpenAI describes it and llama.cpp’s server, vLLM, LM Studio, LocalAI and others offer it. No tool
 * is offered; a call of one, and thinking in a field of its own (`reasoning_content`, `reasoning`), are not looked at.
 */
export const openai: Protocol = {
  path: 'chat/completions',
  forms: [
    // Templates of thinking models know this switch; a service that does not refuses it or passes it over, as it does the seed.
    (prompt, model) => ({ ...limited(prompt, model), ...withSchema(prompt), seed: 0, chat_template_kwargs: { enable_thinking: false } }),
    (prompt, model) => ({ ...limited(prompt, model), ...withSchema(prompt) }),
    (prompt, model) => ({ ...limited(prompt, model), response_format: { type: 'json_object' } }),
    (prompt, model) => bare(prompt, model),
  ],
  read: (body) => {
    const read = answer.safeParse(body)
    const choice = read.data?.choices[0]
    if (choice === undefined) return undefined
    const { prompt_tokens: tokensIn, completion_tokens: tokensOut } = read.data?.usage ?? {}
    return {
      text: choice.message.content ?? '',
      isWhole: choice.finish_reason !== 'length',
      ...present({ tokensIn: tokensIn ?? undefined, tokensOut: tokensOut ?? undefined }),
    }
  },
}

function bare({ system, user }: Prompt, model: string) {
  const messages = [
    { role: 'system', content: system },
    { role: 'user', content: user },
  ]
  return { model, messages, stream: false }
}

function limited(prompt: Prompt, model: string) {
  return { ...bare(prompt, model), temperature: 0, max_tokens: prompt.tokensMax }
}

function withSchema({ schema, schemaName }: Prompt) {
  return { response_format: { type: 'json_schema', json_schema: { name: schemaName, strict: true, schema } } }
}

const count = z.number().int().min(0).max(1e9).nullish()

const answer = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullish() }), finish_reason: z.string().nullish() })),
  usage: z.object({ prompt_tokens: count, completion_tokens: count }).nullish(),
})
