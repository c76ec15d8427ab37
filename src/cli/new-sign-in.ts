import { type AccessDesk, issuePass } from '#desk/access/issue-pass.ts'

/** Makes an address of the paper that signs in whoever opens it as the desk’s owner: once, within the hour. */
export async function newSignIn(desk: AccessDesk, address: string): Promise<string> {
  const issued = await issuePass(desk, { kind: 'sign-in', scope: 'admin', name: 'owner' })
  if (issued === undefined) throw new Error('a sign-in key that takes the place of none is always made')
  return `${address}sign-in?key=${issued.secret}`
}
