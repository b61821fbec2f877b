import { useRef } from "preact/hooks";

/** A button that takes a JSON file in: its name, and what stands in it. */
export function FileButton(props: {
  label: string;
  disabled?: boolean;
  onFile(name: string, text: string): void;
}) {
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="btn small"
        disabled={props.disabled ?? false}
        onClick={() => file.current?.click()}
      >
        {props.label}
      </button>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={props.label}
        onChange={async (event) => {
          const field = event.currentTarget;
          const chosen = field.files?.[0];
          if (chosen) props.onFile(chosen.name, await chosen.text());
          field.value = ""; // the same file can be chosen again after it was mended
        }}
      />
    </>
  );
}
