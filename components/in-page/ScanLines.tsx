import type { FileFact } from "../../lib/guard/types.ts";
import type { Say } from "../../lib/words/say.ts";
import { type Needs, sayScan } from "../../lib/words/scan.ts";
import { Icon } from "../base/Icon.tsx";
import * as icons from "../base/icons.ts";

export interface ScanLinesProps {
  files: FileFact[];
  needs: Needs;
  say: Say;
}

/** Under a paper or an upload: what each chosen file is like and who signed it. Of several, each is named. */
export function ScanLines({ files, needs, say }: ScanLinesProps) {
  return (
    <ul class="dh scans" lang={say("words_lang")}>
      {files.map((file) => {
        const { like, look, signed, signedTone, tone } = sayScan(say, file, needs);
        return (
          <li key={file.name} class={`scan ${tone}`}>
            <Icon of={tone === "good" ? icons.check : tone === "ask" ? icons.triangle : icons.document} />
            <div>
              {files.length > 1 && <span class="name">{file.name}</span>}
              <span class="like">{like}</span>
              {look && <b class="look">{look}</b>}
              {signed && <span class={`signed ${signedTone}`}>{signed}</span>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
