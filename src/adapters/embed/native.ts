import { basename } from 'node:path'
import { limits } from '#core/limits.ts'
import { failed, ok, type Result } from '#core/model/failure.ts'
import type { Embedder } from '#ports/embedder.ts'
import { cutText } from './cut-text.ts'
import { bundledFiles } from './engine.ts'
import { type ModelFile, readModelFile } from './model-files.ts'
import type { Runtime, Session } from './onnx.ts'
import { unitVector } from './unit-vector.ts'
import { type Tokenize, wordPiece } from './word-piece.ts'

export type NativeOptions = {
  /** The ONNX file of all-MiniLM-L6-v2, whole or quantized, and its hash. */
  readonly model: ModelFile
  /** Loads onnxruntime-node, which is not among our packages. */
  readonly loadRuntime: () => Promise<Runtime>
}

type Loaded = { readonly runtime: Runtime; readonly session: Session; readonly tokenize: Tokenize }

/**
 * Opens an embedder on ONNX Runtime, a tenth of the time of the bundled one, for who has installed `onnxruntime-node` and
 * an ONNX file of the same model. Nothing is loaded before the first text. One text at a time and one thread, so that
 * a vector does not depend on what it came with.
 */
export function openNative({ model, loadRuntime }: NativeOptions): Embedder {
  let loading: Promise<Result<Loaded>> | undefined
  const loaded = async (): Promise<Result<Loaded>> => {
    loading ??= load({ model, loadRuntime })
    const answer = await loading
    // What failed is looked at anew the next time: the file may have come.
    if (!answer.ok) loading = undefined
    return answer
  }
  return {
    // Quantized in another way, the same model gives other vectors.
    space: `minilm-l6-v2/onnx-${model.sha256.slice(0, 12).toLowerCase()}`,
    isMultilingual: false,
    embed: async (texts) => {
      const engine = await loaded()
      if (!engine.ok) return engine
      try {
        const vectors: Float32Array[] = []
        for (const text of texts) vectors.push(await vectorOf(cutText(text), engine.value))
        return ok(vectors)
      } catch (error) {
        return failed('embed/died', basename(model.path), whyOf(error))
      }
    },
    [Symbol.asyncDispose]: async () => {
      const engine = await loading
      if (engine?.ok === true) await engine.value.session.release()
      loading = undefined
    },
  }
}

async function load({ model, loadRuntime }: NativeOptions): Promise<Result<Loaded>> {
  const tokenizer = await readModelFile(bundledFiles().tokenizer)
  if (!tokenizer.ok) return tokenizer
  const read = await readModelFile(model)
  if (!read.ok) return read
  try {
    const runtime = await loadRuntime()
    const session = await runtime.InferenceSession.create(read.value, { intraOpNumThreads: 1, interOpNumThreads: 1 })
    return ok({ runtime, session, tokenize: wordPiece(tokenizer.value.toString('utf8'), limits.embeddingTokens) })
  } catch (error) {
    return failed('embed/no-model', model.path, whyOf(error))
  }
}

/** Mean of the tokens’ vectors, of length 1, as sentence-transformers has it for this model. */
async function vectorOf(text: string, { runtime, session, tokenize }: Loaded): Promise<Float32Array> {
  if (text === '') return new Float32Array(dimensions)
  const ids = tokenize(text)
  const tensor = (value: (id: number) => number) =>
    new runtime.Tensor(
      'int64',
      BigInt64Array.from(ids, (id) => BigInt(value(id))),
      [1, ids.length],
    )
  const answer = await session.run({ input_ids: tensor((id) => id), attention_mask: tensor(() => 1), token_type_ids: tensor(() => 0) })
  const [output] = Object.values(answer)
  if (output === undefined || output.data.length !== ids.length * dimensions) throw new Error('the model is not all-MiniLM-L6-v2')
  const sums = new Float64Array(dimensions)
  for (const [at, value] of output.data.entries()) sums[at % dimensions] = (sums[at % dimensions] ?? 0) + value
  return unitVector(sums)
}

const dimensions = 384

function whyOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
