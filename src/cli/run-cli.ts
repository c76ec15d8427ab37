import { CommanderError, Command as Program } from 'commander'
import { version } from '#app/version.ts'
import type { Command, Given } from './command.ts'
import { commands } from './commands.ts'
import { helpChapters } from './help-chapters.ts'
import { tellError } from './tell-error.ts'
import { usageOfTyped } from './usage-of-typed.ts'

/**
 * Runs one command line and answers its exit code: 0 done, 1 failed, 2 a mistake in what was typed or configured,
 * 3 another desk holds the place.
 */
export async function runCli(argv: readonly string[]): Promise<number> {
  let answer: Promise<number> | undefined
  const program = programOf((command, given) => {
    answer = command.load().then((run) => run(given))
  })
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return (await answer) ?? 0
  } catch (error) {
    // Help and version were shown; help that nobody asked for is a command that is missing.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    return tellError(error)
  }
}

type Chosen = (command: Command, given: Given) => void

function programOf(chosen: Chosen): Program {
  const program = new Program('headwater')
  program.description('The open-source news desk you can run yourself and check.').version(version)
  for (const { heading, words } of helpChapters) {
    program.commandsGroup(heading)
    for (const [word, line] of Object.entries(words)) addWord(program, { word, line }, chosen)
  }
  program.commandsGroup(helpChapters[0]?.heading ?? '').helpCommand(true)
  // After the commands, which do not share it: what each takes stands in its own help.
  program.configureHelp({ subcommandTerm: (command) => command.name() })
  program.addHelpText('after', '\nheadwater <command> --help tells more of each, with examples.')
  refuseIn(program, 'headwater', namesIn(program))
  return program
}

/** Adds the command of that name, or the group of those whose first word it is. */
function addWord(program: Program, { word, line }: { readonly word: string; readonly line: string }, chosen: Chosen): void {
  const own = commands.filter(({ name }) => name.split(' ')[0] === word)
  const [only] = own
  if (only?.name === word) {
    addTo(program, only, chosen).summary(line)
    return
  }
  const group = program.command(word).description(line)
  for (const command of own) addTo(group, command, chosen)
  refuseIn(group, `headwater ${word}`, namesIn(group))
}

function namesIn(group: Program): string {
  return `one of ${group.commands.map((command) => command.name()).join(', ')}`
}

/** Mistakes in what was typed become usage errors, told like all others. */
function refuseIn(program: Program, command: string, expected: string): void {
  program.configureOutput({ outputError: () => undefined }).exitOverride((error) => {
    throw error.exitCode === 0 || error.code === 'commander.help' ? error : usageOfTyped(error, { command, expected })
  })
}

function addTo(parent: Program, command: Command, chosen: Chosen): Program {
  const name = command.name.split(' ').at(-1) ?? command.name
  const made = parent.command(`${name} ${command.args}`.trim(), { isDefault: command.isDefault === true }).description(command.summary)
  for (const { flags, doc, isRepeated } of command.options) {
    if (isRepeated === true)
      made.option(flags, doc, (value: string, before: readonly string[]) => [...before, value], [] as readonly string[])
    else made.option(flags, doc)
  }
  made.addHelpText('after', `\nExamples:\n${command.examples.map((example) => `  ${example}`).join('\n')}`)
  made.action((...all: unknown[]) => {
    const args = all
      .slice(0, -2)
      .flat()
      .filter((arg): arg is string => typeof arg === 'string')
    chosen(command, { args, options: made.opts() })
  })
  const usage = [`headwater ${command.name}`, command.args, ...command.options.map((option) => `[${option.flags}]`)]
  refuseIn(made, `headwater ${command.name}`, usage.filter((part) => part !== '').join(' '))
  return made
}
