import { CommanderError, Command as Program } from 'commander'
import { version } from '#app/version.ts'
import type { Command, Given } from './command.ts'
import { commands } from './commands.ts'
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

/** What the commands that begin with a word do, by that word. */
const groupSummaries: Readonly<Record<string, string>> = {
  beat: 'make a beat, check it, and see how it judges',
  model: 'try the language model',
  outlet: 'look at outlets and correct what is known of them',
  source: 'add, list and exchange sources',
  story: 'look at a story, split and merge',
}

type Chosen = (command: Command, given: Given) => void

function programOf(chosen: Chosen): Program {
  const program = new Program('headwater')
  program.description('The open-source news desk you can run yourself and check.').version(version)
  const groups = new Map<string, Program>()
  for (const command of commands) {
    const [first = '', second] = command.name.split(' ')
    const parent = second === undefined ? program : (groups.get(first) ?? program.command(first).description(groupSummaries[first] ?? ''))
    if (second !== undefined) groups.set(first, parent)
    addTo(parent, command, chosen)
  }
  for (const [name, group] of groups) refuseIn(group, `headwater ${name}`, namesIn(group))
  refuseIn(program, 'headwater', namesIn(program))
  return program
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

function addTo(parent: Program, command: Command, chosen: Chosen): void {
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
}
