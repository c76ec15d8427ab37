/** Columns of the terminal that is written to; undefined where a file or another program reads. */
export function terminalWidth({ isTTY, columns = 0 }: { readonly isTTY?: boolean; readonly columns?: number }): number | undefined {
  if (isTTY !== true) return undefined
  return columnsOf({ columns })
}

/** Columns of a terminal; 80 for one that does not know its width, which says 0. */
export function columnsOf({ columns = 0 }: { readonly columns?: number }): number {
  return columns > 0 ? columns : 80
}
