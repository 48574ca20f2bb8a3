/** What the articles of association say, in the words of the dataset, with the place. */
import type { Dataset } from "../engine/types.ts";
import { clause, fill } from "./fill.ts";
import type { Speech } from "./index.ts";

type ArticleText = NonNullable<Dataset["leaving"]>["liability"];

/** A number is an article; another place says itself what it is. */
export const sourceOf = (article: string, t: Speech): string =>
  /^\d/.test(article) ? fill(t.article, { article }) : article;

export const articleText = (text: ArticleText, t: Speech): string =>
  `${clause(t.local(text))} (${sourceOf(text.article, t)}).`;
