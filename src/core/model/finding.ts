/** One thing the doctor says: that it is well, what to know, or what is bad; and how to mend it. */
export type Finding = { readonly level: 'ok' | 'note' | 'bad'; readonly text: string; readonly fix?: string }
