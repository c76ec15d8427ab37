// table
import type { BeatFile, PartFile } from './beat-schema.ts'

/** What a key of a beat file is for: what it holds, what that does, and whether it must be there. */
type BeatKey = { readonly holds: string; readonly does: string; readonly isNeeded?: true }

/** Every key of a beat file, in the order in which a file has them; those that a part may have as well are marked by `partKeys`. */
export const beatKeys: Readonly<Record<keyof BeatFile, BeatKey>> = {
  id: { holds: 'a name: small letters, digits, hyphens', does: 'names the beat in addresses, commands and the archive', isNeeded: true },
  title: { holds: 'a text', does: 'the name readers see', isNeeded: true },
  language: { holds: 'a language tag, `en`', does: 'the language its edition is written in', isNeeded: true },
  with: { holds: 'names of `beats/parts/`, or paths seen from the file', does: 'adds the lists of these parts to its own' },
  sources: { holds: 'names of source packs that ship', does: 'what it collects from; without it the pack of its own name' },
  floor: { holds: 'a score, 0 to 20', does: 'nothing below it is printed, however quiet the day', isNeeded: true },
  limits: {
    holds: '`topStories`, `perSection`, `inBrief`, `insights`, `words`',
    does: 'the most an edition may hold of each',
    isNeeded: true,
  },
  sections: {
    holds: 'each with `id`, `title` and `terms` in groups of one weight',
    does: 'a story goes where most of its words are; the last section takes what has none',
    isNeeded: true,
  },
  terms: {
    holds: 'groups of words with a weight, −5 to 5',
    does: 'what makes an item belong: 3 by itself, 1 beside others; below 0 what speaks of something else',
    isNeeded: true,
  },
  names: {
    holds: 'groups of names with a weight',
    does: 'whom and what it is about, by reach: 3 everywhere, 2 many know it, 1 and less only beside other signs',
  },
  outsiders: { holds: 'names', does: 'they draw attention, and are of the beat only when something else says so' },
  happenings: {
    holds: 'each with `id`, `title`, `weight` 0 to 3, `section` and `terms`',
    does: 'what makes news, and what it is worth: 3 stops the press, 0 only looks like news',
    isNeeded: true,
  },
  leaveOut: {
    holds: 'each with `reason`, `titleStarts`, `titleHas`, `titleEnds`, `places`, `section`',
    does: 'what is no news and the reason readers are given; the section is where such a story goes when much else speaks for it',
  },
  places: {
    holds: 'groups of hosts or beginnings of addresses with a weight',
    does: 'what is published there is usually about it: 3 first-hand, 2 about little else, 1 often',
  },
  codeHosts: {
    holds: 'hosts',
    does: 'where code lives, for a beat whose subject is code: what people talk about there is of the beat, and a repository alone is no news',
  },
  records: {
    holds: 'hosts or beginnings of addresses',
    does: 'databases that list every flaw: a record is news only where what it names is widely known',
  },
  forums: { holds: 'hosts or beginnings of addresses', does: 'where readers post' },
  mutes: { holds: 'words', does: 'an item with one in its title is left out' },
  boosts: { holds: 'groups of words with a weight', does: 'what has one matters more, or less below 0; they bring nothing in' },
  outlets: {
    holds: 'each with `place` and `role`',
    does: 'what an outlet is to this beat: primary, reporter, aggregator, discussion, or muted',
  },
  exempt: { holds: 'each with `place` and `reasons`', does: 'what is published there is not left out for these reasons' },
  languages: { holds: 'language tags', does: 'whose reports are told; without it all' },
}

/** The keys that a part of beats may have. */
export const partKeys: Readonly<Record<keyof PartFile, true>> = {
  names: true,
  outsiders: true,
  places: true,
  codeHosts: true,
  records: true,
  forums: true,
  mutes: true,
  boosts: true,
  outlets: true,
  exempt: true,
  terms: true,
  happenings: true,
  leaveOut: true,
}
