import type { Edition } from '../model/edition.ts'
import type { Links } from './places.ts'

/** Where a rendered edition is read: the server’s addresses, or the files of a folder. */
export type ChannelContext = {
  /** Absolute address of the paper’s root, with a closing slash: `http://127.0.0.1:4500/`. */
  readonly baseUrl: string
  /** Paths under the root, without a leading slash. */
  readonly links: Links
  /** Headwater’s version. */
  readonly version: string
}

export type ParcelFile = {
  /** Relative, with `/`, never leaving its folder. */
  readonly path: string
  /** Media type with its charset. */
  readonly type: string
  readonly body: string | Uint8Array<ArrayBuffer>
}

/** An edition rendered for one channel. */
export type Parcel = { readonly channel: string; readonly files: readonly ParcelFile[] }

/** One place an edition goes out to. It renders and nothing else: writing and sending are the desk’s. */
export type ChannelKind = {
  readonly kind: string
  readonly title: string
  /** Set where it carries a part of the edition and not every sentence of it. */
  readonly isPart?: true
  render(edition: Edition, context: ChannelContext): Parcel
}
