/** Lines of a stream, parted at line feeds and nowhere else: node:readline would also part a text at U+2028, which JSON allows inside one. */
export async function* linesOf(input: NodeJS.ReadStream): AsyncGenerator<string> {
  // Parts of a line that is not whole yet: a long one arrives in many, and is joined once.
  let parts: string[] = []
  input.setEncoding('utf8')
  for await (const chunk of input) {
    const [first = '', ...rest] = String(chunk).split('\n')
    parts.push(first)
    for (const next of rest) {
      yield parts.join('')
      parts = [next]
    }
  }
  yield parts.join('')
}
