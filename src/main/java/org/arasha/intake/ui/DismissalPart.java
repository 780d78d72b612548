package org.arasha.intake.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.ui.RecordPart;
import org.arasha.intake.Dismissal;
import org.arasha.intake.Intake;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Facts;
import org.arasha.shared.ui.Section;
import org.springframework.core.annotation.Order;

/** On the page of a report that is no case: why. */
@org.springframework.stereotype.Component
@Order(5)
class DismissalPart implements RecordPart {

    private final Intake intake;

    DismissalPart(Intake intake) {
        this.intake = intake;
    }

    @Override
    public Optional<Component> of(IncidentRecord record) {
        return intake.dismissal(record.incident().id()).map(DismissalPart::section);
    }

    private static Component section(Dismissal dismissal) {
        Section section = new Section("intake.dismiss.title");
        return section.with(new Facts()
                .fact("intake.dismiss.reason", section.getTranslation("intake.dismiss." + dismissal.reason()))
                .fact("intake.dismiss.note", dismissal.note())
                .fact("intake.dismiss.at", Dates.dayAndTime(dismissal.dismissedAt())));
    }
}
