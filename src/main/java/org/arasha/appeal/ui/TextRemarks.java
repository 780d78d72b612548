package org.arasha.appeal.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Remark;
import org.arasha.appeal.TextPlace;

/** What was remarked at the texts of a letter besides its statements, each below its field in the draft. */
class TextRemarks {

    private final AppealDesk desk;
    private final AppealId appeal;
    private final Map<RemarksAt, String> all = new LinkedHashMap<>();
    private List<Remark> said;

    TextRemarks(AppealDesk desk, AppealId appeal) {
        this.desk = desk;
        this.appeal = appeal;
        said = desk.remarks.on(appeal);
    }

    /** What is typed into the draft is in the record by the time somebody remarks on it. */
    RemarksAt at(TextPlace place) {
        RemarksAt at = RemarksAt.text(desk, () -> desk.appeals.visible(appeal), place, this::changed);
        String label = RemarksAt.label(place);
        all.put(at, label);
        at.show(said, label);
        return at;
    }

    private void changed() {
        said = desk.remarks.on(appeal);
        all.forEach((at, label) -> at.show(said, label));
    }
}
