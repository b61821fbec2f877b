import type { Sheet } from "../../lib/apology/sheet.ts";
import type { Say } from "../../lib/words/say.ts";

/** Form 04 as it is printed, on one A4 sheet; in Vietnamese whatever the interface speaks. */
export function LetterSheet({ sheet, say }: { sheet: Sheet; say: Say }) {
  return (
    <article class="sheet" lang="vi" aria-label={say("apology_sheet")}>
      <div class="heads">
        <div>
          {sheet.above && <p class="caps">{sheet.above}</p>}
          <p class="caps strong">{sheet.office}</p>
          <p>{sheet.number}</p>
        </div>
        <div>
          <p class="caps strong">{sheet.nation}</p>
          <p class="strong">{sheet.motto}</p>
          <p class="slanted">{sheet.placeDate}</p>
        </div>
      </div>
      <p class="caps title">{sheet.title}</p>
      <p class="to">{sheet.to}</p>
      {sheet.paragraphs.map((text) => (
        <p key={text} class="para">
          {text}
        </p>
      ))}
      <div class="sign">
        <p class="caps strong">{sheet.signer}</p>
        <p class="slanted">{sheet.signNote}</p>
      </div>
    </article>
  );
}
