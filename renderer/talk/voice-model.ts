import modelUrl from '@ricky0123/vad-web/dist/silero_vad_v5.onnx?url'
import { defaultModelFetcher } from '@ricky0123/vad-web/dist/default-model-fetcher.js'
import { Silero } from '@ricky0123/vad-web/dist/models/silero.js'
import * as ort from 'onnxruntime-web/wasm'
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url'

/** How sure the model is that somebody speaks in a frame of sound (512 samples), from 0 to 1. */
export type VoiceModel = { readonly voiceIn: (frame: Float32Array) => Promise<number> }

/**
 * Loads the model of one voice (Silero VAD): it hears that somebody speaks, and no word. It keeps in
 * mind what it heard last, so each side has its own.
 */
export async function loadVoiceModel(): Promise<VoiceModel> {
  ort.env.wasm.wasmPaths = { wasm: wasmUrl }
  ort.env.wasm.numThreads = 1
  ort.env.logLevel = 'error'
  const model = await Silero.new(ort, () => defaultModelFetcher(modelUrl))
  return { voiceIn: async (frame) => (await model.process(frame)).isSpeech }
}
