import { useState } from "preact/hooks";
import type { Minute } from "../../../lib/dossier/model.ts";
import type { ProvinceView } from "../../../lib/messages/province-calls.ts";
import type { ProvincePost } from "../../../lib/province/record.ts";
import { sayMissing } from "../../../lib/province/words.ts";
import { isFixed } from "../../../lib/settings/policy.ts";
import { provinceSettings } from "../../../lib/settings/province.ts";
import { sayCount } from "../../../lib/words/count.ts";
import { sayMinuteFull } from "../../../lib/words/moment.ts";
import { type PartProps, Section } from "../base/Section.tsx";
import { Asked } from "./Asked.tsx";

export interface ProvinceActions {
  /** null: not known yet. */
  province: ProvinceView | null;
  /** What the server has of this commune by this machine's word; null: nothing. */
  provinceSaid: ProvincePost | null;
  onProvinceForget(): void;
}

/** Whether the commune's numbers go to the province, and what went last: all of it. */
export function ProvinceNumbers({
  part,
  said,
  now,
}: {
  part: PartProps;
  said: ProvincePost | null;
  now: Minute;
}) {
  const { say, settings, fixed } = part;
  const { publish } = settings.province;
  const { numbers, whole, at } = said?.counts ?? {};
  const missing = whole ? sayMissing(say, whole) : [];
  return (
    <Section
      id="province-numbers"
      title={say("province_settings")}
      hint={say("province_settings_hint")}
      path="province.publish"
      part={part}
    >
      <label class="check">
        <input
          type="checkbox"
          checked={publish}
          disabled={isFixed(fixed, "province.publish")}
          onChange={(event) =>
            part.onChange({ province: { ...settings.province, publish: event.currentTarget.checked } })
          }
        />
        {say("province_publish")}
      </label>
      {(publish || numbers) && (
        <p class="muted small">
          {numbers
            ? say(
                "province_said",
                sayMinuteFull(say, at!, now),
                sayCount(say, numbers.open),
                sayCount(say, numbers.lateDossiers),
                sayCount(say, numbers.lateSteps),
                sayCount(say, numbers.pausedWithoutPaper),
                missing.length === 0 ? say("province_whole") : missing.join("; "),
              )
            : say("province_said_none")}
        </p>
      )}
    </Section>
  );
}

/** The machine of the province's office: under which name it reads, and of which communes. */
export function ProvinceOffice({ part, act }: { part: PartProps; act: ProvinceActions }) {
  const { say, settings, fixed } = part;
  const { province } = settings;
  const [wrong, setWrong] = useState<"reader" | "list" | null>(null);
  const told = (field: "reader" | "list", change: object) => {
    const fits = provinceSettings.safeParse({ ...province, ...change });
    setWrong(fits.success ? null : field);
    if (fits.success) part.onChange({ province: fits.data });
  };
  return (
    <Section
      id="province-office"
      title={say("province_page")}
      hint={say("province_page_hint")}
      path={["province.reader", "province.communes"]}
      part={part}
    >
      <div class="row">
        <label for="dh-province-reader">{say("province_reader")}</label>
        <input
          id="dh-province-reader"
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={province.reader ?? ""}
          placeholder={say("province_reader_like")}
          disabled={isFixed(fixed, "province.reader")}
          aria-invalid={wrong === "reader"}
          aria-describedby="dh-province-fault"
          onChange={({ currentTarget: { value } }) => told("reader", { reader: value.trim() || null })}
        />
      </div>
      {province.reader !== null && (
        <div class="row">
          <label for="dh-province-list">
            {say("province_list")}{" "}
            <span class="muted">{say("province_list_count", province.communes.length)}</span>
          </label>
          <textarea
            id="dh-province-list"
            rows={4}
            autocomplete="off"
            spellcheck={false}
            value={province.communes.length > 0 ? JSON.stringify(province.communes) : ""}
            disabled={isFixed(fixed, "province.communes")}
            aria-invalid={wrong === "list"}
            aria-describedby="dh-province-fault"
            onChange={({ currentTarget: { value } }) => told("list", { communes: readList(value) })}
          />
        </div>
      )}
      <p id="dh-province-fault" class="late small" role="alert">
        {wrong && say(`province_${wrong}_wrong`)}
      </p>
      {province.reader !== null && (
        <div class="line">
          <a class="btn" href="province.html" target="_blank" rel="noreferrer">
            {say("province_open")}
          </a>
          {act.province?.reader && (
            <Asked
              ask={say("province_forget")}
              means={say("province_forget_means")}
              yes={say("province_forget")}
              no={say("commune_cancel")}
              busy={false}
              onYes={act.onProvinceForget}
            />
          )}
        </div>
      )}
    </Section>
  );
}

/** What was pasted; what is no list is none, and is refused by the settings' own schema. */
function readList(text: string): unknown {
  if (text.trim() === "") return [];
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
