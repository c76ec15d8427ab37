import { readFileSync } from 'node:fs'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/**
 * A mail server in a process of its own, for tests: it tells its parent of each mail it took, and what it does about a mailbox stands in
 * the mailbox’s name (`gone@…` is refused at RCPT, `cut@…` breaks off after the mail was handed over).
 */
const [, , security = 'none', keyPath = '', certPath = ''] = process.argv

function trouble(code: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode: code })
}

const options: SMTPServerOptions = {
  secure: security === 'tls',
  disabledCommands: security === 'none' ? ['STARTTLS'] : [],
  ...(keyPath === '' ? {} : { key: readFileSync(keyPath), cert: readFileSync(certPath) }),
  size: 10_000_000,
  authOptional: true,
  allowInsecureAuth: true,
  onAuth: ({ username, password }, _session, done) =>
    username === 'desk' && password === 'right' ? done(null, { user: 'desk' }) : done(trouble(535, 'The password is wrong')),
  onMailFrom: ({ address }, _session, done) => done(address.startsWith('nobody@') ? trouble(550, 'This sender may not') : null),
  onRcptTo: ({ address }, _session, done) => {
    if (address.startsWith('gone@')) return done(trouble(550, `5.1.1 <${address}> is not here`))
    if (address.startsWith('full@')) return done(trouble(452, `4.2.2 <${address}> is full`))
    if (address.startsWith('relay@')) return done(trouble(550, 'relaying denied'))
    return done()
  },
  onData: (stream, session, done) => {
    const pieces: Buffer[] = []
    stream.on('data', (piece: Buffer) => pieces.push(piece))
    stream.on('end', () => {
      const to = session.envelope.rcptTo.map(({ address }) => address)
      const from = session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address
      if (to[0]?.startsWith('policy@')) return done(trouble(554, '5.7.1 looks like spam'))
      process.send?.({ raw: Buffer.concat(pieces).toString('latin1'), to, from })
      if (to[0]?.startsWith('cut@')) {
        for (const connection of server.connections) (connection as { close(): void }).close()
        return
      }
      done()
    })
  },
  logger: false,
}
const server = new SMTPServer(options)
server.on('error', () => undefined)
const listening = server.listen(0, '127.0.0.1', () => {
  const address = listening.address()
  process.send?.({ port: typeof address === 'object' && address !== null ? address.port : 0 })
})
process.on('disconnect', () => process.exit())
