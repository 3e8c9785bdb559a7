import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Signs a feed of updates. The bytes are those that the app checks (`signedBytes` in
 * electron/main/updates/signed-feed.ts).
 * @param {string} name
 * @param {string} content
 * @param {import('node:crypto').KeyObject} privateKey Ed25519
 * @returns {string} base64
 */
export function signFeed(name, content, privateKey) {
  return sign(null, Buffer.from(`tanto-update\n${name}\n${content}`), privateKey).toString('base64')
}

/** Both halves as text: the public one is built in (SPKI), the private one signs (PKCS #8). */
export function newSigningKey() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  }
}

/** @param {string} text base64 */
export const readSigningKey = (text) =>
  createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' })

/** @param {string} folder with the feeds (`latest*.yml`) that were made with the packages */
function signAll(folder) {
  const written = process.env['TANTO_UPDATE_SIGNING_KEY']
  if (!written) throw new Error('TANTO_UPDATE_SIGNING_KEY is not set: nothing was signed')
  const key = readSigningKey(written)
  for (const name of readdirSync(folder).filter((file) => /^latest.*\.yml$/.test(file))) {
    const content = readFileSync(join(folder, name), 'utf8')
    writeFileSync(join(folder, `${name}.sig`), `${signFeed(name, content, key)}\n`)
    console.log(`signed ${name}`)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , folder] = process.argv
  if (folder) signAll(folder)
  else console.log(newSigningKey())
}
