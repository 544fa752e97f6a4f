/** 比 between two things that are compared; 性别比, 占比, 比例, 比重 and 百分比 are names of rates. */
export const comparing = /(?<![百对可占])比(?![例重率较])/;

/** 加 between two amounts to be added; 参加, 增加, 加强 are words of their own. */
export const adding = /(?<![参增追附添更])加(?:上|(?![强快大入班固起]))/;

/** What joins the members of a list; 参与, 普及, 和谐 are words of their own. */
export const joining = new RegExp(
  `、|以及|(?<!调|温|缓|饱|共)和(?!谐|平|解)|(?<![参给赠])与(?!会)|(?<![普涉以危])及(?![时格早])|${adding.source}`,
);
