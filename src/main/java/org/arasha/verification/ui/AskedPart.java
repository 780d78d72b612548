package org.arasha.verification.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.ui.RecordPart;
import org.arasha.shared.ui.Section;
import org.arasha.verification.Inquiries;
import org.arasha.verification.Inquiry;
import org.springframework.core.annotation.Order;

/** On the incident's page: whom verifiers asked, and what came of it. */
@org.springframework.stereotype.Component
@Order(12)
class AskedPart implements RecordPart {

    private final Inquiries inquiries;

    AskedPart(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public Optional<Component> of(IncidentRecord record) {
        List<Inquiry> asked = inquiries.of(record.incident().id());
        return asked.isEmpty() ? Optional.empty()
                : Optional.of(new Section("verification.asked", asked.stream().map(InquiryCard::new).toArray(Component[]::new)));
    }
}
