// The letters of documents, on screen and in print. No variable font: a PDF holds that as outlines,
// not as a font. Japanese is TrueType, which a PDF embeds, and the same on every system: one file
// each has what letters are mostly made of; signs and rare names come in slices, as they are shown.
import '@fontsource/inter/400.css'
import '@fontsource/inter/600.css'
import '@fontsource/biz-udpgothic/400.css'
import '@fontsource/biz-udpgothic/700.css'
import '@fontsource/biz-udpgothic/japanese-400.css'
import '@fontsource/biz-udpgothic/japanese-700.css'
