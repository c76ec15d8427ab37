import { limits } from '../../limits.ts'
import type { MailPlace } from '../../mail/mail-place.ts'
import { messageIdOf } from '../../mail/mail-tag.ts'
import type { Subscriber } from '../../mail/subscriber.ts'
import type { Edition } from '../../model/edition.ts'
import { calendarAddress } from '../calendar-address.ts'
import type { ChannelContext } from '../channel.ts'
import { serverLinks } from '../places.ts'
import { plainText } from '../plain.ts'
import { editionText } from '../text.ts'
import { titleWords } from '../wording.ts'
import { editionHtml } from './edition-html.ts'
import type { MailMessage } from './mail-message.ts'
import { type SubscriptionLinks, subscriptionLinks } from './subscription-links.ts'

/** Whom an edition is mailed to, and where from. */
export type MailWishes = { readonly subscriber: Pick<Subscriber, 'id' | 'key'>; readonly place: MailPlace }

/**
 * An edition as a mail: the complete text first, then the same as HTML of one column without anything that is fetched
 * (multipart/alternative), and the header fields of a list: List-Id (RFC 2919), List-Unsubscribe with one click (RFC 8058),
 * Auto-Submitted (RFC 3834). What was left out is counted by its reasons, and listed in the paper. Under `limits.mailBytes`, where its
 * sentences leave room: the words of the passages are left to the links, sentences never.
 */
export function editionMail(edition: Edition, { subscriber, place }: MailWishes): MailMessage {
  const links = subscriptionLinks(subscriber, place)
  const { text, html } = fitting(edition, { place, links })
  return {
    subject: subjectOf(edition),
    text,
    html,
    headers: {
      'List-Id': listIdOf(edition, place),
      'List-Unsubscribe': `<${links.leave}>, <${links.leaveByMail}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
      Precedence: 'bulk',
    },
    messageId: messageIdOf(edition.id, subscriber, place),
  }
}

/** `Anvil 3.0 is out · Open source, 28 May 2026`, cut where mail programs stop. */
function subjectOf(edition: Edition): string {
  const title = plainText(titleWords(edition))
  const short = title.length <= subjectChars ? title : `${Array.from(title).slice(0, subjectChars).join('').trimEnd()}…`
  return `${short} · ${plainText(edition.beatTitle)}, ${edition.date}`
}

const subjectChars = 120

/** `Open source <open-source.paper.example>`: the name in ASCII, because a phrase of this field may not be encoded everywhere. */
function listIdOf({ beat }: Pick<Edition, 'beat'>, { from }: MailPlace): string {
  const label = beat.replace(/[^\w-]/g, '-')
  return `<${label}.${from.address.slice(from.address.lastIndexOf('@') + 1)}>`
}

type Written = { readonly text: string; readonly html: string }
type Given = { readonly place: MailPlace; readonly links: SubscriptionLinks }

/** With the passages’ words where that is within the limit. */
function fitting(edition: Edition, given: Given): Written {
  const whole = written(edition, given, true)
  return sizeOf(whole) <= limits.mailBytes ? whole : written(edition, given, false)
}

function written(edition: Edition, { place, links }: Given, hasPassages: boolean): Written {
  const { beat, date } = edition
  const context: Pick<ChannelContext, 'baseUrl' | 'links'> = { baseUrl: place.paperUrl, links: serverLinks }
  const paper = {
    edition: place.paperUrl + serverLinks({ at: 'edition', beat, date }),
    leftOut: place.paperUrl + serverLinks({ at: 'left-out', beat, date }),
    calendar: calendarAddress(edition, { ...context, version: '' }),
    story: (storyId: string) => place.paperUrl + serverLinks({ at: 'story', beat, date, storyId }),
  }
  const { calendar, leftOut: leftOutAt, story: storyAt } = paper
  const body = editionText(edition, { calendar, leftOutAt, storyAt, hasNoPassages: !hasPassages })
  const foot = ['', `This edition on the web: ${paper.edition}`, `What you get, and when: ${links.wishes}`, `No more mail: ${links.leave}`]
  return { text: `${body}\n-- ${foot.join('\n')}\n`, html: editionHtml(edition, { paper, links, hasPassages }) }
}

/** How long the mail is on its way, both parts as quoted-printable (RFC 2045, 6.7) and about 2 KiB of header. */
function sizeOf({ text, html }: Written): number {
  return encodedSize(text) + encodedSize(html) + headerBytes
}

const headerBytes = 2_048

function encodedSize(text: string): number {
  let size = 0
  for (const byte of new TextEncoder().encode(text)) size += byte > 126 || byte === 61 ? 3 : byte === 10 ? 2 : 1
  // A line has 76 characters at most, and each soft line end takes three.
  return Math.ceil(size * (1 + 3 / 72))
}
