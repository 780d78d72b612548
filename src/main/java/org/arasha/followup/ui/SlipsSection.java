package org.arasha.followup.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.arasha.evidence.StoredFile;
import org.arasha.followup.Slip;
import org.arasha.followup.Submission;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Download;
import org.arasha.shared.ui.Facts;
import org.arasha.shared.ui.Section;

/** What shows that it was handed in, of each filing. */
class SlipsSection extends Section {

    SlipsSection(SubmissionDesk desk, Submission submission) {
        super("followup.slips");
        List<Slip> slips = desk.slips.of(submission.id());
        setVisible(!slips.isEmpty());
        slips.forEach(slip -> add(entry(desk, slip)));
    }

    private static Div entry(SubmissionDesk desk, Slip slip) {
        Facts facts = new Facts().fact("followup.filedOn", Dates.day(slip.filedOn()))
                .fact("followup.registeredAt", slip.registeredAt() == null ? null : Dates.clock(slip.registeredAt()))
                .fact("followup.acceptedBy", slip.acceptedBy()).fact("followup.tracking", slip.tracking());
        if (slip.scan() != null) {
            StoredFile scan = desk.slips.stored(slip);
            facts.fact("followup.scan", new Download(scan.name(), scan.name(), scan.mediaType(),
                    () -> desk.slips.open(slip.submission(), slip.id())));
        }
        Div entry = new Div(facts);
        entry.addClassName("entry");
        return entry;
    }
}
