import type { z } from 'zod'
import { takesOf } from '../api/takes-of.ts'
import type { McpDesk } from './mcp-desk.ts'

/** One thing that a client can have done: it reads, and changes nothing. */
export type Tool = {
  readonly name: string
  readonly title: string
  /** What it is good for, for the model that chooses it. */
  readonly description: string
  readonly input: z.ZodObject
  /** What it answers; a text says what cannot be done, and what to do instead. */
  call(typed: object, desk: McpDesk): Promise<object | string>
}

type ToldTool<Input extends z.ZodObject> = Omit<Tool, 'input' | 'call'> & {
  readonly input: Input
  call(asked: z.output<Input>, desk: McpDesk): Promise<object | string>
}

/** A tool whose input is what its shape says: `tool({ …, input: z.strictObject({ id }), call: async ({ id }, desk) => … })`. */
export function tool<Input extends z.ZodObject>({ input, call, ...told }: ToldTool<Input>): Tool {
  return {
    ...told,
    input,
    async call(typed, desk) {
      const read = input.safeParse(typed)
      if (read.success) return call(read.data, desk)
      // One line for each field, as the API says it.
      const names = read.error.issues.flatMap((issue) =>
        issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? 'input')],
      )
      const known = Object.keys(input.shape).join(', ')
      const words = [...new Set(names)].map(
        (name) => `${name.slice(0, 80)}: expected ${takesOf(input, name) || `only the fields ${known}`}.`,
      )
      return `These fields cannot be used. ${words.join(' ')}`
    },
  }
}
