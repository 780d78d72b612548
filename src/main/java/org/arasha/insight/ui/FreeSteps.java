package org.arasha.insight.ui;

import java.util.List;
import org.arasha.access.Role;
import org.arasha.insight.DeadlineBoard;
import org.arasha.insight.DeadlineRow;
import org.arasha.insight.Workload;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;

/** What waits for a role and nobody has in hand. */
class FreeSteps extends Section {

    FreeSteps(Workload workload, Role role, DeadlineBoard board, ActsBar bar) {
        super("access.role." + role);
        List<DeadlineRow> first = workload.free(role, null);
        if (first.isEmpty()) {
            empty("insight.workload.nothingFree");
            return;
        }
        add(new Quiet(getTranslation("insight.workload.hint")),
                new DeadlineList(board, last -> last == null ? first : workload.free(role, last), (row, why) -> HandedLine.of(row, why, bar)), bar);
    }
}
