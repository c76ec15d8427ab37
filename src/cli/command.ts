/** What a person typed after the command’s name. */
export type Given = {
  readonly args: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>
}

export type Command = {
  /** `source add` is a command of two words. */
  readonly name: string
  /** Arguments as help shows them: `<address>`, `[name]`, `[words...]`. */
  readonly args: string
  readonly summary: string
  /** Whether it is meant where the group’s name stands alone: `headwater story <id>` is `story show`. */
  readonly isDefault?: true
  readonly options: readonly CommandOption[]
  readonly examples: readonly string[]
  /** Loaded only when the command is run, so that help is quick. Answers the exit code. */
  readonly load: () => Promise<(given: Given) => Promise<number>>
}

type CommandOption = {
  readonly flags: string
  readonly doc: string
  /** Whether it may stand more than once; then its values are a list. */
  readonly isRepeated?: true
}
