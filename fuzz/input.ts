export const targetNames = ['read', 'extract', 'language', 'markup'] as const
/** What is fuzzed: a stage that strangers’ bytes reach, or the sanitizer. */
export type TargetName = (typeof targetNames)[number]

/** One input: the bytes, and what they are given with (`kind`, `contentType`, `url`, `target`, `tag`, `declared`). */
export type Input = { readonly given: Readonly<Record<string, string>>; readonly body: Uint8Array }

/**
 * Reads an input as it lies in a file: what it is given with as JSON on the first line, then the bytes as they are.
 * A mistake in that line is ours and throws.
 */
export function inputOf(file: Uint8Array): Input {
  const end = file.indexOf(lineEnd)
  const given: unknown = JSON.parse(new TextDecoder().decode(file.subarray(0, end)))
  return { given: given as Input['given'], body: file.subarray(end + 1) }
}

/** The file of an input; `inputOf` reads it. */
export function fileOf({ given, body }: Input): Uint8Array {
  const head = new TextEncoder().encode(`${JSON.stringify(given)}\n`)
  return Uint8Array.from([...head, ...body])
}

const lineEnd = 0x0a
