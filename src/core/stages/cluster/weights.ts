/**
 * The numbers of the similarity, swept in coarse steps over six sets of grouped news (150 to 5,500 articles each, two of them
 * across languages); every one stands on a plateau. How, and what they cost, stands in decision 25.
 */
export const weights = {
  /** Characters of the text that are compared beside the title: the lead tells the happening, the rest its background. */
  leadMax: 400,
  /** A name, number or id counts so many times as much as another word. */
  name: 1.3,
  /** Stories a window is taken to hold at least, so that on a first day words are not all equally common. */
  storiesMin: 500,
  /** Stories a word is taken to stand in beside those seen: the rarest words are mostly accidents. */
  storiesMore: 6,
  /** A word of the trade is taken to stand in so many stories more: a week does not show how common it is. */
  classHolders: 30,
  /** Before the stories of a batch are known, a word of n of its articles is taken to stand in n to this power of stories. */
  batchPower: 0.5,
  /**
   * Terms in common that two reports need: four count in full, three nearly, and two, which are often one phrase (“north
   * star”), a third: the square of their share of this.
   */
  sharedTermsMin: 3.5,
  /** A shared word that is none of the trade says which happening it is when it tells so much (nats). */
  tellingMin: 3.2,
  /** How much it counts that a text holds what a headline is about, and how much its rare names must tell (nats) to count whole. */
  covered: 0.5,
  coveredNames: 10,
  /** Across languages only names and numbers can meet: so much information (sum of IDF), and so many of them. */
  sharedNamesMin: 15,
  namesMin: 2,
  /** How much shared names say about two reports in different languages. */
  acrossLanguages: 0.45,
  /** How much of what is learned of two languages counts; below `likelyMin` the shared words count less too. */
  likelyAbroad: 0.4,
  likelyMin: 0.25,
  /** Two reports this far apart are half as similar. */
  halfLifeMs: 4 * 86_400_000,
  /** Within a day, nearness says nothing: one outlet is awake when the other sleeps. */
  oneDayMs: 86_400_000,
  /** An outlet seldom reports one happening twice, and often writes in series. */
  sameOutlet: 0.5,
  /** Two reports that both give numbers, none of them the same. */
  otherNumbers: 0.65,
  /** Raised towards 1 by this share: a link to the other report, a shared CVE or the like, a shared document. */
  direct: 0.5,
  record: 0.4,
  document: 0.2,
  /** A document that more reports of the window link to is not the sign of one happening. */
  documentReportsMax: 5,
  /** A report that names more records is a list of them. */
  recordsMax: 3,
  /** Terms in more reports than this share (and this count) are not looked up: nearly everything has them. */
  commonShare: 0.25,
  commonMin: 50,
  /** Places of the index that are looked at for one article, in all and for one word; links, records and buckets of vectors likewise. */
  lookedMax: 700,
  postingMax: 150,
  signsMax: 50,
  bucketMax: 30,
  /** The likeliest articles, and the open stories of these, that one is compared with. */
  candidatesMax: 64,
  storiesNearMax: 8,
  /** Reports by which an open story is recognized: its first and its last ones. */
  firstMax: 4,
  lastMax: 8,
  /** Similarities below are taken as none. */
  similarityFloor: 0.02,
  wordsFloor: 0.01,
  senseFloor: 0.2,
  /** Titles whose vectors are this near say nearly the same. */
  crowdSense: 0.5,
} as const
