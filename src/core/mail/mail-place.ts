/** What every mail of a desk says of where it comes from. */
export type MailPlace = {
  /** The sender’s address, and the name beside it. */
  readonly from: { readonly address: string; readonly name: string }
  readonly replyTo?: string
  /** Public address of the paper, with a closing slash: where links lead, and where a subscription is ended. */
  readonly paperUrl: string
  /** Where mails come back to that cannot be delivered; the sender’s address where none is set. */
  readonly bounceAddress?: string
  /** Whether `bounces+something@…` reaches it, too: then each mail has a return address of its own. */
  readonly hasPlus: boolean
  /** Address (`file:`) of the mailbox or folder of the mails that came back. */
  readonly bouncesUrl?: string
  /** Whether readers may subscribe by themselves. */
  readonly isOpen: boolean
}
