/** Words that belong to cards as such; what an answer says is in its own text. */
export const cardTexts = {
  moreRows: (left: number) => `另有${left}行未列出。`,
  moreItems: (left: number) => `另有${left}条未列出。`,
};
