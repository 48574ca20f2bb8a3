/** The module's bytes, gzip in base64. `npm run build` makes dist/packed.js. */
declare const text: string;
export default text;
