// The least an Electron app can be: one window with a static page. As large as the desk.
const { app, BrowserWindow } = require('electron')

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1120, height: 800 })
  window.removeMenu()
  void window.loadFile('index.html')
})
app.on('window-all-closed', () => app.quit())
