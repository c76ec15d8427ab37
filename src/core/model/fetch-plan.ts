/** What a source asks the fetcher for. */
export type FetchPlan = {
  readonly url: string
  readonly purpose: 'source' | 'page'
  /** Validators of the last capture, sent byte for byte. */
  readonly etag?: string
  readonly lastModified?: string
  /** A host may be asked for one page a moment, but a feed’s own page is asked as a robot: robots.txt is kept for pages. */
  readonly accept: string
  /** Largest body in bytes, counted after unpacking. */
  readonly bytesMax: number
}
