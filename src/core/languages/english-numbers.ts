// table
/** Numbers in English words; the place of each is what it is worth. */
export const numberNames: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )

/** The tens from twenty on; `twenty-one` is one of these and one of those. */
export const tensNames: readonly string[] = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** Ordinals from the first on. */
export const ordinalNames: readonly string[] = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
)
