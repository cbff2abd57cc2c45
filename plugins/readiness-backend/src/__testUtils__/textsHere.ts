import { analyses, OutsideTexts } from '../outsideText/OutsideTexts';

/** Texts of others, by the thread of the test: it starts none. */
export const textsHere: OutsideTexts = {
  runbook: async (...given) => analyses.runbook(...given),
  procedure: async (...given) => analyses.procedure(...given),
  manifests: async (...given) => analyses.manifests(...given),
};
