// table
/** Why an item is not in the edition: the closed list that readers see, one per item. */
export const leaveOutReasons = {
  aggregate: 'lists other items and adds nothing of its own',
  'below-the-floor': 'on the subject, but not important enough today',
  duplicate: 'the same text or address came before',
  event: 'a notice of an event',
  job: 'a job offer',
  listicle: 'a list of tips, tools or links',
  local: 'matters in one place only',
  muted: 'muted by a rule of the beat',
  'no-news': 'nothing happened: reference, evergreen or product page',
  'off-beat': 'not about the subject of this edition',
  opinion: 'an opinion, not a report',
  personal: 'a personal note',
  promotional: 'promotion for a product or service',
  question: 'a question or a request for help',
  release: 'a nightly, pre-release or patch release',
  stale: 'published before the time this edition covers',
  told: 'already told in an earlier edition, and nothing new',
  tutorial: 'a how-to or tutorial',
  unclear: 'it does not say what it is about',
} as const

export type LeaveOutReason = keyof typeof leaveOutReasons

/** Why the other stages decide as they do. */
export const otherReasons = {
  'alias-shared': 'both name the same CVE, GHSA or RFC',
  'back-at-source': 'the source lists it again',
  'bears-claim': 'the cited passages hold the claim’s words, names and numbers',
  'best-sentence': 'it says who did what, with names and numbers, early in the report',
  'changed-at-source': 'the source says something else now than when it was read before',
  'chosen-for-section': 'among the best of its section',
  'chosen-on-top': 'among the most important of the day',
  'count-from-archive': 'counted over the stored stories',
  'first-party-host': 'the host belongs to whom the story is about',
  'first-report': 'no open story is about the same happening',
  'full-text': 'the page’s own text was found',
  'feed-text': 'the feed’s text is used',
  'gone-at-source': 'the source no longer lists it, though it lists older ones',
  'headline-only': 'the source gives a headline and no text',
  'identifier-host': 'the address is the record of a named id',
  'links-there': 'other reports of the story link to it',
  'mixed-versions': 'the versions named differ',
  'moved-for-good': 'its server redirects to another address for good, the same at every answer for a day',
  'no-primary': 'no article or link is first-hand',
  'not-borne': 'a name, number or word of the claim is not in the cited passages',
  'on-the-beat': 'on the subject, and enough of what makes news is in it',
  'order-to-machines': 'the text gives orders to machines',
  'other-bulletin': 'the same title, but another day’s or number’s of its series',
  'other-project': 'a release of a project that the other report does not name',
  'other-record': 'they name different CVEs',
  'other-work': 'two makers, each showing their own work',
  'points-at-primary': 'a forum item that points at the first-hand document',
  'points-elsewhere': 'the wire holds the first-hand document under another story',
  'same-address': 'the same address came before',
  'same-code-host': 'a release, advisory, issue or commit on the project’s own code host',
  'same-story': 'another item of the same story stands for it',
  'same-text': 'the text is another’s, word for word or nearly',
  'similar-words': 'they share rare words and names',
  'taken-back': 'the source says that it was taken back',
  'title-of-day': 'the most important story gives the edition its title',
  'too-long': 'longer than an edition’s sentence may be',
  'within-limits': 'fits the length the beat allows',
} as const

export const reasons = { ...leaveOutReasons, ...otherReasons } as const
export type Reason = keyof typeof reasons
