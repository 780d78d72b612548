package org.arasha.verification.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.ui.AsOfLink;
import org.arasha.incident.ui.RecordPart;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Facts;
import org.arasha.shared.ui.Section;
import org.arasha.verification.Verdict;
import org.arasha.verification.Verification;
import org.springframework.core.annotation.Order;

/** On the incident's page: what the facts came to. */
@org.springframework.stereotype.Component
@Order(10)
class VerdictPart implements RecordPart {

    private final Verification verification;

    VerdictPart(Verification verification) {
        this.verification = verification;
    }

    @Override
    public Optional<Component> of(IncidentRecord record) {
        return verification.latest(record.incident().id()).map(verdict -> section(record, verdict));
    }

    private static Component section(IncidentRecord record, Verdict verdict) {
        Section section = new Section("verification.verdict")
                .withAction(new AsOfLink(record.incident().number(), verdict.signedAt()));
        section.add(new Facts()
                .fact("verification.conclusion", section.getTranslation("verification.conclusion." + verdict.conclusion()))
                .fact("verification.signedAt", Dates.dayAndTime(verdict.signedAt()))
                .fact("verification.remark", verdict.remark()));
        return section;
    }
}
