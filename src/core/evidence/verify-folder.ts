import { evidenceName, publicKeyName, signatureName } from './evidence-file.ts'
import { type EvidenceRead, evidenceSchema } from './evidence-schema.ts'
import { type Ed25519, keyId, type PublicKey, publicKeyLine, readPublicKey, readSignature, signatureProblem } from './minisign.ts'
import { type CheckingOptions, type FoundFolder, type Verdict, verifyEvidence } from './verify-evidence.ts'

export type VerifyOptions = CheckingOptions & {
  readonly ed25519: Ed25519
  /** The key that must have signed; without one the folder’s own key is taken at its word. */
  readonly pinned?: PublicKey
}

/** What was found of one edition’s folder. */
export type Verified = {
  readonly edition?: Pick<EvidenceRead['edition'], 'id' | 'beat' | 'date' | 'number'>
  readonly verdicts: readonly Verdict[]
  readonly isGood: boolean
}

/**
 * Checks the folder of an edition without any store or network: whose signature its evidence file has, that no byte of any file was
 * changed, and that the evidence holds together: sentences, quotations, counts and accounts. Every problem names its file.
 */
export function verifyFolder(folder: FoundFolder, options: VerifyOptions): Verified {
  const bytes = folder.files.get(evidenceName)
  if (bytes === undefined) return notGood('evidence', `${evidenceName} is missing`)
  const evidence = readEvidence(bytes)
  const signature = signatureVerdict(bytes, folder, options)
  if (evidence === undefined) {
    const problems = [...signature.problems, `${evidenceName} cannot be read as evidence of a version that is known`]
    return { verdicts: [{ ...signature, problems }], isGood: false }
  }
  const verdicts = [signature, ...verifyEvidence(evidence, folder, options)]
  const { id, beat, date, number } = evidence.edition
  return { edition: { id, beat, date, number }, verdicts, isGood: verdicts.every(({ problems }) => problems.length === 0) }
}

function notGood(check: string, problem: string): Verified {
  return { verdicts: [{ check, says: '', problems: [problem] }], isGood: false }
}

function readEvidence(bytes: Uint8Array): EvidenceRead | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return evidenceSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

function signatureVerdict(bytes: Uint8Array, { files }: FoundFolder, { ed25519, pinned }: VerifyOptions): Verdict {
  const check = 'signature'
  const signed = files.get(signatureName)
  const own = files.get(publicKeyName)
  const key = pinned ?? (own && readPublicKey(textOf(own)))
  if (signed === undefined) return { check, says: '', problems: [`${signatureName} is missing`] }
  if (key === undefined) return { check, says: '', problems: [`${publicKeyName} ${own === undefined ? 'is missing' : 'is no public key'}`] }
  const signature = readSignature(textOf(signed))
  if (signature === undefined) return { check, says: '', problems: [`${signatureName} is no signature of minisign’s form, or was changed`] }
  const problem = signatureProblem(bytes, signature, { key, ed25519 })
  const whose = pinned === undefined ? 'the folder’s own key, which --key can pin' : 'the key that was given'
  return {
    check,
    says: `signed with ${keyId(key)}, ${whose}: ${publicKeyLine(key)}`,
    problems: problem === undefined ? [] : [`${evidenceName} or ${signatureName}: ${problem}`],
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
