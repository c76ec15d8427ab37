/** One mail, without its sender and its reader: what `editionMail` and its neighbors make. */
export type MailMessage = {
  /** One line, without control characters. */
  readonly subject: string
  /** Complete by itself. */
  readonly text: string
  /** Without anything that is fetched; absent where the text says it all. */
  readonly html?: string
  /** Further header fields by name. Their values are made of addresses and ids of ours, never of a stranger’s text. */
  readonly headers: Readonly<Record<string, string>>
  /** Without angle brackets. */
  readonly messageId: string
}
