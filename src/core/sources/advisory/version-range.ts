/** The ends of a range of versions as a register gives them, each missing where the range is open. */
export type RangeEnds = {
  readonly from?: string | undefined
  readonly after?: string | undefined
  readonly before?: string | undefined
  readonly to?: string | undefined
}

/**
 * A range of versions in plain words: `rangeText({ from: '1.2.0', before: '1.4.3' })` → `>= 1.2.0, < 1.4.3`. A beginning at 0
 * is no beginning; a range without any end is all versions, `>= 0`.
 */
export function rangeText({ from, after, before, to }: RangeEnds): string {
  const parts = [
    from === undefined || from === '0' ? undefined : `>= ${from}`,
    after === undefined ? undefined : `> ${after}`,
    before === undefined ? undefined : `< ${before}`,
    to === undefined ? undefined : `<= ${to}`,
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? '>= 0' : parts.join(', ')
}
