// table
/** What each sign of a language is worth, in nats (2.3 makes a language ten times as likely), and when a text is too poor to judge. */
export const languageWeights = {
  /** A stop word of the language. */
  stopWord: 3,
  /** Another word of its own. */
  word: 2.7,
  /** The beginning, the end or the inside of a word. */
  part: 0.45,
  /** Taken off for each letter the language does not write its words with. */
  strangeLetter: 1.8,
  /** How much the way words are spelled counts in a title: letters that follow each other are no independent witnesses. */
  spelling: 0.25,
  /** Up to so many letters a text is a title; in a longer one words speak, and spelling counts less. */
  titleLetters: 40,
  /** What the model gives a language at the least: it is often sure and wrong about a few words. */
  shareMin: 0.003,
  /** Taken off a language the registry does not have: it is rare, and has no signs here to speak for it. */
  unlisted: 2.5,
  /** Taken off a language of the registry that few feeds are in, so that its larger neighbor has the doubtful titles. */
  seldom: 0.7,
  /** What the declared language gains in a short text. */
  declared: 5,
  /** English is what software declares for people who never chose: it gains less. */
  declaredEnglish: 2,
  /** Up to so many letters a text is short; the longer it is, the less counts what is declared. */
  shortLetters: 60,
  /** A text in which the model gives its language less than this share, and signs speak for it with less than … */
  unsureShare: 0.15,
  /** … this, could be in any language: less than one word of its own. */
  unsureEvidence: 1.5,
  /** Fewer letters are no text. */
  lettersMin: 3,
} as const

/** Languages of the registry that few feeds are in. */
export const seldomLanguages: ReadonlySet<string> = new Set('af az be cy eo eu ga gl is mk mr ms ne sq ur'.split(' '))
