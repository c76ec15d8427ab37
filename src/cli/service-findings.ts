import type { Config } from '#app/config/config.ts'
import type { Finding } from '#core/model/finding.ts'
import { mailServiceFindings } from './mail-service-findings.ts'
import { modelFindings } from './model-findings.ts'

/** What a doctor hears from the services that the desk uses: the language model is asked a small question, the mail server to let us in. */
export async function serviceFindings({ model, mail }: Pick<Config, 'model' | 'mail'>): Promise<readonly Finding[]> {
  return [...(await modelFindings(model)), ...(await mailServiceFindings(mail))]
}
