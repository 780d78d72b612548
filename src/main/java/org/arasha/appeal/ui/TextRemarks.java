package org.arasha.appeal.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.Remark;
import org.arasha.appeal.TextPlace;

/** What was remarked at the texts of a letter besides its statements, each below its field in the draft. */
class TextRemarks {

    private final AppealDesk desk;
    private final Map<RemarksAt, String> all = new LinkedHashMap<>();
    private Appeal read;
    private List<Remark> said;

    TextRemarks(AppealDesk desk, Appeal read) {
        this.desk = desk;
        this.read = read;
        said = desk.remarks.on(read.id());
    }

    /** A remark stands at the text as its author has it before them, not at what somebody else has written of it since. */
    RemarksAt at(TextPlace place) {
        RemarksAt at = RemarksAt.text(desk, () -> read, place, this::show);
        String label = RemarksAt.label(place);
        all.put(at, label);
        at.show(said, label);
        return at;
    }

    /** @param now the appeal as the draft shows it from now on */
    void show(Appeal now) {
        read = now;
        show();
    }

    /** What was remarked since, too. */
    void show() {
        said = desk.remarks.on(read.id());
        all.forEach((at, label) -> at.show(said, label));
    }
}
