/** A path into what a page loads, for people: `congViec[].hetHan` is 'congViec › hetHan'. */
export const sayKey = (path: string): string => path.replaceAll("[]", "").replaceAll(".", " › ");
