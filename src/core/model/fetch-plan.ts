/** What a source asks the fetcher for. */
export type FetchPlan = {
  readonly url: string
  /** A feed is asked for as by a reader, a page as by a robot: robots.txt is kept for pages. */
  readonly purpose: 'source' | 'page'
  /** Validators of the last capture, sent byte for byte. */
  readonly etag?: string
  readonly lastModified?: string
  /** The Accept header. */
  readonly accept: string
  /** Largest body in bytes, counted after unpacking. */
  readonly bytesMax: number
}
