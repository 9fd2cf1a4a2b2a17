'use client';
/** The choices under a cell. They stand outside the table, whose edges would cut them. */
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Choice } from './columns';
import { useManyText } from './words';

const HEIGHT = 260;

interface Props {
  id: string;
  /** Under which it stands. */
  box: HTMLElement;
  options: readonly Choice[];
  active: number;
  onPick: (label: string) => void;
  /** The cell moved away under it. */
  onClose: () => void;
}

export function ChoiceList({ id, box, options, active, onPick, onClose }: Props) {
  const text = useManyText();
  const ref = useRef<HTMLUListElement>(null);
  useEffect(() => {
    ref.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  useEffect(() => {
    const moved = ({ target }: Event) => target !== ref.current && onClose();
    addEventListener('scroll', moved, { capture: true, passive: true });
    return () => removeEventListener('scroll', moved, { capture: true });
  });
  const { left, top, bottom, width } = box.getBoundingClientRect();
  const below = window.innerHeight - bottom > Math.min(HEIGHT, options.length * 32) || top < HEIGHT;
  const style = {
    left: Math.max(0, Math.min(left, window.innerWidth - 300)),
    minWidth: Math.max(width, 220),
    maxHeight: HEIGHT,
    ...(below ? { top: bottom } : { bottom: window.innerHeight - top }),
  };
  return createPortal(
    <ul ref={ref} id={id} role="listbox" aria-label={text('choices')} className="gk-choices" style={style}>
      {options.map(({ value, label }, i) => (
        <li
          key={value}
          id={`${id}-${i}`}
          role="option"
          aria-selected={i === active}
          // The cell keeps the focus.
          onMouseDown={(event) => (event.preventDefault(), onPick(label))}
        >
          {label}
        </li>
      ))}
    </ul>,
    document.body,
  );
} // prettier-ignore
