package org.arasha.insight.ui;

import org.arasha.access.Role;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;

/** What waits for a role and nobody has in hand. */
class FreeSteps extends Section {

    FreeSteps(Role role, DeadlineList list) {
        super("access.role." + role);
        if (list.isEmpty()) {
            empty("insight.workload.nothingFree");
        } else {
            add(new Quiet(getTranslation("insight.workload.hint")), list);
        }
    }
}
