import type { AskDesk } from '#desk/ask.ts'
import type { EditionsDesk } from '../asked-edition.ts'

/** What a client of the Model Context Protocol is answered from: the archive, and nothing that changes anything. */
export type McpDesk = EditionsDesk & {
  readonly zone: string
  readonly version: string
  /** Absolute address of the paper, with a closing slash. */
  readonly baseUrl: string
  /** What answering works with; without a language model, whose words another model has no use for. */
  readonly asking?: Omit<AskDesk, 'store' | 'writer'>
}
