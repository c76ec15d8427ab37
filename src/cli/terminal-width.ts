/** Columns of the terminal that is written to; undefined where a file or another program reads. One that does not know its width has 80. */
export function terminalWidth({ isTTY, columns = 0 }: { readonly isTTY?: boolean; readonly columns?: number }): number | undefined {
  if (isTTY !== true) return undefined
  return columns > 0 ? columns : 80
}
