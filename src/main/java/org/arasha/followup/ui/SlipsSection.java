package org.arasha.followup.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.arasha.access.Role;
import org.arasha.evidence.StoredFile;
import org.arasha.followup.Slip;
import org.arasha.followup.Submission;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Download;
import org.arasha.shared.ui.Facts;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** What shows that it was handed in, of each filing. */
class SlipsSection extends Section {

    /** @param changed what to do when one is found to be of another letter */
    SlipsSection(SubmissionDesk desk, Submission submission, Runnable changed) {
        super("followup.slips");
        List<Slip> slips = desk.slips.of(submission.id());
        setVisible(!slips.isEmpty());
        slips.forEach(slip -> add(entry(desk, slip, changed)));
    }

    private Div entry(SubmissionDesk desk, Slip slip, Runnable changed) {
        Facts facts = new Facts().fact("followup.filedOn", Dates.day(slip.filedOn()))
                .fact("followup.registeredAt", slip.registeredAt() == null ? null : Dates.clock(slip.registeredAt()))
                .fact("followup.acceptedBy", slip.acceptedBy()).fact("followup.tracking", slip.tracking());
        Div entry = new Div();
        entry.addClassName("entry");
        if (slip.mistake() != null) {
            entry.add(new StatusBadge(Tone.NEUTRAL, getTranslation("followup.mistake")), new Quiet(slip.mistake()), facts);
            return entry;
        }
        if (slip.scan() != null) {
            StoredFile scan = desk.slips.stored(slip);
            facts.fact("followup.scan", new Download(scan.name(), scan.name(), scan.mediaType(),
                    () -> desk.slips.open(slip.submission(), slip.id())));
        }
        entry.add(facts);
        if (desk.user.is(Role.INTAKE) || desk.user.is(Role.LAWYER)) {
            entry.add(new ByMistake(desk, slip.id().value(), slip.submission().value(), "followup.slip.mistake.hint",
                    why -> desk.slips.recordedByMistake(slip.id(), why), changed));
        }
        return entry;
    }
}
