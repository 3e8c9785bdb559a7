import rulesJson from '#resources/order-watch/rules.json'
import { type WatchRules, watchRulesSchema } from '#shared/order-watch/watch-rules.ts'

export const watchRules: WatchRules = watchRulesSchema.parse(rulesJson)
