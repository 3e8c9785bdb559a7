import { expect, test } from './support/test.ts'

test('the policy refuses every kind of content that is not the app’s own', async ({ app }) => {
  for (const page of [app.desk, app.companion]) {
    const refused = await page.evaluate(async () => {
      const named = new Set<string>()
      const note = (event: SecurityPolicyViolationEvent) => named.add(event.effectiveDirective)
      document.addEventListener('securitypolicyviolation', note)
      const outside = 'https://outside.example/'
      const add = (tag: string, attributes: Record<string, string>, text = '') => {
        const element = document.createElement(tag)
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
        element.textContent = text
        document.body.append(element)
        return element
      }
      const form = add('form', { action: outside, method: 'post' }) as HTMLFormElement
      const button = add('button', { onclick: 'void 0' })
      const added = [
        form,
        add('script', { src: `${outside}a.js` }),
        button,
        add('link', { rel: 'stylesheet', href: `${outside}a.css` }),
        add('img', { src: `${outside}a.png` }),
        add('video', { src: `${outside}a.mp4` }),
        add('object', { data: `${outside}a.svg`, type: 'image/svg+xml' }),
        add('iframe', { src: outside }),
        add('base', { href: outside }),
        add('style', {}, `@font-face { font-family: Foreign; src: url(${outside}a.woff2) }`),
      ]
      form.submit()
      button.click()
      await document.fonts.load('12px Foreign').catch(() => {})
      await fetch(outside).catch(() => {})
      try {
        const worker = new Worker(URL.createObjectURL(new Blob(['0'])))
        worker.terminate()
      } catch {
        // Refused at once, on some runtimes.
      }
      // oxlint-disable-next-line typescript/no-implied-eval -- it must not work
      setTimeout('void 0')
      for (let turn = 0; turn < 40 && named.size < 13; turn += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      for (const element of added) element.remove()
      document.removeEventListener('securitypolicyviolation', note)
      return [...named].toSorted()
    })
    expect(refused).toEqual([
      'base-uri',
      'connect-src',
      'font-src',
      'form-action',
      'frame-src',
      'img-src',
      'media-src',
      'object-src',
      'script-src',
      'script-src-attr',
      'script-src-elem',
      'style-src-elem',
      'worker-src',
    ])
  }
  expect(app.takeComplaints().length).toBeGreaterThan(0)
})

test('a page holds no other page, neither as a frame nor as a webview', async ({ app }) => {
  const before = await app.electron.evaluate(
    ({ webContents }) => webContents.getAllWebContents().length,
  )
  const inside = await app.desk.evaluate(async () => {
    const add = (tag: string, src: string) => {
      const element = document.createElement(tag)
      element.setAttribute('src', src)
      document.body.append(element)
      return element
    }
    const added = [
      add('iframe', 'app://bundle/companion.html'),
      add('iframe', 'data:text/html,<p>'),
      add('iframe', 'about:blank'),
      add('webview', 'app://bundle/companion.html'),
    ]
    await new Promise((resolve) => setTimeout(resolve, 300))
    const frames = added.flatMap((element) =>
      element instanceof HTMLIFrameElement ? [element.contentWindow] : [],
    )
    const reached = frames.map((frame) => {
      try {
        return frame && 'desktop' in frame ? 'has the contract' : 'empty'
      } catch {
        return 'an error page'
      }
    })
    const isWebview = 'getWebContentsId' in (added.at(-1) ?? {})
    for (const element of added) element.remove()
    return { reached, isWebview }
  })
  expect(inside.isWebview).toBe(false)
  expect(inside.reached).not.toContain('has the contract')
  expect(inside.reached).toHaveLength(3)
  const after = await app.electron.evaluate(
    ({ webContents }) => webContents.getAllWebContents().length,
  )
  expect(after).toBe(before)
  app.takeComplaints()
})

test('not even a window that allows webviews can hold one', async ({ app }) => {
  const attached = await app.electron.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } })
    let count = 0
    window.webContents.on('did-attach-webview', () => (count += 1))
    await window.loadURL('about:blank')
    await window.webContents.executeJavaScript(`new Promise((done) => {
      const view = document.createElement('webview')
      view.src = 'about:blank'
      view.addEventListener('destroyed', done)
      setTimeout(done, 500)
      document.body.append(view)
    })`)
    window.destroy()
    return count
  })
  expect(attached).toBe(0)
})
