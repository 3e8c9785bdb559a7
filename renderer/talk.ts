import { keepListening } from './talk/keep-listening.ts'

// The page that listens: no React, nothing to see, and nothing of any case (ADR 0017).
const { environment, tellTalk } = window.desktop

void keepListening({
  hearsThem: environment.settings.talkHearsThem,
  tell: (report) => void tellTalk(report),
})
