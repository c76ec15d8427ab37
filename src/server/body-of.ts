/** Reads what was sent, at most so many bytes; undefined for more, and for a body that breaks off. */
export async function bodyOf(request: Request, bytesMax: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > bytesMax) return undefined
  if (request.body === null) return new Uint8Array()
  const pieces: Uint8Array[] = []
  let length = 0
  try {
    for await (const piece of request.body) {
      length += piece.length
      if (length > bytesMax) return undefined
      pieces.push(piece)
    }
  } catch {
    // Who sent it went away, and there is nobody to tell.
    return undefined
  }
  return new Uint8Array(Buffer.concat(pieces, length))
}
