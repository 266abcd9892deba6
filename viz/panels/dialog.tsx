import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icons.tsx';

/** A modal dialog over the page; Escape, its button and a click beside it close it, and the focus goes back. */
export function Dialog({
  open,
  title,
  wide = false,
  children,
}: {
  open: Signal<boolean>;
  title: string;
  wide?: boolean;
  children: ComponentChildren;
}) {
  const element = useRef<HTMLDialogElement>(null);
  const shown = open.value;
  // Before it is painted: until it is open, keys go to the page below it.
  useLayoutEffect(() => {
    if (shown && !element.current?.open) element.current?.showModal();
    if (!shown && element.current?.open) element.current.close();
  }, [shown]);
  if (!shown) return null;
  const close = () => {
    open.value = false;
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog by itself
    <dialog
      class={`dialog card ${wide ? 'wide' : ''}`}
      aria-label={title}
      ref={element}
      onClose={close}
      onClick={(event) => {
        if (event.target === element.current) close();
      }}
    >
      <header class="panel-head">
        <h2>{title}</h2>
        <button type="button" class="icon-button" aria-label="Close" onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      {children}
    </dialog>
  );
}
