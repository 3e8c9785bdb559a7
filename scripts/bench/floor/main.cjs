// The least an Electron app can be: one window with a static page. As large as the desk.
const { app, BrowserWindow } = require('electron')

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1120, height: 800 })
  window.removeMenu()
  window.loadFile('index.html')
})
app.on('window-all-closed', () => app.quit())
