import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openNative } from './native.ts'
import type { Runtime } from './onnx.ts'

const sha256 = createHash('sha256').update('a model').digest('hex')

function modelFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-model-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'model.onnx')
  writeFileSync(path, 'a model')
  return path
}

/** A runtime that gives each token its id in the first number and a one in the second, and keeps what it was asked. */
function playedRuntime(width = 384) {
  const asked: Record<string, { readonly values: BigInt64Array; readonly shape: readonly number[] }>[] = []
  class Tensor {
    readonly data: Float32Array
    readonly type: string
    readonly values: BigInt64Array
    readonly shape: readonly number[]
    constructor(type: string, values: BigInt64Array, shape: readonly number[]) {
      Object.assign(this, { type, values, shape })
      this.data = new Float32Array()
      this.type = type
      this.values = values
      this.shape = shape
    }
  }
  const runtime = {
    Tensor,
    InferenceSession: {
      create: async () => ({
        run: async (inputs: Record<string, Tensor>) => {
          asked.push(inputs)
          const ids = inputs.input_ids?.values ?? new BigInt64Array()
          const data = Float32Array.from({ length: ids.length * width }, (_, at) =>
            at % width === 0 ? Number(ids[Math.floor(at / width)]) : Number(at % width === 1),
          )
          return { last_hidden_state: { data } }
        },
        release: async () => undefined,
      }),
    },
  } as unknown as Runtime
  return { runtime, asked }
}

it('asks the model with the ids, a mask and the types of the tokens, and takes the mean', async () => {
  const { runtime, asked } = playedRuntime()
  await using embedder = openNative({ model: { path: modelFile(), sha256 }, loadRuntime: async () => runtime })
  const answer = await embedder.embed(['hello world', ''])
  expect(Object.entries(asked[0] ?? {}).map(([name, { values, shape }]) => [name, [...values].map(Number), shape])).toEqual([
    ['input_ids', [101, 7592, 2088, 102], [1, 4]],
    ['attention_mask', [1, 1, 1, 1], [1, 4]],
    ['token_type_ids', [0, 0, 0, 0], [1, 4]],
  ])
  const [vector, empty] = answer.ok ? answer.value : []
  expect((vector?.[0] ?? 0) / (vector?.[1] ?? 1)).toBeCloseTo((101 + 7592 + 2088 + 102) / 4, 1)
  expect(empty).toEqual(new Float32Array(384))
  expect(embedder.space).toBe(`minilm-l6-v2/onnx-${sha256.slice(0, 12)}`)
})

it('does not load a file that is another one, and says so', async () => {
  let isLoaded = false
  const loadRuntime = async (): Promise<Runtime> => {
    isLoaded = true
    return playedRuntime().runtime
  }
  await using embedder = openNative({ model: { path: modelFile(), sha256: 'f'.repeat(64) }, loadRuntime })
  expect(await embedder.embed(['lamp'])).toMatchObject({ ok: false, failure: { code: 'embed/wrong-file' } })
  expect(isLoaded).toBe(false)
})

it('gives a failure without the runtime, and tries again the next time', async () => {
  let tries = 0
  const loadRuntime = async (): Promise<Runtime> => {
    tries += 1
    if (tries === 1) throw new Error('Cannot find package onnxruntime-node')
    return playedRuntime().runtime
  }
  await using embedder = openNative({ model: { path: modelFile(), sha256 }, loadRuntime })
  expect(await embedder.embed(['lamp'])).toMatchObject({ ok: false, failure: { code: 'embed/no-model', why: /Cannot find/ } })
  expect(await embedder.embed(['lamp'])).toMatchObject({ ok: true })
})

it('gives a failure for a model of another size', async () => {
  await using embedder = openNative({ model: { path: modelFile(), sha256 }, loadRuntime: async () => playedRuntime(12).runtime })
  expect(await embedder.embed(['lamp'])).toMatchObject({ ok: false, failure: { code: 'embed/died' } })
})
