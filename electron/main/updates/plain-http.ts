import { type ClientRequest, type IncomingMessage, request as requestPlain } from 'node:http'
import { request as requestSealed, type RequestOptions } from 'node:https'
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor.js'
import { mostFeedBytes } from './signed-feed.ts'
import { UpdateError } from './update-problem.ts'

/** How long a server may say nothing. */
const patienceMs = 20_000

/**
 * The updater's requests, by Node and not by Chromium: there every request but our pages' own is
 * refused and no host is found, and that stays so while updates are on. Goes nowhere else than it was
 * sent, and takes no more than it was promised.
 */
export class PlainHttp extends ElectronHttpExecutor {
  /** What came of the last answer so far. */
  receivedBytes = 0
  private mostBytes = mostFeedBytes

  /** The most that the next answers may have. */
  expect(most: 'feed' | number): void {
    this.mostBytes = most === 'feed' ? mostFeedBytes : most
  }

  override createRequest(options: RequestOptions, callback: (response: IncomingMessage) => void) {
    options.timeout = patienceMs
    const send = options.protocol === 'http:' ? requestPlain : requestSealed
    const request: ClientRequest = send(options, (response) => {
      const end = (error: UpdateError) => {
        request.emit('error', error)
        request.destroy()
      }
      const status = response.statusCode ?? 0
      if (status !== 200) return end(new UpdateError('unreachable'))
      this.receivedBytes = 0
      const { mostBytes } = this
      response.on('data', (chunk: string | Buffer) => {
        this.receivedBytes += Buffer.byteLength(chunk)
        if (this.receivedBytes > mostBytes) end(new UpdateError('too-large'))
      })
      callback(response)
    })
    // The library's own types know Chromium's requests alone; it handles Node's just as well.
    return request as unknown as Electron.ClientRequest
  }

  /** There are none: an answer that leads elsewhere is no answer. */
  protected override addRedirectHandlers(): void {}
}
