export { toneColor, type Tone } from './toneColor';
