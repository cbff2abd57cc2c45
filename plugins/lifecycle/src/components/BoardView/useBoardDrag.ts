import {
  Active,
  CollisionDetection,
  DndContextProps,
  KeyboardCode,
  KeyboardCoordinateGetter,
  KeyboardSensor,
  MeasuringStrategy,
  MouseSensor,
  Over,
  pointerWithin,
  rectIntersection,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { Board, Card } from '@operability/plugin-lifecycle-common';
import { RefObject, useMemo, useRef, useState } from 'react';
import { stageTitle } from '../../model/stageTitle';
import { boardAnnouncements, boardInstructions } from './boardAnnouncements';
import { keyboardStep } from './keyboardStep';

/** Pixels a mouse may move in a click, and a finger in a long press. */
const CLICK_DISTANCE = 4;
const LONG_PRESS = { delay: 250, tolerance: 8 };
/** How fast the edges scroll: on a phone one can still stop at each stage. */
const EDGE_SPEED = 2;
/** Where a card is held by the keyboard, from the corner of its stage. */
const HELD_AT = { x: 8, y: 56 };

const keyboardCodes = {
  start: [KeyboardCode.Space],
  cancel: [KeyboardCode.Esc, KeyboardCode.Tab],
  end: [KeyboardCode.Space, KeyboardCode.Enter],
};

interface UseBoardDragOptions {
  stages: Board['stages'];
  /** What scrolls sideways, and so may scroll during a drag. */
  scroller: RefObject<HTMLElement>;
  onDragging: (isDragging: boolean) => void;
  onDrop: (card: Card, to: string) => void;
}

/** Everything about picking up, carrying and dropping a card. @internal */
export function useBoardDrag(options: UseBoardDragOptions) {
  const { stages, scroller, onDragging, onDrop } = options;
  const [card, setCard] = useState<Card>();
  const [over, setOver] = useState<string>();
  // The keyboard does not point anywhere: it names the stage it is over.
  const keyboardStage = useRef<string>();
  const targets = useRef<string[]>([]);
  targets.current = stages
    .filter(({ vanished }) => !vanished)
    .map(({ name }) => name);

  const { coordinateGetter, collisionDetection } = useMemo(
    () => ({
      coordinateGetter: ((event, { context }) => {
        if (!event.code.startsWith('Arrow') && !/^(Home|End)$/.test(event.code))
          return undefined;
        event.preventDefault();
        const stage = keyboardStep(
          targets.current,
          keyboardStage.current ?? '',
          event.code,
        );
        const node =
          stage && context.droppableContainers.get(stage)?.node.current;
        if (!node) return undefined;
        keyboardStage.current = stage;
        const { left, top } = node.getBoundingClientRect();
        return { x: left + HELD_AT.x, y: top + HELD_AT.y };
      }) satisfies KeyboardCoordinateGetter,
      collisionDetection: (args => {
        const named = args.droppableContainers.find(
          ({ id }) => id === keyboardStage.current,
        );
        if (named) return [{ id: named.id }];
        const within = pointerWithin(args);
        return within.length ? within : rectIntersection(args);
      }) satisfies CollisionDetection,
    }),
    [],
  );
  const sensors = useSensors(
    useSensor(MouseSensor, {
      activationConstraint: { distance: CLICK_DISTANCE },
    }),
    useSensor(TouchSensor, { activationConstraint: LONG_PRESS }),
    useSensor(KeyboardSensor, {
      coordinateGetter,
      keyboardCodes,
      scrollBehavior: 'auto',
    }),
  );

  const cards = useRef(new Map<string | number, Card>());
  const accessibility = useMemo(
    () => ({
      restoreFocus: false,
      screenReaderInstructions: { draggable: boardInstructions },
      announcements: boardAnnouncements({
        cardOf: id => cards.current.get(id) ?? { title: '', stage: '' },
        stageTitle: name => stageTitle(stages, String(name)),
      }),
    }),
    [stages],
  );

  const end = () => {
    keyboardStage.current = undefined;
    setCard(undefined);
    setOver(undefined);
    onDragging(false);
  };
  const context: DndContextProps = {
    sensors,
    collisionDetection,
    accessibility,
    measuring: { droppable: { strategy: MeasuringStrategy.WhileDragging } },
    autoScroll: {
      canScroll: element => element === scroller.current,
      acceleration: EDGE_SPEED,
    },
    onDragStart: ({ active, activatorEvent }) => {
      const picked = cardOf(active);
      if (!picked) return;
      cards.current = new Map([[active.id, picked]]);
      if (activatorEvent instanceof KeyboardEvent) {
        keyboardStage.current = picked.stage;
      }
      setCard(picked);
      onDragging(true);
    },
    onDragOver: event => setOver(stageOf(event.over)),
    onDragEnd: event => {
      const dropped = cardOf(event.active);
      const to = stageOf(event.over);
      end();
      if (dropped && to && to !== dropped.stage) onDrop(dropped, to);
    },
    onDragCancel: end,
  };
  return { context, card, over };
}

function cardOf(active: Active): Card | undefined {
  return active.data.current?.card;
}

function stageOf(over: Over | null): string | undefined {
  return over ? String(over.id) : undefined;
}
