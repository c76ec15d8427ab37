export type LanguageInput = {
  readonly text: string
  /** What the source or the page says, as a BCP 47 tag. */
  readonly declared?: string | undefined
}

export type LanguageOptions = { readonly identify: (text: string) => string }

/**
 * The language of a text as a BCP 47 primary tag, `und` when nobody can say. A long text speaks for itself; a short one is
 * easily misheard, so there the declared language counts.
 * `language({ text: 'Hola', declared: 'es-MX' }, { identify })` → `es`
 */
export function language({ text, declared }: LanguageInput, { identify }: LanguageOptions): string {
  const said = declared === undefined ? undefined : /^[a-z]{2,3}(?=$|[-_])/i.exec(declared.trim())?.[0].toLowerCase()
  const heard = identify(text)
  if (said === undefined || said === 'und') return heard
  return heard === 'und' || text.length < shortChars ? said : heard
}

/** Under this length one sentence in fifty is misheard; above it, one in five hundred. */
const shortChars = 120
