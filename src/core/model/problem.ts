/** One mistake in a file a person wrote. All problems of a file are told at once, each with place and fix. */
export type Problem = {
  /** File, line and key: `beats/open-source.yaml:12 sections[0].terms[3].weight`. */
  readonly at: string
  /** What stands there, as short text. */
  readonly found: string
  readonly expected: string
  /** What to do, as one plain sentence. */
  readonly fix: string
}
