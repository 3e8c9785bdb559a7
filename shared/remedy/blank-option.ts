import type { OptionId } from '../base/ids.ts'
import type { OptionOrigin, RemedyOption } from '../proposal/option.ts'

/** An option with nothing in it, for the rep's own pen. */
export function blankOption(id: OptionId, origin: OptionOrigin): RemedyOption {
  return {
    id,
    origin,
    customer: {
      headline: '',
      whatWeDo: '',
      covers: [],
      byWhen: '',
      byWhenAtMs: null,
      who: '',
      yourPart: '',
      tangible: '',
      words: '',
      standsUntil: '',
      standsUntilAtMs: null,
    },
    private: { costLines: [], approval: '', note: '' },
  }
}
