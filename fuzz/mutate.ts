import { joinedBytes } from '#core/text/joined-bytes.ts'
import type { Dice } from './dice.ts'
import type { Input } from './input.ts'
import { tokenLists } from './tokens.ts'

/** Inputs grow no further; what breaks a reader breaks it within so much. */
const bytesMax = 96 * 1024

/**
 * An input made from one of a pool by one to six changes: bits, bytes, pieces and places of structure, encodings, nesting,
 * repetition, and parts of others. The same dice and pool give the same input.
 */
export function mutated(pool: readonly Input[], dice: Dice): Input {
  const origin = dice.of(pool)
  let { body } = origin
  const changeCount = 1 + dice.upTo(dice.once(4) ? 6 : 3)
  for (let count = 0; count < changeCount; count += 1) body = dice.of(changes)(body, dice, pool).subarray(0, bytesMax)
  return { given: dice.once(12) ? misgiven(origin.given, pool, dice) : origin.given, body }
}

type Change = (body: Uint8Array, dice: Dice, pool: readonly Input[]) => Uint8Array

const changes: readonly Change[] = [
  putToken,
  putToken,
  putToken,
  putToken,
  flipBit,
  setByte,
  cutOut,
  cutOut,
  cutShort,
  repeatPiece,
  repeatMany,
  splice,
  splice,
  nest,
  swapToken,
  growAttribute,
  growField,
  growField,
  changeJsonValue,
  changeJsonValue,
  changeNumber,
  doubleElement,
  recode,
]

function putToken(body: Uint8Array, dice: Dice): Uint8Array {
  return replaced(body, placeIn(body, dice), 0, encoded(dice.of(dice.of(tokenLists))))
}

function swapToken(body: Uint8Array, dice: Dice): Uint8Array {
  const [start, end] = pieceOf(body, dice)
  return replaced(body, start, end - start, encoded(dice.of(dice.of(tokenLists))))
}

function flipBit(body: Uint8Array, dice: Dice): Uint8Array {
  const copy = Uint8Array.from(body)
  const at = dice.upTo(copy.length)
  if (copy.length > 0) copy[at] = (copy[at] ?? 0) ^ (1 << dice.upTo(8))
  return copy
}

function setByte(body: Uint8Array, dice: Dice): Uint8Array {
  const copy = Uint8Array.from(body)
  if (copy.length > 0)
    copy[dice.upTo(copy.length)] = dice.of([0, 0x0a, 0x1b, 0x22, 0x26, 0x3c, 0x3e, 0x80, 0xc0, 0xe2, 0xed, 0xf4, 0xfe, 0xff])
  return copy
}

function cutOut(body: Uint8Array, dice: Dice): Uint8Array {
  const [start, end] = pieceOf(body, dice)
  return replaced(body, start, end - start, empty)
}

/** In the middle of a tag, a word or a character, as a broken line would. */
function cutShort(body: Uint8Array, dice: Dice): Uint8Array {
  return body.subarray(0, dice.upTo(body.length + 1))
}

function repeatPiece(body: Uint8Array, dice: Dice): Uint8Array {
  const [start, end] = pieceOf(body, dice)
  return replaced(body, end, 0, body.subarray(start, end))
}

function repeatMany(body: Uint8Array, dice: Dice): Uint8Array {
  const [start, end] = pieceOf(body, dice)
  const piece = dice.once(2) ? encoded(dice.of(dice.of(tokenLists))) : body.subarray(start, Math.min(end, start + 200))
  return replaced(body, placeIn(body, dice), 0, times(piece, dice.of([3, 17, 60, 300, 1_100, 5_000])))
}

/** A part of another input, put in or put in place of a part. */
function splice(body: Uint8Array, dice: Dice, pool: readonly Input[]): Uint8Array {
  const other = dice.of(pool).body
  const [start, end] = pieceOf(other, dice)
  const [from, to] = dice.once(2) ? pieceOf(body, dice) : [placeIn(body, dice), -1]
  return replaced(body, from, to < 0 ? 0 : to - from, other.subarray(start, end))
}

function nest(body: Uint8Array, dice: Dice): Uint8Array {
  const depth = dice.of([2, 10, 30, 200, 255, 256, 257, 3_000])
  const [open, close] = dice.of([
    ['<div>', '</div>'],
    ['<b><i>', '</i></b>'],
    ['<ul><li>', '</li></ul>'],
    ['<table><tr><td>', '</td></tr></table>'],
    ['<outline>', '</outline>'],
    ['<a:b xmlns:a="urn:a">', '</a:b>'],
    ['<font><p>', ''],
    ['[', ']'],
    ['{"a":', '}'],
    ['&lt;div&gt;', '&lt;/div&gt;'],
    ['(', ')'],
    ['“', '”'],
  ])
  const [start, end] = pieceOf(body, dice)
  const inner = body.subarray(start, end)
  return replaced(
    body,
    start,
    end - start,
    joinedBytes(times(encoded(open), depth), inner, times(encoded(close), dice.once(3) ? 0 : depth)),
  )
}

function growAttribute(body: Uint8Array, dice: Dice): Uint8Array {
  const quote = body.indexOf(0x22, dice.upTo(body.length))
  const filling = encoded(dice.of(['x', ' ', '&amp;', '%41', 'é', '/', '../', 'a=b&', ';', '<', '漢', '\u0301']))
  return replaced(body, quote < 0 ? placeIn(body, dice) : quote + 1, 0, times(filling, dice.of([10, 500, 4_096, 20_000])))
}

/** More at the end of a text: of an element, of an attribute, of a value of JSON. */
function growField(body: Uint8Array, dice: Dice): Uint8Array {
  const ends = offsetsOf(body, (byte, at) => (byte === 0x3c && body[at - 1] !== 0x3e) || (byte === 0x22 && closing.has(body[at + 1] ?? 0)))
  if (ends.length === 0) return putToken(body, dice)
  const filling = dice.of(['\u0001', '\u202e', '\n', ' ', 'x', 'é', '漢', ' word', '/', '&lt;'])
  return replaced(body, dice.of(ends), 0, times(encoded(filling), dice.of([1, 1, 60, 1_100, 5_000])))
}

/** What stands behind the quotation mark that ends a text: a comma, a bracket, a blank, the end of a tag. */
const closing = new Set([0x2c, 0x7d, 0x5d, 0x20, 0x0a, 0x3e, 0x2f])

/** A value of another type where a value of JSON stands. */
function changeJsonValue(body: Uint8Array, dice: Dice): Uint8Array {
  const places = offsetsOf(body, (byte) => byte === 0x3a || byte === 0x5b)
  if (places.length === 0) return putToken(body, dice)
  const at = dice.of(places) + 1
  let end = at
  let isText = false
  for (; end < body.length; end += 1) {
    const byte = body[end]
    if (byte === 0x22 && body[end - 1] !== 0x5c) isText = !isText
    if (!isText && (byte === 0x2c || byte === 0x7d || byte === 0x5d)) break
  }
  const value = dice.of([
    'null',
    'true',
    '[]',
    '{}',
    '""',
    '-1',
    '1e999',
    '1e15',
    '"\\ud800"',
    '[[[]]]',
    '[null]',
    '{"":{}}',
    '"x"',
    '" "',
    '"javascript:x"',
    '"<b>"',
  ])
  return replaced(body, at, end - at, encoded(value))
}

function changeNumber(body: Uint8Array, dice: Dice): Uint8Array {
  const places = offsetsOf(body, (byte) => byte >= 0x30 && byte <= 0x39)
  if (places.length === 0) return putToken(body, dice)
  const at = dice.of(places)
  let end = at
  while (end < body.length && (body[end] ?? 0) >= 0x30 && (body[end] ?? 0) <= 0x39) end += 1
  return replaced(
    body,
    at,
    end - at,
    encoded(dice.of(['0', '-1', '00', '99', '65536', '99999999999999999999', '8640000000000001', '1e99', '१२', ''])),
  )
}

/** An element (or what looks like one) once more, behind itself. */
function doubleElement(body: Uint8Array, dice: Dice): Uint8Array {
  const from = body.indexOf(0x3c, dice.upTo(body.length))
  const to = from < 0 ? -1 : body.indexOf(0x3c, body.indexOf(0x3e, from) + 1 + dice.upTo(300))
  if (from < 0 || to < 0) return repeatPiece(body, dice)
  return replaced(body, to, 0, body.subarray(from, to))
}

/** The same text in other bytes, with or without a mark of its order, whole or with a byte too few. */
function recode(body: Uint8Array, dice: Dice): Uint8Array {
  if (!dice.once(3))
    return replaced(
      body,
      0,
      0,
      Uint8Array.from(
        dice.of([
          [0xef, 0xbb, 0xbf],
          [0xff, 0xfe],
          [0xfe, 0xff],
          [0, 0, 0xfe, 0xff],
          [0x2b, 0x2f, 0x76],
        ]),
      ),
    )
  const text = new TextDecoder().decode(body.subarray(0, bytesMax / 2))
  const units = dice.of(['le', 'be', 'latin'])
  if (units === 'latin') return Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 0xff)
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), units === 'le')
  return dice.once(2) ? bytes : bytes.subarray(0, Math.max(0, bytes.length - 1))
}

/** Given with what another is given with, or with an odd type. */
function misgiven(given: Input['given'], pool: readonly Input[], dice: Dice): Input['given'] {
  if (dice.once(3)) return { ...dice.of(pool).given }
  return { ...given, contentType: dice.of(contentTypes) }
}

const contentTypes = [
  ...[
    '',
    ';;;charset',
    'text/html',
    'text/html; charset=utf-16',
    'text/xml; charset=utf-16be',
    'text/html; charset=utf-7',
    'text/html;charset="shift_jis',
  ],
  ...[
    'text/html; charset=iso-2022-jp',
    'text/html; charset=gb18030',
    'text/html; charset=x-user-defined',
    'text/html; charset=replacement',
    'application/json',
    'text/plain; charset=\u0000',
  ],
]

function placeIn(body: Uint8Array, dice: Dice): number {
  if (dice.once(2)) return dice.upTo(body.length + 1)
  // Where structure is: before or behind one of the signs it is made of.
  const at = dice.upTo(body.length + 1)
  const found = body.subarray(at).findIndex((byte) => joints.has(byte))
  return found < 0 ? at : at + found + dice.upTo(2)
}

const joints = new Set(Array.from('<>"\'&;:,[]{}= \n', (sign) => sign.charCodeAt(0)))

function pieceOf(body: Uint8Array, dice: Dice): [start: number, end: number] {
  const start = placeIn(body, dice)
  const length = dice.of([1, 4, 16, 64, 256, 4_096])
  return [start, Math.min(body.length, start + 1 + dice.upTo(length))]
}

function replaced(body: Uint8Array, start: number, length: number, put: Uint8Array): Uint8Array {
  return joinedBytes(body.subarray(0, start), put, body.subarray(start + Math.max(0, length)))
}

function times(piece: Uint8Array, count: number): Uint8Array {
  const fitting = Math.max(1, Math.min(count, Math.floor(bytesMax / Math.max(1, piece.length))))
  const whole = new Uint8Array(piece.length * fitting)
  for (let at = 0; at < fitting; at += 1) whole.set(piece, at * piece.length)
  return whole
}

function offsetsOf(body: Uint8Array, isWanted: (byte: number, at: number) => boolean): readonly number[] {
  const found: number[] = []
  for (const [at, byte] of body.entries()) if (isWanted(byte, at)) found.push(at)
  return found
}

/** Lone surrogates become what no UTF-8 may hold, so that they reach the decoder. */
function encoded(text: string): Uint8Array {
  if (text.isWellFormed()) return new TextEncoder().encode(text)
  return Uint8Array.from(text.length === 1 ? [0xed, 0xa0 + (text.charCodeAt(0) >= 0xdc00 ? 0x10 : 0), 0x80] : [0xff])
}

const empty = new Uint8Array(0)
