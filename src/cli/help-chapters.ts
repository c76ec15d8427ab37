// table

export type HelpChapter = {
  readonly heading: string
  /** The first words of commands with what they do, in one line of a terminal of 80 columns. */
  readonly words: Readonly<Record<string, string>>
}

/** What `headwater --help` shows: the first word of every command, by what a person wants to do. */
export const helpChapters: readonly HelpChapter[] = [
  {
    heading: 'The desk:',
    words: {
      start: 'collect, make today’s edition, serve it, go on by schedule',
      open: 'print an address of the running paper that signs you in',
      collect: 'fetch every source that is due, once',
      doctor: 'look over the installation, with the fix for what is wrong',
      config: 'look at the settings, check and change them',
      model: 'try the language model',
    },
  },
  {
    heading: 'Read and find:',
    words: {
      read: 'read in the terminal',
      edition: 'print an edition, or write it as a file of another form',
      since: 'tell what is new since you last read',
      search: 'search the archive',
      ask: 'answer a question from the archive, with sources',
      trends: 'show what the stories name, day by day',
      'left-out': 'list what an edition left out, with reasons',
    },
  },
  {
    heading: 'Check and put right:',
    words: {
      why: 'tell how anything came to be where it is',
      verify: 'check published editions by their signatures, offline',
      recall: 'bring in what was left out, by a rule of the beat',
      correct: 'say in public what is wrong in an edition',
      story: 'look at a story, split and merge',
      outlet: 'look at outlets and correct what is known of them',
    },
  },
  {
    heading: 'What is collected:',
    words: {
      source: 'add, list and exchange sources',
      beat: 'make a beat, check it, and see how it judges',
    },
  },
  {
    heading: 'Where it goes:',
    words: {
      mail: 'try the mail server, and see what became of mails',
      subscriber: 'add, list and remove who gets editions by mail',
      destination: 'chat rooms and webhooks: check them, try them',
      export: 'write all editions as a static site',
      mcp: 'answer an assistant (Model Context Protocol)',
    },
  },
  {
    heading: 'Who may, and what is kept:',
    words: {
      token: 'let in programs and people elsewhere, and take that back',
      session: 'list browsers that are signed in, and sign them out',
      backup: 'make a backup beside the running desk, and check one',
      restore: 'put a backup back into an empty data folder',
    },
  },
  { heading: 'For work on Headwater:', words: { stage: 'run one stage over JSON lines' } },
]
