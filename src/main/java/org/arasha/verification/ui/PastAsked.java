package org.arasha.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.ui.PastChange;
import org.arasha.incident.ui.PastChange.Deed;
import org.arasha.incident.ui.PastPart;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.FieldSet.Difference;
import org.arasha.shared.ui.Section;
import org.arasha.verification.Inquiry;
import org.arasha.verification.PastInquiries;
import org.arasha.verification.PastInquiries.Version;
import org.springframework.core.annotation.Order;

/** Whom verifiers had asked and what was answered, and what has become of that since. */
@org.springframework.stereotype.Component
@Order(15)
class PastAsked implements PastPart {

    private final PastInquiries inquiries;

    PastAsked(PastInquiries inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public Optional<Component> asOf(IncidentRecord record, Instant moment) {
        Component[] then = inquiries.ever(record.incident().id()).stream().filter(one -> one.stood(moment)).map(Version::inquiry)
                .sorted(Comparator.comparing(Inquiry::askedOn)).map(InquiryCard::new).toArray(Component[]::new);
        return then.length == 0 ? Optional.empty() : Optional.of(new Section("verification.asked", then));
    }

    @Override
    public List<PastChange> changesSince(IncidentRecord everything, Instant moment) {
        List<PastChange> changes = new ArrayList<>();
        List<Version> ever = inquiries.ever(everything.incident().id());
        for (int i = 0; i < ever.size(); i++) {
            Version version = ever.get(i);
            Version before = i > 0 && isOfOne(ever.get(i - 1), version) ? ever.get(i - 1) : null;
            List<Difference> differences = FieldSet.differences(before == null ? null : fields(before.inquiry()), fields(version.inquiry()));
            if (before == null || !differences.isEmpty()) {
                changes.add(new PastChange(version.from(), version.by(), before == null ? Deed.ENTERED : Deed.CHANGED, name(version.inquiry()),
                        differences));
            }
            boolean last = i == ever.size() - 1 || !isOfOne(version, ever.get(i + 1));
            if (last && version.until() != null) {
                changes.add(new PastChange(version.until(), version.endedBy(), Deed.REMOVED, name(version.inquiry()), List.of()));
            }
        }
        return changes.stream().filter(change -> change.at().isAfter(moment)).toList();
    }

    private static boolean isOfOne(Version one, Version other) {
        return one.inquiry().id().equals(other.inquiry().id());
    }

    private static String name(Inquiry inquiry) {
        return UI.getCurrent().getTranslation("verification.inquiry." + inquiry.kind()) + ": " + inquiry.whom();
    }

    /** Filled into the form in which it is typed, so that it reads in the same words. */
    private static FieldSet fields(Inquiry inquiry) {
        InquiryForm form = new InquiryForm(inquiry.incident(), inquiry.askedBy());
        form.fill(inquiry);
        return form.fields();
    }
}
