// table
import type { DestinationKind } from './destination.ts'

/** What a kind of destination wants in its file: what its secret is, and which of `address` and `to` it needs, may have or cannot have. */
type KindNeeds = {
  readonly title: string
  readonly secret: string
  readonly address: Need
  readonly to: Need
  /** What `to` must look like, in words, and the pattern of it. */
  readonly toWords?: string
  readonly toPattern?: RegExp
}
type Need = 'needed' | 'allowed' | 'none'

/** What each kind of destination wants. */
export const destinationKeys: Readonly<Record<DestinationKind, KindNeeds>> = {
  slack: { title: 'Slack', secret: 'the address of an incoming webhook', address: 'none', to: 'none' },
  discord: { title: 'Discord', secret: 'the address of a channel’s webhook', address: 'none', to: 'none' },
  mattermost: {
    title: 'Mattermost',
    secret: 'the address of an incoming webhook',
    address: 'none',
    to: 'allowed',
    toWords: 'the name of a channel such as town-square, where the webhook may post elsewhere',
    toPattern: /^[a-z0-9][a-z0-9_.-]{0,63}$/,
  },
  matrix: {
    title: 'Matrix',
    secret: 'the access token of an account of its own',
    address: 'needed',
    to: 'needed',
    toWords: 'the internal id of a room, such as "!abc:matrix.example"',
    toPattern: /^![\x21-\x7e]{1,250}$/,
  },
  telegram: {
    title: 'Telegram',
    secret: 'the token of a bot',
    address: 'allowed',
    to: 'needed',
    toWords: 'the id of a chat such as "-1001234567890", or "@channel"',
    toPattern: /^(?:-?\d{1,20}|@[A-Za-z]\w{3,63})$/,
  },
  webhook: { title: 'Webhook', secret: 'the key that signs what is sent', address: 'needed', to: 'none' },
}
