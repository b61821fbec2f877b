declare module "virtual:shared-parts" {
  export const shared: readonly unknown[];
}
