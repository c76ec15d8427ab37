/** One thing a publisher said of what may be done with its texts, as it said it. */
export type RightsSignal = {
  /** Where it stood. */
  readonly from: 'robots.txt' | 'header' | 'well-known' | 'page' | 'feed'
  /** Its vocabulary: Content-Signal, Content-Usage (IETF aipref), TDMRep, RSL, the robots meta tag, or a license named by its address. */
  readonly vocabulary: 'content-signal' | 'content-usage' | 'tdmrep' | 'rsl' | 'robots-meta' | 'license'
  /** The words themselves, at most 500 characters: `ai-input=no`. */
  readonly says: string
}

/** What the signals of a text come to. Nothing said forbids nothing: then there are no `Rights`. */
export type Rights = {
  /** Its text may be given to a model. */
  readonly mayModel: boolean
  /** Its text may be kept and shown whole; else title, link and quotations only. */
  readonly mayArchive: boolean
  /** Longest quotation in characters; undefined when nobody limits it, 0 when none is allowed. */
  readonly quoteCharsMax?: number
  /** The license or the policy it names, as an address. */
  readonly license?: string
  readonly signals: readonly RightsSignal[]
}
