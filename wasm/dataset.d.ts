/** The built-in dataset as text. `npm run build` makes dist/dataset.js from data/dimpact-2024.json. */
declare const text: string;
export default text;
