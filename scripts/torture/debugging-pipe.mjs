/**
 * @typedef {(method: string, params?: object) => Promise<any>} Send
 *
 * @typedef {object} Session one page of the app
 * @property {string} url as it was when the page appeared
 * @property {Send} send
 * @property {(method: string, listener: (params: any) => void) => void} on
 */

/**
 * Speaks Chromium's DevTools protocol with an app started with `--remote-debugging-pipe`: nothing of
 * ours is inside the app, and no port is open. Messages end with a zero byte.
 * @param {import('node:child_process').ChildProcess} child with pipes at descriptors 3 and 4
 * @param {(session: Session) => void} onPage called for each page, once
 */
export function openDebuggingPipe(child, onPage) {
  const toApp = /** @type {import('node:stream').Writable} */ (child.stdio[3])
  const fromApp = /** @type {import('node:stream').Readable} */ (child.stdio[4])
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  const open = new Map()
  /** By session and method. @type {Map<string, (params: any) => void>} */
  const listeners = new Map()
  let lastId = 0
  let isOver = false

  /** @param {string | undefined} sessionId @returns {Send} */
  const sender =
    (sessionId) =>
    (method, params = {}) =>
      new Promise((resolve, reject) => {
        if (isOver) throw new Error('The app has ended.')
        const id = ++lastId
        open.set(id, { resolve, reject })
        toApp.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
      })

  /** @param {any} message */
  const hear = ({ id, method, params, sessionId, result, error }) => {
    if (id !== undefined) {
      const question = open.get(id)
      open.delete(id)
      if (error === undefined) question?.resolve(result)
      else question?.reject(new Error(error.message))
    } else if (method === 'Target.attachedToTarget' && params.targetInfo.type === 'page') {
      onPage({
        url: params.targetInfo.url,
        send: sender(params.sessionId),
        on: (name, listener) => listeners.set(`${params.sessionId} ${name}`, listener),
      })
    } else {
      listeners.get(`${sessionId} ${method}`)?.(params)
    }
  }

  const endAll = () => {
    isOver = true
    for (const { reject } of open.values()) reject(new Error('The app ended.'))
    open.clear()
  }
  // Whoever writes to an app that was just killed must not be killed by it.
  toApp.on('error', endAll)
  fromApp.on('error', endAll)
  fromApp.once('close', endAll)
  readMessages(fromApp, (text) => hear(JSON.parse(text)))
  const settings = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true }
  sender(undefined)('Target.setAutoAttach', settings).catch(() => {})
}

/**
 * @param {import('node:stream').Readable} stream
 * @param {(text: string) => void} onMessage
 */
function readMessages(stream, onMessage) {
  let rest = ''
  stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    const messages = (rest + text).split('\0')
    rest = messages.pop() ?? ''
    for (const message of messages) onMessage(message)
  })
}
