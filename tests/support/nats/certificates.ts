import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const script = join(import.meta.dirname, '../../../deploy/make-certificates.sh')

export type Certificates = {
  readonly certificate: string
  readonly key: string
  readonly authority: string
  /** PEM of the authority, as a device is given it. */
  readonly authorityPem: string
}

/** Certificates for servers of this machine, made as an admin makes them. */
export function makeCertificates(folder: string): Certificates {
  execFileSync(script, [folder, '127.0.0.1', 'localhost'], { stdio: 'pipe' })
  const authority = join(folder, 'authority.pem')
  return {
    certificate: join(folder, '127.0.0.1.pem'),
    key: join(folder, '127.0.0.1-key.pem'),
    authority,
    authorityPem: readFileSync(authority, 'utf8'),
  }
}
