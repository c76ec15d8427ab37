/** What we use of `onnxruntime-node`. It is no package of ours, because its install script fetches more from elsewhere. */
export type Runtime = {
  readonly InferenceSession: { create(model: Uint8Array, options: object): Promise<Session> }
  readonly Tensor: new (type: 'int64', data: BigInt64Array, shape: readonly number[]) => Tensor
}

type Tensor = { readonly data: Float32Array }

/** A model that is loaded. */
export type Session = {
  run(inputs: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>
  release(): Promise<void>
}

/** Loads `onnxruntime-node` from where an operator installed it: among our packages or above them. Throws when it is not there. */
export async function loadOnnxRuntime(): Promise<Runtime> {
  // By a name that the compiler does not follow: it is not there in most places.
  const name: string = 'onnxruntime-node'
  const loaded: { readonly default?: Runtime } & Partial<Runtime> = await import(name)
  const { InferenceSession, Tensor } = loaded.default ?? loaded
  if (InferenceSession === undefined || Tensor === undefined) throw new Error('onnxruntime-node has another shape than expected')
  return { InferenceSession, Tensor }
}
