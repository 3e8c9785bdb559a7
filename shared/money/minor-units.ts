import type { CurrencyCode } from './money.ts'

// ISO 4217. Not read from Intl: its figures differ between versions of the runtime, and a stored
// amount must mean the same for ever.
const codesByDecimals: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
}

const decimalsByCode = new Map(
  Object.entries(codesByDecimals).flatMap(([decimals, codes]) =>
    codes.split(' ').map((code) => [code, Number(decimals)] as const),
  ),
)

/** How many decimals an amount in this currency has: yen 0, euro 2, Kuwaiti dinar 3. */
export function decimalsOf(currency: CurrencyCode): number {
  return decimalsByCode.get(currency) ?? 2
}
