import { packAsar } from './asar-writer.mjs'

/**
 * What the official default app does, as far as this project needs it: take name, version and entry
 * from the package.json of the folder on the command line, then run it.
 *
 * The `await`s at top level matter: Electron waits for them before it becomes ready. Without them the
 * app would start too late to register its own protocol.
 */
const MAIN = `import { app } from 'electron';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const preloads = [];
let target;
for (let at = 1; at < process.argv.length && target === undefined; at += 1) {
  const word = process.argv[at];
  if (word === '-r' || word === '--require') preloads.push(process.argv[(at += 1)]);
  else if (!word.startsWith('-')) target = path.resolve(word);
}
if (target === undefined) {
  console.error('Usage: electron <folder of the app>');
  app.exit(1);
} else {
  Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });
  for (const preload of preloads) require(path.resolve(preload));
  const packageFile = path.join(target, 'package.json');
  let appPath = path.dirname(target);
  if (existsSync(packageFile)) {
    const { productName, name, version, desktopName } = JSON.parse(readFileSync(packageFile, 'utf8'));
    if (version) app.setVersion(version);
    if (productName ?? name) app.name = productName ?? name;
    app.setDesktopName(desktopName ?? app.name + '.desktop');
    appPath = target;
  }
  app.setAppPath(appPath);
  try {
    await import(pathToFileURL(require.resolve(target)).href);
  } catch (error) {
    console.error(error);
    app.exit(1);
  }
}
`

/** The archive that an Electron without a built-in app runs first. */
export function packDefaultApp() {
  const description = { name: 'electron', productName: 'Electron', type: 'module', main: 'main.js' }
  return packAsar({ 'package.json': JSON.stringify(description), 'main.js': MAIN })
}
