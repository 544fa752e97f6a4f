import { describeAskedByMeaning } from "../stories/asked-by-meaning.ts";
import { describeAskedInChat } from "../stories/asked-in-chat.ts";
import { describeFileInChat } from "../stories/file-in-chat.ts";
import { describeAskedWithModel } from "../stories/asked-with-model.ts";
import { startOnNode } from "../stories/start-on-node.ts";
import { startOnWorkers } from "../stories/start-on-workers.ts";
import { describeYearlyReport } from "../stories/yearly-report.ts";

describeYearlyReport("Node", startOnNode);
describeYearlyReport("Workers", startOnWorkers);
describeAskedInChat("Node", startOnNode);
describeAskedInChat("Workers", startOnWorkers);
describeFileInChat("Node", startOnNode);
describeFileInChat("Workers", startOnWorkers);
describeAskedWithModel("Node", startOnNode);
describeAskedWithModel("Workers", startOnWorkers);
describeAskedByMeaning("Node", startOnNode);
describeAskedByMeaning("Workers", startOnWorkers);
