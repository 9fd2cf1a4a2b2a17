'use client';
import { useRef, useState, type DragEvent } from 'react';
import { useManyText } from './words';

/** Files are dropped here, or chosen. */
export function DropZone({ onFiles }: { onFiles: (files: File[]) => void }) {
  const text = useManyText();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className={isOver ? 'gk-drop is-over' : 'gk-drop'}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        multiple
        className="gk-hidden"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <p>
        {text('drop')}{' '}
        <button type="button" className="gk-button gk-button--main" onClick={() => input.current?.click()}>
          {text('choose')}
        </button>
      </p>
      <p className="gk-hint">{text('kinds')}</p>
    </div>
  );
}
