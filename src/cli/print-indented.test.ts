import { afterEach, expect, it, vi } from 'vitest'
import { printIndented } from './print-indented.ts'

afterEach(() => vi.restoreAllMocks())

function printed(terminal: { readonly isTTY: boolean; readonly columns: number }, lines: readonly string[]): readonly string[] {
  vi.spyOn(process, 'stdout', 'get').mockReturnValue(terminal as typeof process.stdout)
  const said: string[] = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => said.push(line))
  printIndented(lines)
  return said
}

const address = `    https://weir.example/${'a-long-path/'.repeat(4)}`

it('breaks lines between words on a terminal, and leaves addresses whole', () => {
  const lines = printed({ isTTY: true, columns: 40 }, ['  here because they share rare words and names: sluice, millrace', address])
  expect(lines).toEqual(['  here because they share rare words', '    and names: sluice, millrace', address])
})

it('leaves lines whole for a file or a program', () => {
  const line = `  ${'millrace '.repeat(30)}end`
  expect(printed({ isTTY: false, columns: 40 }, [line])).toEqual([line])
})
