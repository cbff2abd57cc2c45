export { EntityChip, type EntityChipProps } from './EntityChip';
export { entityRefTitle } from './entityRefTitle';
export { kindIcon } from './kindIcon';
export { EntityPicker, type EntityPickerProps } from './EntityPicker';
export { EntitiesPicker, type EntitiesPickerProps } from './EntitiesPicker';
