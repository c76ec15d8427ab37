import type { Sent } from './route.ts'

/** The fields of a form with a file, or of one without. */
export type FormFields = {
  /** The value of a field; undefined where it was not sent, or is a file. */
  text(name: string): string | undefined
  /** The bytes of a file; undefined where none was sent. */
  file(name: string): Uint8Array | undefined
}

/**
 * The fields of a form that may bring a file (multipart/form-data, RFC 7578), or of any other; undefined when it is too long. What is
 * no form at all has no fields.
 */
export async function multipartFields(sent: Sent, bytesMax: number): Promise<FormFields | undefined> {
  const body = await sent.body(bytesMax)
  if (body === undefined) return undefined
  const type = sent.header('content-type') ?? ''
  if (!/^multipart\/form-data/i.test(type)) {
    const fields = new URLSearchParams(new TextDecoder().decode(body))
    return { text: (name) => fields.get(name) ?? undefined, file: () => undefined }
  }
  const { texts, files } = await partsOf(body, type)
  return { text: (name) => texts.get(name), file: (name) => files.get(name) }
}

type Parts = { readonly texts: ReadonlyMap<string, string>; readonly files: ReadonlyMap<string, Uint8Array> }

async function partsOf(body: Uint8Array, type: string): Promise<Parts> {
  const [texts, files] = [new Map<string, string>(), new Map<string, Uint8Array>()]
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
    for (const [name, value] of form) {
      if (typeof value === 'string') texts.set(name, value)
      else files.set(name, new Uint8Array(await value.arrayBuffer()))
    }
  } catch {
    // Broken off, or written by no browser: it is answered as a form without fields.
    return { texts: new Map(), files: new Map() }
  }
  return { texts, files }
}
