import type { Say } from "../../../lib/words/say.ts";
import { type PartProps, Section } from "../base/Section.tsx";

const LISTS = ["shared", "never", "colleague", "head", "province", "server"] as const;

/** What goes to the server, what never does, and who sees what. */
export function CommuneShared({ say, part }: { say: Say; part: PartProps }) {
  return (
    <Section id="commune-shared" title={say("commune_who_sees")} part={part}>
      <dl class="sees">
        {LISTS.map((it) => (
          <div key={it}>
            <dt>{say(`commune_sees_${it}`)}</dt>
            <dd>{say(`commune_sees_${it}_what`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
