/**
 * Whether a browser says that the page of another site, or of another port, made it ask (Sec-Fetch-Site: W3C Fetch Metadata, section
 * 2.3). What is no browser says nothing, and an address that was typed or opened by a program says `none`.
 */
export function isFromElsewhere({ header }: { header(name: string): string | undefined }): boolean {
  const site = header('sec-fetch-site') ?? 'none'
  return site !== 'same-origin' && site !== 'none'
}
