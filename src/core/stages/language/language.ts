export type LanguageInput = {
  readonly text: string
  /** What the source or the page says, as a BCP 47 tag. */
  readonly declared: string | undefined
  /** What the text itself sounds like: the identifier’s answer, `und` when it has none. */
  readonly heard: string
}

/**
 * The language of a text as a BCP 47 primary tag, `und` when nobody can say. A long text speaks for itself; a short one is
 * easily misheard, so there the declared language counts.
 * `language({ text: 'Hola', declared: 'es-MX', heard: 'it' })` → `es`
 */
export function language({ text, declared, heard }: LanguageInput): string {
  const said = declared === undefined ? undefined : /^[a-z]{2,3}(?=$|[-_])/i.exec(declared.trim())?.[0].toLowerCase()
  if (said === undefined || said === 'und') return heard
  return heard === 'und' || text.length < shortChars ? said : heard
}

/** Under this length one sentence in fifty is misheard; above it, one in five hundred. */
const shortChars = 120
