/** 比 between two things that are compared; 性别比, 占比, 比例, 比重 and 百分比 are names of rates. 行政许可比… compares. */
export const comparing = /(?<![百对占同环]|(?<!许)可)比(?![例重率较])/;

/** 加 between two amounts to be added; 参加, 增加, 加强 are words of their own. */
export const adding = /(?<![参增追附添更])加(?:上|(?![强快大入班固起]))/;

/** What joins the members of a list; 参与, 普及, 和谐, 总和 are words of their own. */
export const joining = new RegExp(
  `、|以及|(?<!调|温|缓|饱|共|总|之)和(?!谐|平|解)|(?<![参给赠])与(?!会)|(?<![普涉以危])及(?![时格早])|${adding.source}`,
);

/** 比任务多多少, 超过计划多少, 离任务还差多少: what was done is compared with what was to be done. */
export const overTask =
  /(?:比|较|超过|超出|超额)(?:了|完成)?(?:全年|年度|原|下达的)?(?:任务|计划|目标)数?|(?:离|距离?)(?:完成)?(?:全年|年度|原|下达的)?(?:任务|计划|目标)数?还?[差有缺]|还差(?=多少|几)/;
