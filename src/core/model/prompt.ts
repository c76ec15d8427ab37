/** What a language model is asked: one question, with everything it is to know. */
export type Prompt = {
  readonly system: string
  readonly user: string
  /** JSON Schema that the answer must follow; a service that knows none is asked for plain JSON. */
  readonly schema: Readonly<Record<string, unknown>>
  /** Names the schema to services that want a name. */
  readonly schemaName: string
  /** Most tokens the answer may have. */
  readonly tokensMax: number
}
