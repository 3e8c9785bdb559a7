/**
 * What a package may hold, and must: each line is a pattern of a path and how many files it is of, at
 * least. What no line names is refused: sources, tests, maps, notes, keys.
 * @typedef {readonly [pattern: RegExp, atLeast: number]} Line
 */

/** In the archive of the app. @type {readonly Line[]} */
export const IN_ASAR = Object.freeze([
  [/^package\.json$/, 1],
  [/^out\/main\/index\.cjs$/, 1],
  [/^out\/main\/[\w-]+\.cjs$/, 10],
  [/^out\/preload\/index\.cjs$/, 1],
  [/^out\/renderer\/(?:desk|companion|print|talk)\.html$/, 4],
  [/^out\/renderer\/licences\.json$/, 1],
  [/^out\/renderer\/assets\/[\w.-]+\.(?:js|css)$/, 50],
  // Typefaces.
  [/^out\/renderer\/assets\/(?:inter|biz-udpgothic)-[\w-]+\.woff2$/, 50],
  // The talk meter: the voice model, what runs it, what hands it the sound.
  [/^out\/renderer\/assets\/[\w.-]+\.(?:onnx|wasm)$/, 2],
  [/^resources\/icons\/tray(?:@2x)?\.png$/, 2],
])

/** Beside it on Linux: Electron's own files, and ours. @type {readonly Line[]} */
export const IN_PROGRAM_FOLDER = Object.freeze([
  [/^tanto$/, 1],
  [/^resources\/app\.asar$/, 1],
  [/^(?:LICENSE|LICENSE\.electron|third-party-licences)\.txt$/, 3],
  [/^LICENSES\.chromium\.html$/, 1],
  [/^chrome-sandbox$|^chrome_crashpad_handler$/, 2],
  [/^lib(?:EGL|GLESv2|ffmpeg|vk_swiftshader|vulkan)\.so(?:\.1)?$/, 5],
  [/^vk_swiftshader_icd\.json$/, 1],
  [/^(?:chrome_100_percent|chrome_200_percent|resources)\.pak$/, 3],
  [/^locales\/(?:en-GB|en-US|ja)\.pak$/, 2],
  [/^(?:icudtl\.dat|snapshot_blob\.bin|v8_context_snapshot\.bin)$/, 3],
  [/^version$/, 0],
  // Written by the packager for Ubuntu's AppArmor, and for updates.
  [/^resources\/(?:apparmor-profile|app-update\.yml|package-type)$/, 0],
  [/^resources\/TEST-ONLY\.txt$/, 0],
])

/** In a `.deb`, besides the program's folder. @type {readonly Line[]} */
export const IN_SYSTEM = Object.freeze([
  [/^usr\/share\/applications\/tanto\.desktop$/, 1],
  [/^usr\/share\/mime\/packages\/tanto\.xml$/, 1],
  [/^usr\/share\/icons\/hicolor\/(\d+)x\1\/apps\/tanto\.png$/, 8],
])

/**
 * @param {readonly string[]} files
 * @param {readonly Line[]} lines
 * @returns {string[]} what is there and may not be, and what is missing
 */
export function contentProblems(files, lines) {
  const foreign = files.filter((file) => !lines.some(([pattern]) => pattern.test(file)))
  const missing = lines.filter(
    ([pattern, atLeast]) => files.filter((file) => pattern.test(file)).length < atLeast,
  )
  return [
    ...foreign.map((file) => `must not be there: ${file}`),
    ...missing.map(([pattern, atLeast]) => `fewer than ${atLeast} of ${pattern.source}`),
  ]
}
