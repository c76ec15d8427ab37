import { present } from '#core/model/present.ts'
import type { Problem } from '#core/model/problem.ts'
import type { Values } from './decide-config.ts'

/** The language model that words an edition, with all that it needs. */
export type ModelSettings =
  | { readonly use: 'none' }
  | {
      readonly use: 'ollama' | 'openai'
      readonly url: string
      readonly name: string
      /** Name of the environment variable that holds the key. */
      readonly keyVariable?: string
    }

/** The settings of `model` as the wiring takes them. */
export function modelOf(values: Values): ModelSettings {
  const text = (key: string): string => String(values.get(`model.${key}`)?.value)
  const use = text('use')
  if (use !== 'ollama' && use !== 'openai') return { use: 'none' }
  const keyVariable = text('keyVariable') === notSet ? undefined : text('keyVariable')
  const url = text('url') === notSet ? ollamaUrl : text('url')
  return { use, url, name: text('name'), ...present({ keyVariable }) }
}

/** What is missing beside the choice that was made: each with its place, and what to do. */
export function modelProblems(values: Values): readonly Problem[] {
  const use = values.get('model.use')
  if (use === undefined || use.value === 'none') return []
  const isMissing = (key: string): boolean => values.has(key) && values.get(key)?.value === notSet
  const needed = [
    ['model.name', 'qwen3:4b'],
    // Ollama has a place of its own; every other service has another one.
    ...(use.value === 'openai' ? [['model.url', 'http://127.0.0.1:8080/v1/']] : []),
  ] as const
  return needed.flatMap(([key = '', example]): readonly Problem[] => {
    if (!isMissing(key)) return []
    const fix = `Set ${key}, such as ${example}, or leave model.use out for none.`
    return [{ at: use.at, found: `model.use: ${String(use.value)} without ${key}`, expected: key, fix }]
  })
}

const notSet = 'not set'
const ollamaUrl = 'http://127.0.0.1:11434/'
