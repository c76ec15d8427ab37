/** What a search is asked for by the fields of its form; its address says it all. A field that is empty is left out. */
export type SearchAddress = {
  readonly q?: string
  /** `story`, `article`, `item`, or `thing` for named things. */
  readonly kind?: string
  /** An outlet by its name, its id or a host of it. */
  readonly outlet?: string
  readonly beat?: string
  readonly section?: string
  /** The first and the last day, as ISO 8601 dates. */
  readonly from?: string
  readonly to?: string
  /** BCP 47 primary tag. */
  readonly language?: string
  readonly sort?: string
  readonly page?: string
}

export const searchFields = [
  'q',
  'kind',
  'outlet',
  'beat',
  'section',
  'from',
  'to',
  'language',
  'sort',
  'page',
] as const satisfies readonly (keyof SearchAddress)[]
