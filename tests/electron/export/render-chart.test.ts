import { expect, test } from 'vitest'
import { renderChart } from '#electron/main/export/render-chart.ts'

/** One transparent point. */
const smallPng =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

test('a picture is written to the byte', () => {
  expect(renderChart({ as: 'png', png: smallPng })).toEqual(Buffer.from(smallPng, 'base64'))
})

test('what is no whole PNG is not written, whatever it says', () => {
  const cut = Buffer.from(smallPng, 'base64').subarray(0, -1).toString('base64')
  for (const png of ['', 'PHNjcmlwdD4=', cut]) {
    expect(() => renderChart({ as: 'png', png })).toThrow('no PNG')
  }
})

test('a table is written as spreadsheets like it, and reckons nothing out', () => {
  const table = { head: ['What', 'Cases'], rows: [['=1+1', '3']] }
  expect(renderChart({ as: 'csv', table })).toBe('\uFEFFWhat,Cases\r\n"\'=1+1",3\r\n')
})
