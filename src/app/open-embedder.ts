import { availableParallelism } from 'node:os'
import { systemClock } from '#adapters/clock/system.ts'
import { openBundled } from '#adapters/embed/bundled.ts'
import { openEndpoint } from '#adapters/embed/endpoint.ts'
import { openNative } from '#adapters/embed/native.ts'
import { loadOnnxRuntime } from '#adapters/embed/onnx.ts'
import { present } from '#core/model/present.ts'
import type { Clock } from '#ports/clock.ts'
import type { Embedder } from '#ports/embedder.ts'
import type { Embeddings } from './config/embeddings.ts'

/** Opens what the configuration chose to read titles; undefined where nothing is to. Nothing is loaded before the first title. */
export function openEmbedder(embeddings: Embeddings, { now }: Pick<Clock, 'now'> = systemClock()): Embedder | undefined {
  switch (embeddings.use) {
    case 'none':
      return undefined
    case 'bundled':
      return openBundled({ workers: threadsFor(availableParallelism()) })
    case 'native':
      return openNative({ model: { path: embeddings.file, sha256: embeddings.sha256 }, loadRuntime: loadOnnxRuntime })
    case 'endpoint': {
      const { url, model, isMultilingual, keyVariable } = embeddings
      const key = keyVariable === undefined ? undefined : process.env[keyVariable]
      return openEndpoint({ url, model, isMultilingual, now, ...present({ key }) })
    }
  }
}

/** Each thread holds the model, 200 MB: a small machine has one, and keeps a core for the rest. */
function threadsFor(cores: number): number {
  return cores < 4 ? 1 : 2
}
