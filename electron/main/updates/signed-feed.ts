import { type KeyObject, verify } from 'node:crypto'
import { z } from '#shared/base/schema.ts'
import { UpdateError } from './update-problem.ts'

/** The most a feed has: it names a handful of files. */
export const mostFeedBytes = 64 * 1024

/** The most a package has. */
const mostPackageBytes = 1024 * 1024 * 1024

// A name beside the feed, never a way to another place.
const fileName = z.string().regex(/^[\w+-][\w.+-]{0,150}$/)

const feedSchema = z.object({
  version: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}(?:-[\w.-]{1,40})?$/),
  files: z
    .array(
      z.object({
        url: fileName,
        sha512: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
        size: z.int().min(1).max(mostPackageBytes),
        isAdminRightsRequired: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(20),
  /** Of 100 who ask, how many are told of it yet. */
  stagingPercentage: z.int().min(0).max(100).default(100),
  minimumSystemVersion: z.string().max(40).default(''),
})
export type Feed = z.infer<typeof feedSchema>

/** What is signed. The name is in it, so that the feed of one system never stands for another's. */
export const signedBytes = (name: string, content: string): Buffer =>
  Buffer.from(`tanto-update\n${name}\n${content}`)

/**
 * The feed, once its Ed25519 signature (base64) is known to be ours; nothing of it is looked at before.
 * Throws an UpdateError.
 */
export function openFeed(
  name: string,
  content: string,
  signature: string,
  publicKey: KeyObject,
  parse: (content: string) => unknown,
): Feed {
  const bytes = Buffer.from(signature.trim(), 'base64')
  if (bytes.length !== 64 || !verify(null, signedBytes(name, content), publicKey, bytes)) {
    throw new UpdateError('not-genuine')
  }
  const feed = feedSchema.safeParse(parsed(content, parse))
  if (!feed.success) throw new UpdateError('not-understood')
  return feed.data
}

function parsed(content: string, parse: (content: string) => unknown): unknown {
  try {
    return parse(content)
  } catch {
    throw new UpdateError('not-understood')
  }
}
