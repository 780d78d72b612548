package org.arasha.appeal.ui;

import com.vaadin.flow.component.html.H3;
import org.arasha.appeal.Appeal;
import org.arasha.legal.ui.NormList;
import org.arasha.shared.ui.Section;

/** The norms a letter cites, those that were broken apart from those it relies on. */
class NormsSection extends Section {

    NormsSection(AppealDesk desk, Appeal appeal) {
        super("appeal.norms");
        show(desk, appeal, true, "appeal.norms.broken");
        show(desk, appeal, false, "appeal.norms.relied");
        if (appeal.norms().isEmpty()) {
            empty("appeal.norms.empty");
        }
    }

    private void show(AppealDesk desk, Appeal appeal, boolean broken, String heading) {
        if (!appeal.norms(broken).isEmpty()) {
            add(new H3(getTranslation(heading)), new NormList(desk.norms.byId(appeal.norms(broken))));
        }
    }
}
