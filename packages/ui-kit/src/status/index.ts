export { Glyph, type GlyphProps } from './Glyph';
export { StatusGlyph, type StatusGlyphProps } from './StatusGlyph';
export type { CheckStatus } from './statuses';
