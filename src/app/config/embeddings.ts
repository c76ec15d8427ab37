import { present } from '#core/model/present.ts'
import type { Problem } from '#core/model/problem.ts'
import type { Values } from './decide-config.ts'

/** What reads titles, with all that it needs. */
export type Embeddings =
  | { readonly use: 'bundled' | 'none' }
  | { readonly use: 'native'; readonly file: string; readonly sha256: string }
  | {
      readonly use: 'endpoint'
      readonly url: string
      readonly model: string
      /** Name of the environment variable that holds the key. */
      readonly keyVariable?: string
      readonly isMultilingual: boolean
    }

/** The settings of `embeddings` as the wiring takes them. */
export function embeddingsOf(values: Values): Embeddings {
  const text = (key: string): string => String(values.get(`embeddings.${key}`)?.value)
  const use = text('use')
  if (use === 'native') return { use, file: text('file'), sha256: text('sha256') }
  if (use !== 'endpoint') return { use: use === 'none' ? 'none' : 'bundled' }
  const keyVariable = text('keyVariable') === notSet ? undefined : text('keyVariable')
  return { use, url: text('url'), model: text('model'), isMultilingual: text('languages') === 'all', ...present({ keyVariable }) }
}

/** What is missing beside the choice that was made: each with its place, and what to do. */
export function embeddingProblems(values: Values): readonly Problem[] {
  const use = values.get('embeddings.use')
  const isSet = (key: string): boolean => values.get(key)?.value !== notSet
  const needed = needs[String(use?.value)] ?? []
  return needed.flatMap(([key, example]): readonly Problem[] => {
    if (use === undefined || !values.has(key) || isSet(key)) return []
    const fix = `Set ${key}, such as ${example}, or leave embeddings.use out for bundled.`
    return [{ at: use.at, found: `embeddings.use: ${String(use.value)} without ${key}`, expected: key, fix }]
  })
}

const notSet = 'not set'

const needs: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  native: [
    ['embeddings.file', './model.onnx'],
    ['embeddings.sha256', 'what sha256sum prints of the file'],
  ],
  endpoint: [['embeddings.model', 'all-minilm']],
}
