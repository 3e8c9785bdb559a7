#!/usr/bin/env node
/**
 * Stands in for fpm, which electron-builder would download: takes its words for a folder to become
 * a `.deb`, and has it made by Debian's own dpkg-deb. So a package is made the same way wherever it
 * is made, and what is tested is what is published.
 */
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { isEntryPoint } from '../launch/project.mjs'
import { controlOf, parseFpmWords } from './deb-control.mjs'

if (isEntryPoint(import.meta.url)) {
  const words = parseFpmWords(process.argv.slice(2))
  const root = mkdtempSync(path.join(tmpdir(), 'tanto-deb-'))
  try {
    for (const { from, to } of words.files) copyInto(path.join(root, to), from)
    openToAll(root)
    writeControl(root, words)
    const packing = [`-Z${words.compression}`, ...(words.compression === 'gzip' ? ['-z1'] : [])]
    const args = ['--root-owner-group', ...packing, '--build', root, words.package]
    execFileSync('dpkg-deb', args, { stdio: ['ignore', 'ignore', 'inherit'] })
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** @param {string} to @param {string} from a file, or a folder with `/` at its end */
function copyInto(to, from) {
  mkdirSync(path.dirname(to), { recursive: true })
  cpSync(from, to, { recursive: true, verbatimSymlinks: true })
}

/** @param {string} root @param {import('./deb-control.mjs').FpmWords} words */
function writeControl(root, words) {
  const sizes = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(path.join(entry.parentPath, entry.name)).size)
  const kib = Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / 1024)
  const folder = path.join(root, 'DEBIAN')
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'control'), controlOf(words, kib))
  for (const [name, script] of /** @type {const} */ ([
    ['postinst', words.afterInstall],
    ['postrm', words.afterRemove],
  ])) {
    copyFileSync(script, path.join(folder, name))
    chmodSync(path.join(folder, name), 0o755)
  }
}

/** Whatever this machine's umask is: everybody may read and enter, only the owner writes. @param {string} root */
function openToAll(root) {
  chmodSync(root, 0o755)
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    if (entry.isSymbolicLink()) continue
    const runs = entry.isDirectory() || (statSync(file).mode & 0o100) !== 0
    chmodSync(file, runs ? 0o755 : 0o644)
  }
}
