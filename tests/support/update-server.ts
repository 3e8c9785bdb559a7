import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { newSigningKey, readSigningKey, signFeed } from '../../scripts/package/sign-update-feed.mjs'

type Answer = string | Buffer | ((response: ServerResponse, request: IncomingMessage) => void)

/** A server of updates on this machine, which serves well or badly as a test says. */
export type UpdateServer = {
  /** How an app is told of it. */
  readonly source: { readonly url: string; readonly publicKey: string }
  /** What was asked for, in order: paths. */
  readonly asked: string[]
  /** What was told by whoever asked: every header of every request. */
  readonly headers: Readonly<Record<string, unknown>>[]
  readonly serve: (path: string, answer: Answer) => void
  /** A whole, signed update; each part can be another. */
  readonly publish: (update?: Partial<Published>) => void
  readonly close: () => Promise<void>
}

export type Published = {
  version: string
  package: Buffer
  /** What the feed says of the package. */
  sha512: string
  size: number
  fileName: string
  /** Lines more of the feed. */
  more: string
  /** The feed as it is signed, made of the above where nothing is said. */
  feed: string
  /** Under which name it is signed. */
  signedAs: string
  signature: string
  feedName: string
}

const name = 'latest-linux.yml'

export async function openUpdateServer(): Promise<UpdateServer> {
  const { publicKey, privateKey } = newSigningKey()
  const key = readSigningKey(privateKey)
  const answers = new Map<string, Answer>()
  const asked: string[] = []
  const headers: Readonly<Record<string, unknown>>[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    headers.push(request.headers)
    const answer = answers.get(request.url ?? '')
    if (answer === undefined) return response.writeHead(404).end()
    if (typeof answer === 'function') return answer(response, request)
    response.end(answer)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo

  const publish = (update: Partial<Published> = {}) => {
    const packed = update.package ?? Buffer.from('#!/bin/sh\nexit 0\n')
    const version = update.version ?? '9.0.0'
    const fileName = update.fileName ?? `Tanto-${version}.AppImage`
    const sha512 = update.sha512 ?? createHash('sha512').update(packed).digest('base64')
    const feed =
      update.feed ??
      `version: ${version}\nfiles:\n  - url: ${fileName}\n    sha512: ${sha512}\n` +
        `    size: ${update.size ?? packed.length}\n${update.more ?? ''}releaseDate: '2026-11-23'\n`
    const feedName = update.feedName ?? name
    answers.set(`/${feedName}`, feed)
    answers.set(
      `/${feedName}.sig`,
      update.signature ?? signFeed(update.signedAs ?? feedName, feed, key),
    )
    answers.set(`/${fileName}`, packed)
  }
  return {
    source: { url: `http://127.0.0.1:${port}/`, publicKey },
    asked,
    headers,
    serve: (path, answer) => void answers.set(path, answer),
    publish,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
