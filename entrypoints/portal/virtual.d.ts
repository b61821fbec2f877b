declare module "virtual:shared-parts" {
  export const shared: Record<string, Record<string, unknown>>;
}
