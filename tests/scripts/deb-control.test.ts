import { expect, test } from 'vitest'
import { controlOf, parseFpmWords } from '../../scripts/package/deb-control.mjs'

const words = [
  '-s',
  'dir',
  '--force',
  '-t',
  'deb',
  '-d',
  'libnss3',
  '-d',
  'xdg-utils',
  '--deb-recommends',
  'a-tray',
  '--deb-compression',
  'gz',
  '--architecture',
  'amd64',
  '--after-install',
  '/tmp/in',
  '--after-remove',
  '/tmp/out',
  '--description',
  'A call\n and what comes after.\n\nMore.',
  '--version',
  '1.2.3',
  '--package',
  '/dist/a.deb',
  '--name',
  'tanto',
  '--maintainer',
  'Sample <s@sample.example>',
  '--url',
  'https://sample.example',
  '/dist/a=b/unpacked/=/opt/Tanto',
  '/x.png=/usr/share/x.png',
]

test('a package’s control file says what it is, what it needs and how much room it takes', () => {
  expect(controlOf(parseFpmWords(words), 2048)).toBe(
    `Package: tanto
Version: 1.2.3
Architecture: amd64
Maintainer: Sample <s@sample.example>
Installed-Size: 2048
Depends: libnss3, xdg-utils
Recommends: a-tray
Section: default
Priority: optional
Homepage: https://sample.example
Description: A call
 and what comes after.
 .
 More.
`,
  )
})

test('files go where they are asked to, also from a folder with a sign in its name', () => {
  expect(parseFpmWords(words).files).toEqual([
    { from: '/dist/a=b/unpacked/', to: '/opt/Tanto' },
    { from: '/x.png', to: '/usr/share/x.png' },
  ])
  expect(parseFpmWords(words).compression).toBe('gzip')
})

test.each([
  [['-t', 'rpm'], /Only \.deb/],
  [['-t', 'deb', '--deb-systemd', 'x'], /--deb-systemd, which is not known/],
  [['-t', 'deb', '--deb-compression', 'bz9'], /compression bz9/],
])('what is not known is refused, not left out: %s', (args, complaint) => {
  expect(() => parseFpmWords(args)).toThrow(complaint)
})
