// table
import type { Command } from './command.ts'

const config = { flags: '--config <file>', doc: 'configuration file (default: headwater.yaml)' }
const data = { flags: '--data <folder>', doc: 'folder of the database (default: ./data)' }
const beat = { flags: '--beat <name>', doc: 'beat (default: the first one configured)' }

/** Every command there is, in the order help shows them. */
export const commands: readonly Command[] = [
  {
    name: 'start',
    args: '',
    summary: 'open the desk: collect, make today’s edition, serve it, go on by schedule',
    options: [
      config,
      data,
      { flags: '--port <port>', doc: 'port to serve on (default: 4500)' },
      { flags: '--once', doc: 'end after the edition is made and printed' },
      { flags: '--sample', doc: 'play the built-in sample day, fetch nothing' },
    ],
    examples: ['headwater start', 'headwater start --port 8080'],
    load: async () => (await import('./commands/start.ts')).start,
  },
  {
    name: 'collect',
    args: '',
    summary: 'fetch every source that is due, once, and group what is new',
    options: [config, data, { flags: '--all', doc: 'all sources now, due or not' }],
    examples: ['headwater collect'],
    load: async () => (await import('./commands/collect.ts')).collect,
  },
  {
    name: 'edition',
    args: '',
    summary: 'print an edition; today’s is made if it is not there yet',
    options: [
      config,
      data,
      beat,
      { flags: '--date <date>', doc: 'date of the edition (default: today)' },
      { flags: '--format <format>', doc: 'text, md, json or atom (default: text)' },
    ],
    examples: ['headwater edition', 'headwater edition --date 2026-05-28 --format md'],
    load: async () => (await import('./commands/edition.ts')).edition,
  },
  {
    name: 'source add',
    args: '<address>',
    summary: 'add a feed, or the feed a web page announces',
    options: [
      config,
      data,
      { flags: '--title <title>', doc: 'name of the source' },
      { flags: '--role <role>', doc: 'primary, reporter, aggregator or discussion (default: learned from its items)' },
    ],
    examples: ['headwater source add https://lwn.net', 'headwater source add https://blog.example/feed.xml --role primary'],
    load: async () => (await import('./commands/source-add.ts')).sourceAdd,
  },
  {
    name: 'source list',
    args: '',
    summary: 'list the sources with their health',
    options: [config, data, { flags: '--failing', doc: 'only those that fail' }],
    examples: ['headwater source list --failing'],
    load: async () => (await import('./commands/source-list.ts')).sourceList,
  },
  {
    name: 'source remove',
    args: '<id-or-address>',
    summary: 'remove a source; its items stay',
    options: [config, data],
    examples: ['headwater source remove https://blog.example/feed.xml'],
    load: async () => (await import('./commands/source-remove.ts')).sourceRemove,
  },
  {
    name: 'source import',
    args: '[file]',
    summary: 'add the sources of an OPML file or a source pack; without a file, the packs of the configured beats',
    options: [config, data],
    examples: ['headwater source import subscriptions.opml'],
    load: async () => (await import('./commands/source-import.ts')).sourceImport,
  },
  {
    name: 'source export',
    args: '[file]',
    summary: 'write the sources as OPML, to a file or to standard output',
    options: [config, data],
    examples: ['headwater source export > sources.opml'],
    load: async () => (await import('./commands/source-export.ts')).sourceExport,
  },
  {
    name: 'why',
    args: '<id>',
    summary: 'tell how an item, article, story or sentence came to be where it is, from capture to edition',
    options: [config, data],
    examples: ['headwater why story-1f0c2b9a1d3e'],
    load: async () => (await import('./commands/why.ts')).why,
  },
  {
    name: 'search',
    args: '<words...>',
    summary: 'search the archive’s articles',
    options: [config, data, { flags: '--limit <n>', doc: 'most hits to show, 200 at most (default: 20)' }],
    examples: ['headwater search license change'],
    load: async () => (await import('./commands/search.ts')).search,
  },
  {
    name: 'export',
    args: '',
    summary: 'write all editions as a static site',
    options: [config, data, { flags: '--out <folder>', doc: 'where to write (required)' }],
    examples: ['headwater export --out site'],
    load: async () => (await import('./commands/export.ts')).exportSite,
  },
  {
    name: 'doctor',
    args: '',
    summary: 'look over the installation: versions, database, sources, queue, what is exposed',
    options: [config, data],
    examples: ['headwater doctor'],
    load: async () => (await import('./commands/doctor.ts')).doctor,
  },
  {
    name: 'config',
    args: '',
    summary: 'print every setting with its value and where it came from',
    options: [config],
    examples: ['headwater config'],
    load: async () => (await import('./commands/config.ts')).config,
  },
  {
    name: 'stage',
    args: '<name>',
    summary: 'run one stage over JSON lines: read, extract, language, cluster, rank, trace, check or screen',
    options: [{ flags: '--beat <name>', doc: 'beat to rank for (default: open-source)' }],
    examples: ['headwater stage cluster < articles.jsonl > stories.jsonl'],
    load: async () => (await import('./commands/stage.ts')).stage,
  },
]
