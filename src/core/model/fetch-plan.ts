/** What a source asks the fetcher for. */
export type FetchPlan = {
  readonly url: string
  /**
   * A feed is asked for as by a reader, a page as by a robot: robots.txt is kept for pages. A `file` is a file or folder of
   * this machine that its operator named, as a `file:` address; nothing fetched can lead to one.
   */
  readonly purpose: 'source' | 'page' | 'file'
  /** Validators of the last capture, sent byte for byte. */
  readonly etag?: string
  readonly lastModified?: string
  /** Where they came from, when redirects led elsewhere: they are sent to that place only. Else to the place of `url`. */
  readonly validatorsFrom?: string
  /** The Accept header. */
  readonly accept: string
  /** Largest body in bytes, counted after unpacking. */
  readonly bytesMax: number
}
