import {
  Rotation,
  RotationInput,
  WeeklyWindow,
} from '@operability/plugin-oncall-common';
import { newFormKey } from './formKey';
import {
  readShiftLengthForm,
  ShiftLengthForm,
  shiftLengthForm,
} from './shiftLengthForm';

/** A place of a rotation while somebody writes it. @internal */
export interface PlaceForm {
  key: string;
  userRef: string;
  isVacant: boolean;
}

/** A rotation while somebody writes it. @internal */
export interface RotationForm {
  key: string;
  /** None on one that is not saved yet. */
  id?: string;
  name: string;
  places: PlaceForm[];
  shift: ShiftLengthForm;
  handoverTime: string;
  /** An ISO number, or 0 for none. */
  handoverWeekday: number;
  startsOn: string;
  restrictions: WeeklyWindow[];
  /** Instants as they were saved, to the millisecond; empty for none. */
  effectiveFrom: string;
  effectiveUntil: string;
}

/** Somebody's place, of whom nothing is written yet. @internal */
export function emptyPlace(): PlaceForm {
  return { key: newFormKey(), userRef: '', isVacant: false };
}

/** A weekly rotation, which most are. @internal */
export function emptyRotation(startsOn: string): RotationForm {
  return {
    key: newFormKey(),
    name: 'Weekly',
    places: [emptyPlace()],
    shift: { count: '1', unit: 'weeks' },
    handoverTime: '09:00',
    handoverWeekday: 1,
    startsOn,
    restrictions: [],
    effectiveFrom: '',
    effectiveUntil: '',
  };
}

/** A saved rotation in the fields. @internal */
export function rotationForm(rotation: Rotation): RotationForm {
  return {
    key: newFormKey(),
    id: rotation.id,
    name: rotation.name,
    places: rotation.participants.map(place => ({
      key: newFormKey(),
      userRef: 'userRef' in place ? place.userRef : '',
      isVacant: !('userRef' in place),
    })),
    shift: shiftLengthForm(rotation.shift),
    handoverTime: rotation.handover.time,
    handoverWeekday: rotation.handover.weekday ?? 0,
    startsOn: rotation.startsOn,
    restrictions: rotation.restrictions,
    effectiveFrom: rotation.effectiveFrom ?? '',
    effectiveUntil: rotation.effectiveUntil ?? '',
  };
}

/** The rotation in the fields, whatever is wrong with it. @internal */
export function readRotationForm(form: RotationForm): RotationInput {
  const { id, handoverWeekday, effectiveFrom, effectiveUntil } = form;
  return {
    ...(id && { id }),
    name: form.name.trim(),
    participants: form.places.map(({ userRef, isVacant }) =>
      isVacant ? { vacant: true } : { userRef: userRef.trim() },
    ),
    shift: readShiftLengthForm(form.shift),
    handover: {
      time: form.handoverTime,
      ...(handoverWeekday && { weekday: handoverWeekday }),
    },
    startsOn: form.startsOn,
    restrictions: form.restrictions,
    ...(effectiveFrom && { effectiveFrom }),
    ...(effectiveUntil && { effectiveUntil }),
  };
}
