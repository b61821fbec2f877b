/**
 * The peers are installed in bench/ only, when the benchmark runs; the types of the project must hold
 * without them. What is used of them is typed in peers.ts.
 */
declare module "dayjs" {
  const dayjs: {
    (at: number): unknown;
    extend(plugin: unknown): void;
  };
  export default dayjs;
}

declare module "dayjs-business-time" {
  const plugin: unknown;
  export default plugin;
}

declare module "opening_hours" {
  interface Walk {
    getState(): boolean;
    getDate(): Date;
    advance(): boolean;
  }
  export default class OpeningHours {
    constructor(hours: string, place: null);
    getIterator(from: Date): Walk;
  }
}
