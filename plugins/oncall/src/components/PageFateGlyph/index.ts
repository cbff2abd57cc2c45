export { PageFateGlyph } from './PageFateGlyph';
