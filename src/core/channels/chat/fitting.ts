/**
 * As many of the pieces, from the first on, as find room together; the first that does not fit ends it. Nothing is cut, so that no
 * markup is left open. `fitting(['ab', 'cd', 'e'], { room: 5, between: 1, sizeOf: (text) => text.length })` → `['ab', 'cd']`
 */
export function fitting<Piece>(
  pieces: readonly Piece[],
  { room, between, sizeOf }: { readonly room: number; readonly between: number; readonly sizeOf: (piece: Piece) => number },
): readonly Piece[] {
  let used = 0
  const end = pieces.findIndex((piece, index) => {
    used += sizeOf(piece) + (index === 0 ? 0 : between)
    return used > room
  })
  return end === -1 ? pieces : pieces.slice(0, end)
}

/** Lines that find room together, as one text; one that is too long for what is left is left out, and those after it are looked at. */
export function fittingLines(lines: readonly string[], room: number): string {
  let used = 0
  const kept = lines.filter((line) => {
    const fits = used + line.length <= room
    if (fits) used += line.length + 1
    return fits
  })
  return kept.join('\n')
}
