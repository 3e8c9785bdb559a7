import { randomBytes } from 'node:crypto'

const ANY_ADDRESS = 0xffff

/**
 * Makes the content of an X authority file with a fresh secret, valid for whichever display reads it:
 * without one, everybody on this machine could look at our hidden display and type on it.
 */
export function newXAuthority() {
  const family = Buffer.alloc(2)
  family.writeUInt16BE(ANY_ADDRESS)
  const texts = ['', '', 'MIT-MAGIC-COOKIE-1'].map((text) => withLength(Buffer.from(text)))
  return Buffer.concat([family, ...texts, withLength(randomBytes(16))])
}

/** @param {Buffer} bytes */
function withLength(bytes) {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(bytes.length)
  return Buffer.concat([length, bytes])
}
